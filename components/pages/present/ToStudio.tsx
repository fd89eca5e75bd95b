import { useTranslations } from 'use-intl'
import { useStoryHome } from '../../parts/scene/useStoryHome'

interface ToStudioProps {
  /** The View that the studio's map is to show. */
  readonly query: string
  readonly className?: string | undefined
}

/** The way back from a window of a talk to where its story is written; nothing for a story that is not. */
export function ToStudio({ query, className }: ToStudioProps) {
  const t = useTranslations()
  const studio = useStoryHome().studio(query)
  if (studio === null) return null
  return (
    <a className={className} href={studio}>
      {t('ownStory.studio')}
    </a>
  )
}

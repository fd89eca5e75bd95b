import { useTranslations } from 'use-intl'
import { LoadingNote } from '@/components/ui/LoadingNote'

/** In place of a story that is being read. */
export function Reading() {
  const t = useTranslations('ownStory')
  return (
    <main className="page">
      <LoadingNote>{t('reading')}</LoadingNote>
    </main>
  )
}

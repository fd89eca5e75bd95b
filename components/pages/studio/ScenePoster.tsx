import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'
import { posterWordsWith } from '../../parts/poster/viewWords'
import { useMedia } from '../../parts/timeline/useMedia'
import { useGround } from '../../view/ground'

interface ScenePosterProps {
  readonly atlas: Atlas
  readonly language: Language
  /** The View, as a query. */
  readonly query: string
  /** What is drawn on it: annotations as JSON, so that equal ones are known as such. */
  readonly drawn: string
  /** The theme that the reader has chosen; null: the system's. */
  readonly theme: PosterTheme | null
  readonly alt: string
  readonly className?: string | undefined
}

/** Twice as large as it is shown, so that it is sharp. */
const SIZE = { width: 400, height: 250 }

/** The small map of a scene. Memoised: drawing takes some milliseconds. */
export const ScenePoster = memo(function ScenePoster(props: ScenePosterProps) {
  const { atlas, language, theme, drawn, alt, className } = props
  const t = useTranslations()
  const { packed } = useGround()
  const isDark = useMedia('(prefers-color-scheme: dark)')
  const shown = theme ?? (isDark ? 'dark' : 'light')
  // After what was typed or chosen is shown.
  const query = useDeferredValue(props.query)
  const source = useMemo(() => {
    const view = parseView(query, atlas)
    const svg = poster(atlas, view, {
      ...SIZE,
      theme: shown,
      language,
      ground: preparedGround(packed),
      words: posterWordsWith('', atlas, view, { language, t }),
      parts: [],
      annotations: JSON.parse(drawn),
    })
    return `data:image/svg+xml,${encodeURIComponent(svg)}`
  }, [atlas, query, drawn, shown, language, packed, t])
  // biome-ignore lint/performance/noImgElement: drawn here to measure, there is nothing to optimize
  return <img src={source} alt={alt} {...SIZE} className={className} draggable={false} />
})

import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { figureWords } from '../event/figureWords'

interface PrintedFiguresProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
}

/** The figures of an event with who gives them; empty without any. */
export function PrintedFigures({ atlas, event: { figures }, language }: PrintedFiguresProps) {
  const t = useTranslations()
  if (figures.length === 0) return null
  return (
    <ul>
      {figures.map((figure) => (
        <li key={JSON.stringify(figure)}>{figureWords(atlas, figure, language, t)}</li>
      ))}
    </ul>
  )
}

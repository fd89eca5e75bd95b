import type { OwnProvenance } from '@/geodata/domain/export/provenance'
import type { WorkbookWords } from '@/geodata/domain/export/xlsx'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import type { PosterWords } from '@/geodata/drawing/poster/posterWords'
import type { Translate } from '../../language/translate'
import { eventPosterWords } from '../poster/eventPosterWords'
import { inLine, posterWordsWith, viewWords } from '../poster/viewWords'
import type { About } from './about'

interface Reader {
  readonly about: About
  readonly language: Language
  readonly t: Translate
}

/** The text of a poster of a reader's own data: what the reader states, and the base map. */
export function ownPosterWords(atlas: Atlas, view: View, { about, language, t }: Reader): PosterWords {
  const { title, parts } = viewWords(atlas, view, { language, t })
  return {
    ...posterWordsWith(statedWords(about, t), atlas, view, { language, t }),
    subtitle: inLine(title === about.title ? parts : [about.title, ...parts]),
    ...eventPosterWords(atlas, view, { language, t }),
  }
}

/** Source and licence as stated, and the base map, in a line. */
export function statedWords({ licence, source }: Pick<About, 'licence' | 'source'>, t: Translate): string {
  return [
    source !== null && t('own.takeAway.sourceIs', { source }),
    licence !== null && t('own.takeAway.licenceIs', { licence }),
    t('own.takeAway.ground'),
  ]
    .filter(Boolean)
    .join(' ')
}

/** A workbook's notes on itself and its columns. */
export function ownWorkbookWords(provenance: OwnProvenance, t: Translate): WorkbookWords {
  const { title, licence, source, query } = provenance
  const stated: readonly (readonly [string, string | null])[] = [
    [t('own.takeAway.about'), title],
    [t('own.takeAway.source'), source],
    [t('own.takeAway.licence'), licence],
    [t('own.takeAway.columns.query'), query || null],
  ]
  return {
    sheets: { events: t('data.events'), columns: t('data.columns'), about: t('own.takeAway.about') },
    columnsHead: [t('data.column'), t('data.holdsColumn')],
    meaningOf: (column) => {
      switch (column) {
        case 'query':
        case 'latest':
        case 'licence':
          return t(`own.takeAway.columns.${column}`)
        default:
          return t(`data.columnMeaning.${column}`)
      }
    },
    about: [
      ...stated.flatMap(([term, said]) => (said === null ? [] : [[term, said] as const])),
      [t('data.certainTitle'), t('data.certain')],
      [t('data.dates'), t('data.datesIntro')],
    ],
  }
}

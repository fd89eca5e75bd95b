import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { notesOf } from '@/geodata/domain/cite/note'
import { periods } from '@/geodata/domain/compare/period'
import { type Chosen, chosenBy, chosenOneByOne } from '@/geodata/domain/export/chosen'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import type { Language } from '@/geodata/domain/language/language'
import { chronologyOf, openPlaceOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
import { activeKeys } from '@/geodata/domain/view/filter'
import type { View } from '@/geodata/domain/view/view'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import type { PosterWords } from '@/geodata/drawing/poster/posterWords'
import { useGround } from '../../view/ground'
import { PrintedEvents } from './PrintedEvents'
import { PrintedOpenEvent } from './PrintedOpenEvent'
import { PrintedSources } from './PrintedSources'
import styles from './PrintSheet.module.css'

/** Size of the poster in pixels: as wide as the paper, with room for the title above. */
const POSTER = { width: 1000, height: 720 } as const

interface PrintedViewProps {
  readonly atlas: Atlas
  readonly view: View
  readonly language: Language
  readonly words: PosterWords
  /** Maximum number of events in a list; the first in order of time. */
  readonly most?: number
  readonly foot: ReactNode
}

/** A View on paper: the open event, the poster, the events with figures and cited passages, and a foot. */
export function PrintedView({ atlas, view, language, words, most = Number.POSITIVE_INFINITY, foot }: PrintedViewProps) {
  const t = useTranslations()
  const { packed } = useGround()
  const map = poster(atlas, view, {
    ...POSTER,
    language,
    words,
    theme: 'print',
    ground: preparedGround(packed),
    parts: ['legend', 'kinds', 'tray', 'scale'],
    id: 'printed',
  })
  const two = periods(view, atlas)
  const open = eventWith(atlas, view.event)
  const all = two
    ? [two.before, two.after].map((one) => firstOf(atlas, one, most))
    : [firstOf(atlas, view, most).filter(({ event }) => event !== open)]
  // A chronology lists its own events only, with their match at the place.
  const chronology = two ? undefined : chronologyOf(atlas, select(atlas, view), openPlaceOf(view))
  const lists = chronology
    ? all.map((rows) =>
        rows.flatMap((row): Chosen[] => {
          const match = chronology.match(row.event)
          return match !== 'out' && chronology.events.includes(row.event) ? [{ ...row, match }] : []
        }),
      )
    : all
  const notes = notesOf(atlas, [...(open ? [open] : []), ...lists.flatMap((rows) => rows.map(({ event }) => event))])
  const heading = (rows: readonly Chosen[]) => (open ? t('print.others', { count: rows.length }) : t('print.events'))
  return (
    <article className={styles.sheet} data-print-sheet lang={language}>
      <header>
        <h1>{words.title}</h1>
        <p>{words.subtitle}</p>
      </header>
      {open && <PrintedOpenEvent atlas={atlas} event={open} notes={notes} language={language} />}
      {two && (
        <div className={styles.periods}>
          {words.periods.map((period) => (
            <strong key={period}>{period}</strong>
          ))}
        </div>
      )}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, its texts escaped (poster/xml) */}
      <div className={styles.poster} dangerouslySetInnerHTML={{ __html: map }} />
      {lists.map((rows, i) => (
        <PrintedEvents
          // A View shows one list, or those of its two periods, always in this order.
          // biome-ignore lint/suspicious/noArrayIndexKey: as said above
          key={i}
          title={words.periods[i] ?? heading(rows)}
          atlas={atlas}
          rows={rows}
          notes={notes}
          language={language}
          isFiltered={two !== null || chronology !== undefined || activeKeys(view).length > 0}
        />
      ))}
      <PrintedSources notes={notes} language={language} />
      <footer className={styles.footer}>{foot}</footer>
    </article>
  )
}

function firstOf(atlas: Atlas, view: View, most: number): readonly Chosen[] {
  const rows: Chosen[] = []
  for (const row of chosenOneByOne(atlas, chosenBy(atlas, view), (at) => atlas.events[at])) {
    if (rows.length >= most) break
    rows.push(row)
  }
  return rows
}

'use client'

import { useTranslations } from 'use-intl'
import { notesOf } from '@/geodata/domain/cite/note'
import { periods } from '@/geodata/domain/compare/period'
import { type Chosen, chosen } from '@/geodata/domain/export/chosen'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { eventWith } from '@/geodata/domain/join/lookup'
import { chronologyOf, openPlaceOf } from '@/geodata/domain/select/chronology'
import { select } from '@/geodata/domain/select/select'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { poster } from '@/geodata/drawing/poster/poster'
import { MessagesProvider } from '../../language/MessagesProvider'
import { QrCode } from '../../ui/QrCode'
import { useGround } from '../../view/ground'
import { versionWords } from '../../view/version'
import { posterWords } from '../poster/viewWords'
import { linkTo, type Shareable } from '../share/shareable'
import type { ShareData } from '../share/shareData'
import { PrintedEvents } from './PrintedEvents'
import { PrintedOpenEvent } from './PrintedOpenEvent'
import { PrintedSources } from './PrintedSources'
import styles from './PrintSheet.module.css'

export interface PrintSheetProps {
  readonly data: ShareData
  readonly atlas: Atlas
  readonly shared: Shareable
}

/** Size of the poster in pixels: as wide as the paper, with room for the title above. */
const POSTER = { width: 1000, height: 720 } as const

/** A View on paper: the open event, the poster, the events with figures and cited passages, and the address. */
export function PrintSheet(props: PrintSheetProps) {
  return (
    <MessagesProvider language={props.shared.language} messages={props.data.messages}>
      <Sheet {...props} />
    </MessagesProvider>
  )
}

function Sheet({ data: { version }, atlas, shared }: PrintSheetProps) {
  const t = useTranslations()
  const { packed } = useGround()
  const { language, view } = shared
  const words = posterWords(atlas, view, { language, t, version: version.hash })
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
    ? [two.before, two.after].map((one) => chosen(atlas, one))
    : [chosen(atlas, view).filter(({ event }) => event !== open)]
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
  const link = linkTo(shared, window.location.origin, true)
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
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own drawing, every text in it escaped by geodata/drawing/poster/xml. */}
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
        />
      ))}
      <PrintedSources notes={notes} language={language} />
      <footer className={styles.footer}>
        <div>
          <p>{t('print.address')}</p>
          <p className={styles.address}>{link}</p>
          <p>
            {t('print.version', { version: versionWords(version, language, t) })} {t('site.attribution')}
          </p>
        </div>
        <QrCode
          className={styles.qr}
          text={link}
          label={t('share.qr', { address: link })}
          tooLong={t('share.tooLong')}
        />
      </footer>
    </article>
  )
}

'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Mapping, Use } from '@/geodata/domain/import/mapping'
import type { KnownPlace } from '@/geodata/domain/import/offers'
import type { Language } from '@/geodata/domain/language/language'
import { sizeWords } from '../../language/sizeWords'
import { PlainLink } from '../../view/PlainLink'
import { ColumnTable } from './ColumnTable'
import type { DataSet } from './dataSets'
import type { OpenedFile, Samples } from './importerProtocol'
import { Offers } from './Offers'
import styles from './Own.module.css'
import { addressOfSet, openSet } from './openSet'
import { Report } from './Report'
import type { Choice, Draft, OpenOptions } from './useDrafts'
import { useFailure } from './useFailure'
import { useRefusal } from './useRefusal'

/** Encodings to choose from if a text is misread. */
const ENCODINGS = ['utf-8', 'windows-1252', 'windows-1256', 'utf-16le', 'utf-16be'] as const

interface DraftCardProps {
  readonly draft: Draft
  readonly language: Language
  /** Places that the site knows, for names without coordinates. */
  readonly known: readonly KnownPlace[]
  readonly choose: (choice: Choice) => void
  readonly build: (choice: Choice) => void
  readonly reopen: (encoding: string | null) => void
  /** Opens a file again whose reader failed. */
  readonly retry: (asked: OpenOptions) => void
  /** Reads a file again that was read, by another mapping. */
  readonly reread: (set: DataSet, mapping: Mapping) => void
  readonly dismiss: () => void
}

/** A file being opened: progress, why it cannot be read, what its columns are taken for, or what was read. */
export function DraftCard({ dismiss, ...card }: DraftCardProps) {
  const t = useTranslations('own')
  const { draft, language } = card
  const { step, name, file } = draft
  const id = useId()
  return (
    <section className={styles.draft} aria-labelledby={id}>
      <h2 id={id} className={styles.draftTitle}>
        {name} <small>{sizeWords(file.size, language)}</small>
      </h2>
      <Body {...card} />
      {step.at !== 'building' && step.at !== 'opening' ? (
        <button type="button" className={`close ${styles.close}`} onClick={dismiss} aria-label={t('dismiss')}>
          ×
        </button>
      ) : (
        <button type="button" className="button" onClick={dismiss}>
          {t('stop')}
        </button>
      )}
    </section>
  )
}

function Body({ draft, language, known, choose, build, reopen, retry, reread }: Omit<DraftCardProps, 'dismiss'>) {
  const { step } = draft
  const t = useTranslations('own')
  const refused = useRefusal()
  const failed = useFailure()
  switch (step.at) {
    case 'opening':
      return (
        <p>
          {t('opening', { name: draft.name })} <progress aria-label={t('opening', { name: draft.name })} />{' '}
          {step.rows > 0 && t('found', { rows: step.rows })}
        </p>
      )
    case 'building': {
      const { rows, of } = step.progress
      const size = sizeWords((draft.file.size * rows) / Math.max(of, 1), language)
      return (
        <p>
          <progress aria-label={t('opening', { name: draft.name })} max={Math.max(of, 1)} value={rows} />{' '}
          {t('progress', { rows, size })}
        </p>
      )
    }
    case 'refused':
      return <p role="alert">{refused(step.refused)}</p>
    case 'failed':
      return (
        <>
          <p role="alert">{failed(draft.name, step.error)}</p>
          <p>
            <button type="button" className="button" onClick={() => retry(step.asked)}>
              {t('retry')}
            </button>
          </p>
        </>
      )
    case 'done':
      return (
        <>
          <Report imported={step.imported} name={step.set.name} />
          <NotOpened opened={step.opened} />
          <Offers imported={step.imported} known={known} reread={(mapping) => reread(step.set, mapping)} />
          {step.unkept && <p role="alert">{t(`unkept.${step.unkept}`, { title: step.set.title })}</p>}
          <p>
            <PlainLink
              className="button primary"
              href={addressOfSet(language, step.set.name)}
              follow={() => openSet(language, step.set.name)}
            >
              {t('explore')}
            </PlainLink>
          </p>
        </>
      )
    case 'choosing':
      return <Choosing choice={step} nothing={step.nothing} choose={choose} build={build} reopen={reopen} />
  }
}

/** Parts of what is not opened that are listed. */
const LISTED = 20

/** Sheets, files in a ZIP file and objects that could not be opened, each with the reason. */
function NotOpened({ opened: { left, unread } }: { readonly opened: OpenedFile }) {
  const t = useTranslations('own')
  const refused = useRefusal()
  const count = left.length + unread.length
  if (count === 0) return null
  const sentences = [
    ...left.map(({ name, refused: why }) => t('notOpened.part', { name, reason: refused(why) })),
    ...unread.map(({ row, value }) => t('notOpened.object', { row, value })),
  ]
  return (
    <div className={styles.findings}>
      <p>
        <b>{t('notOpened.title', { count })}</b>
      </p>
      <ul>
        {sentences.slice(0, LISTED).map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {count > LISTED && <li>{t('report.more', { count: count - LISTED })}</li>}
      </ul>
    </div>
  )
}

interface ChoosingProps {
  readonly choice: Choice
  /** What was read by an earlier choice, if that gave no event. */
  readonly nothing: Imported | undefined
  readonly choose: (choice: Choice) => void
  readonly build: (choice: Choice) => void
  readonly reopen: (encoding: string | null) => void
}

function Choosing({ choice, nothing, choose, build, reopen }: ChoosingProps) {
  const t = useTranslations('own')
  const refused = useRefusal()
  const id = useId()
  const { opened, table: at } = choice
  const table = opened.tables[at]
  if (!table) return null
  const samples = choice.samples?.[at] ?? []
  const map = (mapping: Mapping) => choose({ ...choice, mapping })
  const { dateOrderOpen, dateOrder, columns } = choice.mapping
  const isDated = columns.some(({ use }) => DATED.has(use))
  // What was missing may have been chosen since.
  const why = isDated && table.refused?.code === 'no-date' ? null : table.refused
  return (
    <form
      className={styles.choosing}
      onSubmit={(event) => {
        event.preventDefault()
        build(choice)
      }}
    >
      {opened.tables.length > 1 && (
        <label>
          {t('table')}{' '}
          <select
            value={at}
            onChange={({ target }) => {
              const next = Number(target.value)
              const chosen = opened.tables[next]
              if (chosen) choose({ ...choice, table: next, mapping: chosen.mapping })
            }}
          >
            {opened.tables.map(({ name, length }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tables may share a name, their order is that of the file
              <option key={i} value={i}>
                {t('tableRows', { name, rows: length })}
              </option>
            ))}
          </select>
        </label>
      )}
      {opened.encoding !== null && (
        <label>
          {t('encoding')}{' '}
          <select value={choice.encoding ?? ''} onChange={({ target }) => reopen(target.value || null)}>
            <option value="">{t('encodings.auto', { encoding: opened.encoding })}</option>
            {ENCODINGS.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
      )}
      {nothing && (
        <>
          <p role="alert">{t('report.nothing')}</p>
          <Report imported={nothing} name={table.name} />
        </>
      )}
      {why ? (
        <p role="alert">{refused(why)}</p>
      ) : (
        <p>
          {table.profile === null
            ? t('unrecognised', { columns: table.columns.length })
            : t('recognised', { profile: table.profile })}
        </p>
      )}
      {dateOrderOpen && (
        <fieldset className={styles.order}>
          <legend>{t('dateOrder', { example: ambiguousDate(samples, choice.mapping) })}</legend>
          {(['day-month', 'month-day'] as const).map((order) => (
            <label key={order}>
              <input
                type="radio"
                name={id}
                checked={dateOrder === order}
                onChange={() => map({ ...choice.mapping, dateOrder: order })}
              />{' '}
              {t(`dateOrders.${order}`)}
            </label>
          ))}
        </fieldset>
      )}
      <NotOpened opened={opened} />
      <ColumnTable columns={table.columns} samples={samples} mapping={choice.mapping} change={map} />
      <p id={`${id}becomes`} className="hint">
        {t('becomes')}
      </p>
      <p>
        <button type="submit" className="button primary" disabled={!isDated} aria-describedby={`${id}becomes`}>
          {t('open', { rows: table.length })}
        </button>
      </p>
    </form>
  )
}

/** Without one of these, no row can be an event. */
const DATED: ReadonlySet<Use> = new Set(['date', 'end', 'year'])

/** A date of the table whose order is asked for. */
function ambiguousDate(samples: Samples, { columns }: Mapping): string {
  const at = columns.findIndex(({ use }) => use === 'date')
  return samples[at]?.[0] ?? ''
}

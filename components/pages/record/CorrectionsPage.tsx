import { Fragment } from 'react'
import { split } from '@/geodata/domain/history/change'
import type { History, PublishedVersion } from '@/geodata/domain/history/history'
import { changesIn, type EventChange, sorted } from '@/geodata/domain/history/publish'
import { dateWords } from '../../language/words'
import { Changes } from '../../parts/history/Changes'
import styles from '../../parts/history/History.module.css'
import { countWords, fieldNames, type Reader, titleOf } from '../../parts/history/historyWords'
import { Page } from '../../parts/site/Page'

interface CorrectionsPageProps extends Reader {
  readonly history: History
}

/** The changes of each version of the data, newest first. */
export function CorrectionsPage({ history, ...reader }: CorrectionsPageProps) {
  const { language, t } = reader
  return (
    <Page language={language} t={t} path="/corrections">
      <h1>{t('site.corrections')}</h1>
      <p>{t('history.intro')}</p>
      <p data-unprinted>
        <a href={`/${language}/corrections.atom`} type="application/atom+xml">
          {t('history.feed')}
        </a>
      </p>
      {[...history.versions].reverse().map((version) => (
        <Version key={version.number} version={version} history={history} {...reader} />
      ))}
    </Page>
  )
}

function Version({ version, history, ...reader }: CorrectionsPageProps & { readonly version: PublishedVersion }) {
  const { language, t } = reader
  const events = changesIn(history, version.number)
  const { added, filledIn, ...changed } = sorted(events)
  const id = `v${version.number}`
  return (
    <section className={styles.version} aria-labelledby={id}>
      <h2 id={id}>{t('history.version', { number: version.number, date: dateWords(version.date, language, t) })}</h2>
      <p className="hint" id={version.hash}>
        {t('history.fingerprint', { hash: version.hash })}
      </p>
      <p>{countWords(version, events, reader)}</p>
      {version.number > 1 && added.length > 0 && (
        <>
          <h3>{t('history.added')}</h3>
          <Titles events={added} {...reader} />
        </>
      )}
      {(['facts', 'wording'] as const).map(
        (extent) =>
          changed[extent].length > 0 && (
            <Fragment key={extent}>
              <h3>{t(`history.${extent}`)}</h3>
              {changed[extent].map((event) => (
                <Corrected key={event.id} event={event} version={version} history={history} {...reader} />
              ))}
            </Fragment>
          ),
      )}
      {filledIn.length > 0 && (
        <details className={styles.more}>
          <summary>{t('history.filledInOnly', { count: filledIn.length })}</summary>
          <Titles events={filledIn} {...reader} />
        </details>
      )}
    </section>
  )
}

interface CorrectedProps extends CorrectionsPageProps {
  readonly event: EventChange
  readonly version: PublishedVersion
}

/** A changed event: its changed fields, and the differences when expanded. */
function Corrected({ event: { id, changes }, version, history, ...reader }: CorrectedProps) {
  const { language, t } = reader
  const entries = history.events[id] ?? []
  const at = entries.findIndex((entry) => entry.version === version.number)
  const [before, after] = [entries[at - 1], entries[at]]
  if (!before || !after) return null
  const { corrected } = split(changes)
  return (
    <details className={styles.event}>
      <summary>
        {titleOf(id, reader)} <span className="hint">{fieldNames(corrected, reader)}</span>
      </summary>
      <Changes before={before.state} after={after.state} changes={changes} {...reader} />
      <p data-unprinted>
        <a href={`/${language}/events/${id}/history`}>{t('history.all')}</a>
      </p>
    </details>
  )
}

function Titles({ events, ...reader }: Reader & { readonly events: readonly EventChange[] }) {
  return (
    <ul className={styles.titles}>
      {events.map(({ id }) => (
        <li key={id}>
          <a href={`/${reader.language}/events/${id}`}>{titleOf(id, reader)}</a>
        </li>
      ))}
    </ul>
  )
}

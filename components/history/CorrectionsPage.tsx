import type { History, PublishedVersion } from '@/geodata/history/history'
import { changesIn, type EventChange } from '@/geodata/history/publish'
import { dateWords } from '../language/words'
import { Page } from '../site/Page'
import { Changes } from './Changes'
import styles from './History.module.css'
import { fieldNames, type Reader } from './words'

interface CorrectionsPageProps extends Reader {
  readonly history: History
}

/** What each version of the data changed, newest first. */
export function CorrectionsPage({ history, ...reader }: CorrectionsPageProps) {
  const { language, t } = reader
  return (
    <Page language={language} t={t} path="/corrections">
      <h1>{t('site.corrections')}</h1>
      <p>{t('history.intro')}</p>
      <p>
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
  const added = events.filter((event) => event.added)
  const changed = events.filter((event) => !event.added)
  const corrected = changed.filter(({ changes }) => changes.some(({ filledIn }) => !filledIn))
  const filledIn = changed.filter((event) => !corrected.includes(event))
  const id = `v${version.number}`
  return (
    <section className={styles.version} aria-labelledby={id}>
      <h2 id={id}>{t('history.version', { number: version.number, date: dateWords(version.date, language, t) })}</h2>
      <p className={styles.hint} id={version.hash}>
        {t('history.fingerprint', { hash: version.hash })}
      </p>
      {version.number === 1 ? (
        <p>{t('history.first', { count: added.length })}</p>
      ) : (
        <p>
          {events.length === 0
            ? t('history.none')
            : t('history.counts', { added: added.length, changed: changed.length })}
        </p>
      )}
      {version.number > 1 && added.length > 0 && (
        <>
          <h3>{t('history.added')}</h3>
          <Titles events={added} {...reader} />
        </>
      )}
      {corrected.length > 0 && (
        <>
          <h3>{t('history.changed')}</h3>
          {corrected.map((event) => (
            <Corrected key={event.id} event={event} version={version} history={history} {...reader} />
          ))}
        </>
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

/** An event that was changed: in which fields, and, once it is opened, how. */
function Corrected({ event: { id, changes }, version, history, ...reader }: CorrectedProps) {
  const { language, t } = reader
  const entries = history.events[id] ?? []
  const at = entries.findIndex((entry) => entry.version === version.number)
  const [before, after] = [entries[at - 1], entries[at]]
  if (!before || !after) return null
  const corrected = changes.filter(({ filledIn }) => !filledIn)
  return (
    <details className={styles.event}>
      <summary>
        {titleOf(id, reader)} <span className={styles.hint}>{fieldNames(corrected, reader)}</span>
      </summary>
      <Changes before={before.state} after={after.state} changes={changes} {...reader} />
      <p>
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

function titleOf(id: string, { atlas, language }: Reader): string {
  return atlas.events.find((event) => event.id === id)?.title[language] ?? id
}

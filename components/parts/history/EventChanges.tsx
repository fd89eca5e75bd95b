import { changes } from '@/geodata/domain/history/change'
import type { History } from '@/geodata/domain/history/history'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import { dateWords } from '../../language/words'
import styles from './History.module.css'
import { changeWords, type Reader } from './historyWords'

interface EventChangesProps extends Reader {
  readonly event: AtlasEvent
  readonly history: History
}

/** The versions that changed an event, with the changed fields and a link to all texts. */
export function EventChanges({ event, history, ...reader }: EventChangesProps) {
  const { language, t } = reader
  const entries = history.events[event.id] ?? []
  const dated = (number: number) => {
    const version = history.versions.find((one) => one.number === number)
    return { number, date: version ? dateWords(version.date, language, t) : '' }
  }
  const [first] = entries
  return (
    <section className={styles.section} aria-labelledby="changes">
      <h2 id="changes" className="small-heading">
        {t('history.section')}
      </h2>
      {!first && <p>{t('history.notYet')}</p>}
      {entries.map(({ version, state }, i) => {
        const before = entries[i - 1]
        const since = entries.length === 1 ? 'history.unchanged' : 'history.since'
        return (
          <p key={version}>
            {before ? changeWords(changes(before.state, state), dated(version), reader) : t(since, dated(version))}
          </p>
        )
      })}
      {first && (
        <p data-unprinted>
          <a href={`/${language}/events/${event.id}/history`}>{t('history.all')}</a>
        </p>
      )}
    </section>
  )
}

import { FIELDS } from '@/geodata/domain/history/change'
import type { EventState } from '@/geodata/domain/history/history'
import { Fact, Facts } from '../site/Facts'
import styles from './History.module.css'
import { fieldWords, type Reader } from './historyWords'

/** Fields that include another one: actors are shown with their roles and links with their bases, if recorded. */
const TWICE = { actors: 'roles', links: 'bases' } as const

/** All fields of one version of an event. */
export function State({ state, ...reader }: Reader & { readonly state: EventState }) {
  return (
    <Facts>
      {FIELDS.map((field) => {
        const what = fieldWords(field, state, reader)
        const fuller = field === 'actors' || field === 'links' ? fieldWords(TWICE[field], state, reader) : null
        if (field === 'title' || what === '' || fuller !== null || (Array.isArray(what) && what.length === 0))
          return null
        if (what === null && (field === 'roles' || field === 'bases')) return null
        return (
          <Fact key={field} term={reader.t(`history.fields.${field}`)}>
            {what === null ? (
              <span className="hint">{reader.t('history.notRecorded')}</span>
            ) : typeof what === 'string' ? (
              what
            ) : (
              <ul className={styles.said}>
                {what.map((item) => (
                  <li key={item}>{item}</li>
                ))}
              </ul>
            )}
          </Fact>
        )
      })}
    </Facts>
  )
}

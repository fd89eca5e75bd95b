import { type Change, listDifference, split } from '@/geodata/domain/history/change'
import type { EventState } from '@/geodata/domain/history/history'
import { wordDifference } from '@/geodata/domain/history/wordDifference'
import styles from './History.module.css'
import { type FieldWords, fieldNames, fieldWords, type Reader } from './historyWords'

interface ChangesProps extends Reader {
  readonly before: EventState
  readonly after: EventState
  readonly changes: readonly Change[]
}

/** The changes to an event by field; fields missing from the earlier version are only named. */
export function Changes({ before, after, changes, ...reader }: ChangesProps) {
  const { t } = reader
  const { corrected, filledIn } = split(changes)
  return (
    <>
      {corrected.length > 0 && (
        <dl className={styles.changes}>
          {corrected.map(({ field }) => (
            <div key={field}>
              <dt>{t(`history.fields.${field}`)}</dt>
              <dd>
                <Difference
                  then={fieldWords(field, before, reader)}
                  now={fieldWords(field, after, reader)}
                  {...reader}
                />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {filledIn.length > 0 && <p className="hint">{t('history.filledIn', { fields: fieldNames(filledIn, reader) })}</p>}
    </>
  )
}

function Difference({ then, now, t }: Reader & { readonly then: FieldWords; readonly now: FieldWords }) {
  if (typeof then === 'string' && typeof now === 'string') {
    if (then === now) return <p className="hint">{t('history.otherLanguage')}</p>
    return <TextDifference then={then} now={now} t={t} />
  }
  const { removed, added } = listDifference(items(then), items(now))
  if (removed.length + added.length === 0) return <p className="hint">{t('history.otherLanguage')}</p>
  return (
    <ul className={styles.items}>
      {removed.map((item) => (
        <li key={`- ${item}`}>
          <span className={styles.side}>{t('history.removed')}</span> <del>{item}</del>
        </li>
      ))}
      {added.map((item) => (
        <li key={`+ ${item}`}>
          <span className={styles.side}>{t('history.new')}</span> <ins>{item}</ins>
        </li>
      ))}
    </ul>
  )
}

/** A word diff if most words are unchanged, otherwise the two texts in turn. */
function TextDifference({ then, now, t }: Pick<Reader, 't'> & { readonly then: string; readonly now: string }) {
  const runs = then && now ? wordDifference(then, now) : null
  if (runs) {
    return (
      <p>
        {runs.map(({ in: where, text }, i) => {
          const key = `${i} ${where}`
          if (where === 'both') return text
          return where === 'before' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>
        })}
      </p>
    )
  }
  return (
    <>
      <p>
        <span className={styles.side}>{t('history.before')}</span> {then ? <del>{then}</del> : t('history.nothing')}
      </p>
      <p>
        <span className={styles.side}>{t('history.after')}</span> {now ? <ins>{now}</ins> : t('history.nothing')}
      </p>
    </>
  )
}

function items(what: FieldWords): readonly string[] {
  if (what === null) return []
  return typeof what === 'string' ? [what] : what
}

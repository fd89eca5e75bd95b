import type { ReactNode } from 'react'
import styles from '../../parts/site/Record.module.css'

interface Row {
  readonly id: string
  readonly href: string
  readonly name: string
  readonly note: ReactNode
  /** The number of events, in words. */
  readonly count: string
}

/** A list of records, each a link with its number of events. */
export function RecordList({ rows }: { rows: readonly Row[] }) {
  return (
    <ul className={styles.rows}>
      {rows.map(({ id, href, name, note, count }) => (
        <li key={id}>
          <div>
            <a href={href}>{name}</a>
            {note && <div className={styles.about}>{note}</div>}
          </div>
          <span className={styles.count}>{count}</span>
        </li>
      ))}
    </ul>
  )
}

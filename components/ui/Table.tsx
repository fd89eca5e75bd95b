import type { ReactNode } from 'react'
import styles from './Data.module.css'

interface TableProps {
  readonly labelledBy: string
  readonly head: readonly string[]
  /** One cell per heading; the first is the row's heading. */
  readonly rows: readonly { readonly id: string; readonly cells: readonly ReactNode[] }[]
}

/** A table of the codebook. On narrow screens it scrolls horizontally, also by keyboard. */
export function Table({ labelledBy, head, rows }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a pointer (WCAG 2.1.1)
    <section className={styles.wide} aria-labelledby={labelledBy} tabIndex={0}>
      <table className={head.length > 2 ? `table ${styles.manyColumns}` : 'table'}>
        <thead>
          <tr>
            {head.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [first, ...others] }) => (
            <tr key={id}>
              <th scope="row">{first}</th>
              {others.map((cell, i) => (
                <td key={head[i + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

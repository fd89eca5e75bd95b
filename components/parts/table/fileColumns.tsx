import type { Imported } from '@/geodata/domain/import/imported'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { tableOf } from '@/geodata/domain/table/csv'
import styles from './EventTable.module.css'
import type { TableColumn } from './eventColumns'

interface Words {
  /** For a column without a header. */
  readonly unnamed: string
  readonly sort: (by: string) => string
}

/** The columns of a reader's file, its cells as they are written there. */
export function fileColumns(
  { columns = [] }: Pick<Atlas, 'columns'>,
  { table, events }: Pick<Imported, 'table' | 'events'>,
  words: Words,
): readonly TableColumn[] {
  const rows = tableOf(table)
  return columns.map(({ id, name }, column) => ({
    id: `file:${id}`,
    name: name || words.unnamed,
    sort: `file:${id}`,
    sortTitle: words.sort(name || words.unnamed),
    cell: ({ position }) => {
      const text = rows.cell(events.row[position] as number, column)
      return text === '' ? null : <span className={styles.original}>{text}</span>
    },
  }))
}

import type { Table } from '../table/table'
import type { Imported } from './imported'

const OF_ROW = /^row-(\d{1,10})$/
/** Ids that are remembered, and rows that are looked through at a time. */
const REMEMBERED = 10_000
const CHUNK = 4096

/** The ids of imported events: those of a column, or made of the numbers of their rows. */
export class EventIds {
  /** Ids that were shown, for finding their events again without looking through the file. */
  readonly #told = new Map<string, number>()

  constructor(
    private readonly table: Table,
    private readonly row: Imported['events']['row'],
    private readonly lines: Imported['table']['lines'],
    private readonly column: Imported['idColumn'],
  ) {}

  id(i: number): string {
    const row = this.row[i] as number
    if (this.column === null) return `row-${this.table.numberOf(row)}`
    const id = this.table.cell(row, this.column)
    if (this.#told.size === REMEMBERED) this.#told.clear()
    this.#told.set(id, i)
    return id
  }

  /** The event with an id; -1 if there is none. */
  find(id: string): number {
    if (this.column === null) {
      const number = OF_ROW.exec(id)?.[1]
      const row = number === undefined || `row-${Number(number)}` !== id ? -1 : this.lines.indexOf(Number(number))
      return row < 0 ? -1 : this.row.indexOf(row)
    }
    const known = this.#told.get(id) ?? this.#search(id, this.column)
    this.#told.set(id, known)
    return known
  }

  #search(id: string, column: number): number {
    let found = -1
    for (let from = 0; from < this.table.length && found < 0; from += CHUNK) {
      this.table.scan(
        (cells, row) => {
          // Rows that are no events have no position.
          if (found < 0 && cells.text(column) === id) found = this.row.indexOf(row)
        },
        from,
        Math.min(from + CHUNK, this.table.length),
        [column],
      )
    }
    return found
  }
}

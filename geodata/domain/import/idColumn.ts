import type { Cells, Table } from '../table/table'

/** The ids of rows, as they were read: plain data. */
export interface ReadIds {
  /** Null if a row has none of its own. */
  readonly column: number | null
  /** A bit for each number that is an id. */
  readonly numbers: Uint32Array
  /** Whether all ids are such numbers. */
  readonly onlyNumbers: boolean
}

const ID = /^[\w-]{1,100}$/

/** Numbers up to this are remembered as bits: 16 MB at most. */
const MOST_NUMBERED = 2 ** 27
const FIRST_NUMBERED = 2 ** 16

/** Whether a column has ids: in every row one of its own that an address can hold. */
export class Ids {
  #column: number | undefined
  /** Most ids are numbers: a bit for each is smaller and faster than a dictionary of their texts. */
  #numbers: Uint32Array<ArrayBuffer> = new Uint32Array(FIRST_NUMBERED / 32)
  #last = -1

  constructor(column: number | undefined) {
    this.#column = column
  }

  read(cells: Cells): void {
    if (this.#column !== undefined && !this.#isNew(cells, this.#column)) this.#column = undefined
  }

  #isNew(cells: Cells, column: number): boolean {
    const number = cells.number(column)
    if (Number.isInteger(number) && number >= 0 && number < MOST_NUMBERED) {
      const word = number >>> 5
      const bit = 1 << (number & 31)
      while (word >= this.#numbers.length) {
        const longer = new Uint32Array(2 * this.#numbers.length)
        longer.set(this.#numbers)
        this.#numbers = longer
      }
      if (((this.#numbers[word] as number) & bit) !== 0) return false
      this.#numbers[word] = (this.#numbers[word] as number) | bit
      return true
    }
    if (!ID.test(cells.text(column))) return false
    // A text that was there before has a lower code, or the same.
    const code = cells.code(column)
    const isNew = code > this.#last
    this.#last = code
    return isNew
  }

  made(): ReadIds {
    return { column: this.#column ?? null, numbers: this.#numbers, onlyNumbers: this.#last < 0 }
  }
}

/**
 * The column of ids of rows that were read apart; null if not each of them has one of its own.
 *
 * @param rows all rows that were read, ascending
 */
export function idColumnOf(parts: readonly ReadIds[], table: Table, rows: Uint32Array): number | null {
  const [first] = parts
  if (!first || parts.some(({ column }) => column === null)) return null
  if (parts.length === 1) return first.column
  const { column } = first
  if (parts.every(({ onlyNumbers }) => onlyNumbers)) return areApart(parts) ? column : null
  // Texts of two parts are not compared: all are read again.
  const ids = new Ids(column ?? undefined)
  let next = 0
  table.scan(
    (cells, row) => {
      if (rows[next] !== row) return
      next++
      ids.read(cells)
    },
    0,
    table.length,
    column === null ? [] : [column],
  )
  return ids.made().column
}

function areApart(parts: readonly ReadIds[]): boolean {
  const all = new Uint32Array(Math.max(...parts.map(({ numbers }) => numbers.length)))
  for (const { numbers } of parts)
    for (let word = 0; word < numbers.length; word++) {
      if (((all[word] as number) & (numbers[word] as number)) !== 0) return false
      all[word] = (all[word] as number) | (numbers[word] as number)
    }
  return true
}

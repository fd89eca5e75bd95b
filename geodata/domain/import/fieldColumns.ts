import type { Cells, Table } from '../table/table'
import { FIELD_FACETS } from '../view/facets'
import { Growing } from './growing'
import type { ImportedField } from './imported'
import type { Mapping, Use } from './mapping'
import { Names } from './names'

/** Uses whose values may be filters beside kinds, actors and sources; regions and countries first. */
const OFFERED: readonly Use[] = ['region', 'country', 'out']

/** Rows that are looked at for columns of few values. */
const SAMPLE = 2000
/** More values than these are no filter that a reader can survey. */
const MOST_VALUES = 60
/** Longer texts are sentences. */
const LONGEST = 60
/** More decimals or digits than these are measurements. */
const NUMBER = /^-?\d+([.,]\d+)?$/

interface ReadField {
  readonly names: Names
  /** Position of each code among the names. */
  readonly at: number[]
  readonly rows: Growing
}

/** The columns of a table that are filters of their own: those of few values, in the order of the table. */
export class FieldColumns {
  readonly #table: Table
  /** Their positions in the table. */
  readonly columns: readonly number[]
  /** By field: the positions of the rows' values among its names, and the position of each code. */
  readonly #read: readonly ReadField[]

  constructor(table: Table, mapping: Mapping) {
    this.#table = table
    this.columns = fieldsOf(table, mapping)
    this.#read = this.columns.map(() => ({ names: new Names(), at: [], rows: new Growing(table.length) }))
  }

  read(cells: Cells): void {
    for (let n = 0; n < this.columns.length; n++) {
      const column = this.columns[n] as number
      const { names, at, rows } = this.#read[n] as ReadField
      const code = cells.code(column)
      at[code] ??= names.at(cells.text(column))
      names.count(at[code])
      rows.add(at[code])
    }
  }

  /** The fields, for events in this order of the rows that were read. */
  made(order: Uint32Array): ImportedField[] {
    return this.#read.map(({ names: all, rows }, n) => {
      const { names, positions } = all.byFrequency(MOST_VALUES)
      // Empty cells are no value; neither are those beyond what can be surveyed.
      const kept = names.filter((name) => name !== '' && name !== null)
      const place = names.map((name) => (name === '' || name === null ? kept.length : kept.indexOf(name)))
      const rowsOf = new Uint16Array(order.length)
      for (let i = 0; i < order.length; i++)
        rowsOf[i] = place[positions[rows.at(order[i] as number)] as number] ?? kept.length
      return {
        name: this.#table.columns[this.columns[n] as number] ?? '',
        values: kept as readonly string[],
        rows: rowsOf,
      }
    })
  }
}

function fieldsOf(table: Table, mapping: Mapping): readonly number[] {
  const candidates = mapping.columns.flatMap(({ use, says }, at) =>
    OFFERED.includes(use) && !says && table.columns[at]
      ? [{ at, use, values: new Set<string>(), fits: true, number: true }]
      : [],
  )
  table.scan(
    (cells) => {
      for (const one of candidates) {
        if (!one.fits) continue
        const text = cells.text(one.at)
        if (text === '') continue
        one.values.add(text)
        one.number &&= NUMBER.test(text)
        one.fits = one.values.size <= MOST_VALUES && text.length <= LONGEST
      }
    },
    0,
    Math.min(table.length, SAMPLE),
    candidates.map(({ at }) => at),
  )
  return candidates
    .filter(({ fits, values, number }) => fits && values.size > 1 && !(number && values.size > 10))
    .sort((a, b) => OFFERED.indexOf(a.use) - OFFERED.indexOf(b.use) || a.values.size - b.values.size)
    .slice(0, FIELD_FACETS.length)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

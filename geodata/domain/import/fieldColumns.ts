import type { Cells, Table } from '../table/table'
import { FIELD_FACETS } from '../view/facets'
import { ByCode, Growing, UNKNOWN } from './growing'
import { headerKey } from './header'
import type { ImportedField } from './imported'
import type { Mapping, Use } from './mapping'
import { byFrequency, Names, type Tallied } from './names'

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

/** Numbers in a column of such a name stand for what another column says in words. */
const KEY = /(?:^|_)id$/

/** The values of a column of few values, as they were read: plain data. */
export interface ReadField extends Tallied {
  /** By event: positions of the texts. */
  readonly rows: Uint32Array
}

interface Reading {
  readonly names: Names
  /** Position of each code among the names. */
  readonly at: ByCode
  readonly rows: Growing
}

/** Reads columns that are filters of their own (`fieldsOf`). */
export class FieldColumns {
  readonly #columns: readonly number[]
  readonly #read: readonly Reading[]

  constructor(columns: readonly number[], length: number) {
    this.#columns = columns
    this.#read = columns.map(() => ({ names: new Names(), at: new ByCode(), rows: new Growing(length) }))
  }

  read(cells: Cells): void {
    for (let n = 0; n < this.#columns.length; n++) {
      const column = this.#columns[n] as number
      const { names, at, rows } = this.#read[n] as Reading
      const code = cells.code(column)
      let name = at.get(code)
      if (name === UNKNOWN) {
        name = names.at(cells.text(column))
        at.set(code, name)
      }
      names.count(name)
      rows.add(name)
    }
  }

  made(): ReadField[] {
    return this.#read.map(({ names, rows }) => ({ ...names.made(), rows: rows.made() }))
  }
}

/** A field of this name, for events in this order of those that were read. */
export function fieldMade(name: string, read: ReadField, order: Uint32Array): ImportedField {
  const { names, positions } = byFrequency(read, MOST_VALUES)
  // Empty cells are no value; neither are those beyond what can be surveyed.
  const kept = names.filter((text) => text !== '' && text !== null)
  const place = names.map((text) => (text === '' || text === null ? kept.length : kept.indexOf(text)))
  const valueAt = Uint16Array.from(positions, (position) => place[position] ?? kept.length)
  const rows = new Uint16Array(order.length)
  for (let i = 0; i < order.length; i++) rows[i] = valueAt[read.rows[order[i] as number] as number] as number
  return { name, values: kept as readonly string[], rows }
}

/** The columns of a table that are filters of their own: those of few values, in the order of the table. */
export function fieldsOf(table: Table, mapping: Mapping): readonly number[] {
  const candidates = mapping.columns.flatMap(({ use, says }, at) =>
    OFFERED.includes(use) && !says && table.columns[at]
      ? [{ at, use, values: new Set<string>(), fits: true, number: true }]
      : [],
  )
  const isKey = (at: number) => KEY.test(headerKey(table.columns[at] ?? ''))
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
    .filter(({ at, fits, values, number }) => fits && values.size > 1 && !(number && (values.size > 10 || isKey(at))))
    .sort((a, b) => OFFERED.indexOf(a.use) - OFFERED.indexOf(b.use) || a.values.size - b.values.size)
    .slice(0, FIELD_FACETS.length)
    .map(({ at }) => at)
    .sort((a, b) => a - b)
}

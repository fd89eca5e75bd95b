import type { Atlas } from '../join/atlas'
import { type Columns, columns, type Lists, lists } from '../join/columns'
import { byFacet, FACET_KEYS, FACETS, type FacetColumn, type FacetKey, type ListFacetKey } from '../view/facets'
import type { View } from '../view/view'
import { atOnce, type Steps } from '../work/steps'

/** The event counts nowhere: refused by several filters, or by one that is no facet. */
export const REFUSED = 255

/** A small number for a facet; 0 is none. */
export function codeOf(key: FacetKey): number {
  return FACET_KEYS.indexOf(key) + 1
}

/**
 * The values of all facets per event, in one list with a range of numbers for each facet, so that counting is a single
 * loop whatever the number of facets.
 */
export interface FacetValues extends Lists {
  /** First value number of each facet. None for `where`, which is counted by place. */
  readonly starts: Readonly<Record<ListFacetKey, number>>
  /** For each value: the code of its facet. */
  readonly codes: Uint8Array
  /** The values of each facet alone: positions in its list, of each row one or several. */
  readonly columns: Readonly<Record<ListFacetKey, Numbers | Lists>>
}

type Numbers = Exclude<FacetColumn, Lists | ((...row: never) => unknown)>

const valuesByColumns = new WeakMap<Columns, Map<string, FacetValues>>()

/** The facet values of an atlas, with actors in any of these roles; cached per choice of roles. */
export function facetValues(atlas: Atlas, roles: View['role']): FacetValues {
  return atOnce(makingFacetValues(atlas, roles))
}

/** The same in steps. */
export function* makingFacetValues(atlas: Atlas, roles: View['role']): Steps<FacetValues> {
  const table = columns(atlas)
  const known = valuesByColumns.get(table) ?? new Map<string, FacetValues>()
  valuesByColumns.set(table, known)
  const made = known.get(roles.join()) ?? (yield* numbered(atlas, table, roles))
  known.set(roles.join(), made)
  return made
}

/** The values of one facet: of each row one, or a list; numbers from `start` on, `count` of them. */
interface Part {
  readonly column: Numbers | Lists
  readonly start: number
  readonly count: number
}

function* numbered(atlas: Atlas, table: Columns, roles: View['role']): Steps<FacetValues> {
  const { length } = table
  const codes: number[] = []
  const parts = byFacet(({ key, values, column }): Part => {
    const start = codes.length
    for (const _ of values(atlas)) codes.push(codeOf(key))
    const read: FacetColumn = column(atlas, table, roles)
    return {
      column: typeof read === 'function' ? lists(length, read) : read,
      start,
      count: codes.length - start,
    }
  })
  // A loop for each facet: with a function for each event and facet, the page stood still.
  const from = new Uint32Array(length + 1)
  for (const { key } of FACETS) {
    countRows(parts[key], from)
    yield
  }
  for (let i = 0; i < length; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number)
  const found = new Uint32Array(from[length] as number)
  const next = from.slice()
  for (const { key } of FACETS) {
    fillRows(parts[key], next, found)
    yield
  }
  return {
    from,
    values: found,
    starts: byFacet(({ key }) => parts[key].start),
    codes: Uint8Array.from(codes),
    columns: byFacet(({ key }) => parts[key].column),
  }
}

/** Adds the number of values of each row `i` to `from[i + 1]`. Values that the atlas does not list count nowhere. */
function countRows({ column, count }: Part, from: Uint32Array): void {
  if (!('from' in column)) {
    for (let i = 0; i < column.length; i++) if ((column[i] as number) < count) from[i + 1] = (from[i + 1] as number) + 1
    return
  }
  for (let i = 0; i + 1 < from.length; i++) {
    let listed = 0
    for (let at = column.from[i] as number; at < (column.from[i + 1] as number); at++)
      if ((column.values[at] as number) < count) listed++
    from[i + 1] = (from[i + 1] as number) + listed
  }
}

/** Writes the values of each row `i` to `found`, from `next[i]` on. */
function fillRows({ column, start, count }: Part, next: Uint32Array, found: Uint32Array): void {
  const put = (i: number, value: number) => {
    if (value >= count) return
    found[next[i] as number] = start + value
    next[i] = (next[i] as number) + 1
  }
  if (!('from' in column)) {
    for (let i = 0; i < column.length; i++) put(i, column[i] as number)
    return
  }
  for (let i = 0; i + 1 < next.length; i++)
    for (let at = column.from[i] as number; at < (column.from[i + 1] as number); at++)
      put(i, column.values[at] as number)
}

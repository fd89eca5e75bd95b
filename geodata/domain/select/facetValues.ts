import type { Atlas } from '../join/atlas'
import { type Columns, columns, type Lists, lists } from '../join/columns'
import { byFacet, FACET_KEYS, FACETS, type FacetKey, type ListFacetKey } from '../view/facets'
import type { View } from '../view/view'

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
}

const valuesByColumns = new WeakMap<Columns, Map<string, FacetValues>>()

/** The facet values of an atlas, with actors in any of these roles; cached per choice of roles. */
export function facetValues(atlas: Atlas, roles: View['role']): FacetValues {
  const table = columns(atlas)
  const known = valuesByColumns.get(table) ?? new Map<string, FacetValues>()
  valuesByColumns.set(table, known)
  const made = known.get(roles.join()) ?? numbered(atlas, table, roles)
  known.set(roles.join(), made)
  return made
}

function numbered(atlas: Atlas, table: Columns, roles: View['role']): FacetValues {
  const codes: number[] = []
  const starts = byFacet(({ key, values }) => {
    const start = codes.length
    for (const _ of values(atlas)) codes.push(codeOf(key))
    return start
  })
  const each = FACETS.map(({ key, column }) => ({
    code: codeOf(key),
    start: starts[key],
    column: column(atlas, table, roles),
  }))
  const found = lists(table.length, (i, add) => {
    for (const { code, start, column } of each)
      column(i, (value) => {
        // Values that the atlas does not list count nowhere.
        if (codes[start + value] === code) add(start + value)
      })
  })
  return { ...found, starts, codes: Uint8Array.from(codes) }
}

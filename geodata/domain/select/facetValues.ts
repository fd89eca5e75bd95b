import type { Atlas } from '../join/atlas'
import { type Columns, columns, type Lists, lists } from '../join/columns'
import { byFacet, FACET_KEYS, FACETS, type FacetKey, type ListFacetKey } from '../view/facets'
import type { View } from '../view/view'

/** Says of an event that it counts nowhere: more than one filter refuses it, or one that is no facet. */
export const REFUSED = 255

/** The number by which a facet is known where small numbers are needed; 0 is none. */
export function codeOf(key: FacetKey): number {
  return FACET_KEYS.indexOf(key) + 1
}

/**
 * The values that each event has of all facets in one list, those of a facet numbered from its start, so that counting
 * is one loop however many facets there are.
 */
export interface FacetValues extends Lists {
  /** The number of a facet's first value. None for `where`, which is counted by place. */
  readonly starts: Readonly<Record<ListFacetKey, number>>
  /** By value: the code of its facet. */
  readonly codes: Uint8Array
}

const valuesByColumns = new WeakMap<Columns, Map<string, FacetValues>>()

/**
 * The values of the facets of an atlas, actors as far as they have one of these roles; for each choice of roles made
 * when it is first asked for.
 */
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
        // What an atlas has no value for counts nowhere.
        if (codes[start + value] === code) add(start + value)
      })
  })
  return { ...found, starts, codes: Uint8Array.from(codes) }
}

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
  let put: (value: number) => void = () => {}
  // One function for each facet, not for each event.
  const each = FACETS.map(({ key, column }) => {
    const code = codeOf(key)
    const start = starts[key]
    const read = column(atlas, table, roles)
    // Values that the atlas does not list count nowhere.
    const add = (value: number) => {
      if (codes[start + value] === code) put(start + value)
    }
    return (i: number) => read(i, add)
  })
  const found = lists(table.length, (i, add) => {
    put = add
    for (let n = 0; n < each.length; n++) each[n]?.(i)
  })
  return { ...found, starts, codes: Uint8Array.from(codes) }
}

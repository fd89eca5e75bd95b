import type { Atlas } from '../join/atlas'
import { type Columns, columns, type Lists, lists } from '../join/columns'
import { FACET_KEYS, FACETS, type FacetKey } from '../view/facets'
import type { View } from '../view/view'

/** Says of an event that it counts nowhere: more than one filter refuses it, or one that is no facet. */
export const REFUSED = 255

/** The number by which a facet is known where small numbers are needed; 0 is none. */
export function codeOf(key: FacetKey): number {
  return FACET_KEYS.indexOf(key) + 1
}

/** The values that each event has of all facets in one list, those of a facet numbered from its `start`, so that counting is one loop however many facets there are. */
export interface FacetValues extends Lists {
  /** By facet: the number of its first value, and how many there are. None for `where`, which is counted by place. */
  readonly spans: ReadonlyMap<FacetKey, { readonly start: number; readonly size: number }>
  /** How many values there are in all. */
  readonly size: number
}

const valuesByColumns = new WeakMap<Columns, Map<string, FacetValues>>()

/** The values of the facets of an atlas, actors as far as they have one of these roles; for each choice of roles made when it is first asked for. */
export function facetValues(atlas: Atlas, roles: View['role']): FacetValues {
  const table = columns(atlas)
  const known = valuesByColumns.get(table) ?? new Map<string, FacetValues>()
  valuesByColumns.set(table, known)
  const made = known.get(roles.join()) ?? numbered(atlas, table, roles)
  known.set(roles.join(), made)
  return made
}

function numbered(atlas: Atlas, table: Columns, roles: View['role']): FacetValues {
  const spans = new Map<FacetKey, { start: number; size: number }>()
  const adders: ((i: number, add: (value: number) => void) => void)[] = []
  let size = 0
  for (const { key, values, column } of FACETS) {
    const span = { start: size, size: values(atlas).length }
    spans.set(key, span)
    size += span.size
    const each = column(atlas, table, roles)
    adders.push((i, add) =>
      each(i, (value) => {
        if (value < span.size) add(span.start + value)
      }),
    )
  }
  const { from, values } = lists(table.length, (i, add) => {
    for (const one of adders) one(i, add)
  })
  return { from, values, spans, size }
}

/** Tells of events by their position whether any of their values of a facet is among those chosen. */
export function isChosen({ from, values, spans, size }: FacetValues, key: FacetKey, chosen: ReadonlySet<number>) {
  const start = spans.get(key)?.start ?? 0
  const isOne = Uint8Array.from({ length: size }, (_, value) => Number(chosen.has(value - start)))
  return (i: number): boolean => {
    const end = from[i + 1] as number
    for (let at = from[i] as number; at < end; at++) if (isOne[values[at] as number] === 1) return true
    return false
  }
}

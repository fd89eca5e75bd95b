import type { Atlas } from '../join/atlas'
import type { Standing } from '../time/interval'
import { formatView } from '../view/format'
import { EMPTY_VIEW, type View } from '../view/view'
import { columns } from './column'
import { withinArea, withinRadius, withinRegions } from './membership'
import { matching } from './search'

/** The filters other than time and search, one bit each. */
export const FILTER = { where: 1, near: 2, area: 4, kind: 8, actor: 16, source: 32 } as const

/**
 * What every filter but time says, decided once and good for any time window: per signature, the filters that refuse it and the
 * filters it passes only possibly (bits of `FILTER`); per event, whether it matches the search (null: no search).
 */
export interface Verdicts {
  readonly refused: Uint8Array
  readonly unsure: Uint8Array
  readonly matches: Uint8Array | null
}

/** How many sets of filters are remembered for an atlas: enough for a reader who goes back and forth. */
const REMEMBERED = 16

const verdictsOf = new WeakMap<Atlas, Map<string, Verdicts>>()

/** The verdicts of a View's filters on an atlas; kept for the last few sets of filters, so that moving the time window is cheap. */
export function verdicts(atlas: Atlas, view: View): Verdicts {
  const { where, near, area, kind, actor, source, q } = view
  const key = formatView({ ...EMPTY_VIEW, where, near, area, kind, actor, source, q })
  const remembered = verdictsOf.get(atlas) ?? new Map<string, Verdicts>()
  verdictsOf.set(atlas, remembered)
  const made = remembered.get(key) ?? decided(atlas, view)
  remembered.delete(key)
  remembered.set(key, made)
  for (const oldest of remembered.keys()) {
    if (remembered.size <= REMEMBERED) break
    remembered.delete(oldest)
  }
  return made
}

function decided(atlas: Atlas, { where, near, area, kind, actor, source, q }: View): Verdicts {
  const { signatures } = columns(atlas)
  const refused = new Uint8Array(signatures.length)
  const unsure = new Uint8Array(signatures.length)

  const byPlace = (filter: number, standing: (place: Atlas['places'][number]) => Standing) => {
    const standings = atlas.places.map(standing)
    signatures.forEach(({ place }, i) => {
      const verdict = standings[place] ?? 'out'
      if (verdict === 'out') mark(refused, i, filter)
      if (verdict === 'possible') mark(unsure, i, filter)
    })
  }
  const byValue = (
    filter: number,
    values: readonly { readonly id: string }[],
    wanted: readonly string[],
    of: (i: number) => readonly number[],
  ) => {
    if (wanted.length === 0) return
    const chosen = values.map(({ id }) => wanted.includes(id))
    signatures.forEach((_, i) => {
      if (!of(i).some((value) => chosen[value])) mark(refused, i, filter)
    })
  }

  if (where.length > 0) byPlace(FILTER.where, (place) => withinRegions(place, atlas, where))
  if (near) byPlace(FILTER.near, (place) => withinRadius(place, atlas, near))
  if (area) byPlace(FILTER.area, (place) => withinArea(place, atlas, area))
  byValue(FILTER.kind, atlas.kinds, kind, (i) => [signatures[i]?.kind ?? -1])
  byValue(FILTER.actor, atlas.actors, actor, (i) => signatures[i]?.actors ?? [])
  byValue(FILTER.source, atlas.sources, source, (i) => signatures[i]?.sources ?? [])
  return { refused, unsure, matches: q ? matching(atlas, q) : null }
}

function mark(flags: Uint8Array, i: number, filter: number): void {
  flags[i] = (flags[i] ?? 0) | filter
}

import type { Atlas, Place } from '../join/atlas'
import { STATUSES } from '../schema/term'
import { matching } from '../search/search'
import type { Standing } from '../time/interval'
import { formatView } from '../view/format'
import { EMPTY_VIEW, type View } from '../view/view'
import { columns, type Lists } from './column'
import { isNationwide, matchThere } from './match'
import { withinArea, withinBand, withinRadius, withinRegions } from './membership'

/**
 * One bit for each facet, which is counted without its own filter; `ground` and `search` stand for the filters that no facet shows. Time is never remembered: it is
 * what moves.
 */
export const FILTER = { where: 1, ground: 2, kind: 4, actor: 8, source: 16, search: 32, time: 64, status: 128 } as const

/**
 * What every filter but time says, decided once and good for any time window: per event, the filters that refuse it and the filters
 * that it passes only possibly, or of which it says nothing, being known only to the whole country (bits of `FILTER`).
 */
export interface Verdicts {
  readonly refused: Uint8Array
  readonly unsure: Uint8Array
  readonly nationwide: Uint8Array
}

/** How many sets of filters are remembered for an atlas: enough for a reader who goes back and forth. */
const REMEMBERED = 16

const verdictsOf = new WeakMap<Atlas, Map<string, Verdicts>>()

/** The verdicts of a View's filters on an atlas; kept for the last few sets of filters, so that moving the time window is cheap. */
export function verdicts(atlas: Atlas, view: View): Verdicts {
  const { where, near, area, band, kind, actor, role, source, status, q } = view
  const key = formatView({ ...EMPTY_VIEW, where, near, area, band, kind, actor, role, source, status, q })
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

function decided(atlas: Atlas, { where, near, area, band, kind, actor, role, source, status, q }: View): Verdicts {
  const table = columns(atlas)
  const refused = new Uint8Array(table.ids.length)
  const unsure = new Uint8Array(table.ids.length)
  const nationwide = new Uint8Array(table.ids.length)

  /** Each place is judged once, not once an event: this is where turf works. */
  const byPlace = (filter: number, standingOf: (place: Place) => Standing) => {
    const matches = atlas.places.map((place) => {
      const standing = standingOf(place)
      return [false, true].map((inferred) =>
        matchThere('certain', standing, { nationwide: isNationwide(place), inferred }),
      )
    })
    table.place.forEach((place, i) => {
      const match = matches[place]?.[table.placeInferred[i] as number]
      if (match === 'out') mark(refused, i, filter)
      if (match === 'possible') mark(unsure, i, filter)
      if (match === 'nationwide') mark(nationwide, i, filter)
    })
  }
  if (where.length > 0) byPlace(FILTER.where, (place) => withinRegions(place, atlas, where))
  if (near) byPlace(FILTER.ground, (place) => withinRadius(place, atlas, near))
  if (area) byPlace(FILTER.ground, (place) => withinArea(place, atlas, area))
  if (band) byPlace(FILTER.ground, (place) => withinBand(place, atlas, band))

  const refuse = (filter: number, passes: (i: number) => boolean) => {
    for (let i = 0; i < refused.length; i++) if (!passes(i)) mark(refused, i, filter)
  }
  if (kind.length > 0) {
    const chosen = atlas.kinds.map(({ id }) => kind.includes(id))
    refuse(FILTER.kind, (i) => chosen[table.kind[i] as number] === true)
  }
  if (actor.length > 0) refuse(FILTER.actor, anyOf(table.actorsIn(role), atlas.actors, actor))
  if (source.length > 0) refuse(FILTER.source, anyOf(table.sources, atlas.sources, source))
  if (status.length > 0) {
    const chosen = STATUSES.map((one) => status.includes(one))
    refuse(FILTER.status, (i) => chosen[table.status[i] as number] === true)
  }
  if (q) {
    const matches = matching(atlas, q)
    refuse(FILTER.search, (i) => matches[i] === 1)
  }
  return { refused, unsure, nationwide }
}

function anyOf({ from, values }: Lists, items: readonly { readonly id: string }[], wanted: readonly string[]) {
  const chosen = items.map(({ id }) => wanted.includes(id))
  return (i: number) => values.subarray(from[i], from[i + 1]).some((value) => chosen[value])
}

function mark(flags: Uint8Array, i: number, filter: number): void {
  flags[i] = (flags[i] ?? 0) | filter
}

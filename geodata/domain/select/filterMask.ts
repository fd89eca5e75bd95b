import type { Atlas, Place } from '../join/atlas'
import { columns } from '../join/columns'
import { matching } from '../search/search'
import type { Standing } from '../time/interval'
import { FACETS } from '../view/facets'
import { formatView } from '../view/format'
import { EMPTY_VIEW, type View } from '../view/view'
import { codeOf, facetValues, REFUSED } from './facetValues'
import { isNationwide, type Match, matchThere } from './match'
import { withinArea, withinBand, withinRadius, withinRegions } from './membership'
import { recentOf } from './recent'

/** Filters that an event may pass only possibly, or be nationwide for: one bit each. */
export const DOUBT = { where: 1, ground: 2, time: 4 } as const

/** The result of all filters but time, computed once for any time window. */
export interface Verdicts {
  /**
   * Per event: 0 if it passes every filter; the code of a facet (`codeOf`) if only that facet refuses it, because a
   * facet is counted without its own filter; `REFUSED` if it counts nowhere.
   */
  readonly refusedBy: Uint8Array
  /** Per event, the filters (bits of `DOUBT`) that it passes only possibly, and those that it is nationwide for. */
  readonly unsure: Uint8Array
  readonly nationwide: Uint8Array
}

/** Number of filter sets to cache per atlas: enough for going back and forth. */
const REMEMBERED = 16

const verdictsOf = new WeakMap<Atlas, Map<string, Verdicts>>()

/**
 * The result of a View's filters on an atlas; cached for recent filter sets, so that moving the time window is cheap.
 */
export function verdicts(atlas: Atlas, view: View): Verdicts {
  const { time: _, sure, event, links, place, at, theme, compare, swipe, sort, ...filters } = view
  const key = formatView({ ...EMPTY_VIEW, ...filters })
  const remembered = verdictsOf.get(atlas) ?? new Map<string, Verdicts>()
  verdictsOf.set(atlas, remembered)
  return recentOf(remembered, key, REMEMBERED, () => decided(atlas, view))
}

function decided(atlas: Atlas, view: View): Verdicts {
  const { where, near, area, band, q } = view
  const { length, place: placeOf, placeInferred } = columns(atlas)
  const refusedBy = new Uint8Array(length)
  const unsure = new Uint8Array(length)
  const nationwide = new Uint8Array(length)

  const refuse = (i: number, code: number) => {
    refusedBy[i] = refusedBy[i] === 0 || refusedBy[i] === code ? code : REFUSED
  }

  /** Evaluate each place once, not each event: this is the expensive geometry. */
  const byPlace = (code: number, doubt: number, standingOf: (place: Place) => Standing) => {
    const judged = (inferred: boolean) => (standing: Standing, at: number) =>
      matchThere('certain', standing, { nationwide: isNationwide(atlas.places[at] as Place), inferred })
    const standings = atlas.places.map(standingOf)
    const matches: readonly (Match | 'out')[][] = [standings.map(judged(false)), standings.map(judged(true))]
    for (let i = 0; i < length; i++) {
      const match = matches[placeInferred[i] as number]?.[placeOf[i] as number]
      if (match === 'out') refuse(i, code)
      else if (match === 'possible') mark(unsure, i, doubt)
      else if (match === 'nationwide') mark(nationwide, i, doubt)
    }
  }
  if (where.length > 0) byPlace(codeOf('where'), DOUBT.where, withinRegions(atlas, where))
  if (near) byPlace(REFUSED, DOUBT.ground, withinRadius(atlas, near))
  if (area) byPlace(REFUSED, DOUBT.ground, withinArea(atlas, area))
  if (band) byPlace(REFUSED, DOUBT.ground, (place) => withinBand(place, atlas, band))

  for (const facet of FACETS) {
    if (view[facet.key].length === 0) continue
    const column = facetValues(atlas, view.role).columns[facet.key]
    const chosen = Uint8Array.from(facet.values(atlas), ({ id }) => Number(view[facet.key].some((one) => one === id)))
    const code = codeOf(facet.key)
    if ('from' in column) {
      const { from, values } = column
      for (let i = 0; i < length; i++) {
        let at = from[i] as number
        while (at < (from[i + 1] as number) && chosen[values[at] as number] !== 1) at++
        if (at === from[i + 1]) refuse(i, code)
      }
    } else for (let i = 0; i < length; i++) if (chosen[column[i] as number] !== 1) refuse(i, code)
  }
  if (q) {
    const matches = matching(atlas, q)
    for (let i = 0; i < length; i++) if (matches[i] !== 1) refuse(i, REFUSED)
  }
  return { refusedBy, unsure, nationwide }
}

function mark(flags: Uint8Array, i: number, bit: number): void {
  flags[i] = (flags[i] ?? 0) | bit
}

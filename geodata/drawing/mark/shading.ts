import type { Atlas, Region } from '../../domain/join/atlas'
import { withId } from '../../domain/join/lookup'
import { totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { View } from '../../domain/view/view'
import { type Hatching, hatchings, isZone } from './hatching'

/** What the shape of a region shows; several at once. */
export interface Shading {
  readonly region: Region
  /** Some events are known only to the region. */
  readonly shaded: boolean
  /**
   * Hatchings for events known only to parts of the country that include it. Omitted for the area that is hovered,
   * which is drawn instead.
   */
  readonly hatchings: readonly Hatching[]
  /** Selected by the filter. */
  readonly filtered: boolean
  /** Part of the hovered or open area. */
  readonly pointed: boolean
}

/** How to draw each region for a View; `chosen` is the id of the open place. */
export function shadings(
  atlas: Atlas,
  view: View,
  placeCounts: readonly PlaceCount[],
  chosen: string | null,
): readonly Shading[] {
  const open = withId(atlas.places, chosen)
  const hatched = hatchings(placeCounts)
  const known = new Set(
    placeCounts.flatMap(({ place, count }) =>
      place.precision === 'region' && totalOf(count) > 0 ? place.regions : [],
    ),
  )
  return atlas.regions.map((region) => {
    const shaded = known.has(region.id)
    const pointed = open !== undefined && isZone(open) && open.regions.includes(region.id)
    return {
      region,
      shaded,
      hatchings: pointed ? [] : hatched.filter(({ regions }) => regions.includes(region.id)),
      filtered: view.where.includes(region.id) || (region.group !== null && view.where.includes(region.group)),
      pointed,
    }
  })
}

import type { Atlas, Region } from '../../domain/join/atlas'
import { withId } from '../../domain/join/lookup'
import { totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { View } from '../../domain/view/view'
import { type Hatching, hatchings, isZone } from './hatching'

/** What a region's shape says; several at once. */
export interface Shading {
  readonly region: Region
  /** Events are known only to the region. */
  readonly shaded: boolean
  /**
   * Events are known only to parts of the country that include it: one for each ground. None where it is pointed at,
   * which is drawn in their place.
   */
  readonly hatchings: readonly Hatching[]
  /** The filter chose it. */
  readonly filtered: boolean
  /** The area that is pointed at, or open, is or includes it. */
  readonly pointed: boolean
}

/** How each region is drawn under a View; `chosen` is the id of the place that is open. */
export function shadings(
  atlas: Atlas,
  view: View,
  placeCounts: readonly PlaceCount[],
  chosen: string | null,
): readonly Shading[] {
  const open = withId(atlas.places, chosen)
  const hatched = hatchings(placeCounts)
  return atlas.regions.map((region) => {
    const shaded = placeCounts.some(
      ({ place, count }) => place.precision === 'region' && place.regions.includes(region.id) && totalOf(count) > 0,
    )
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

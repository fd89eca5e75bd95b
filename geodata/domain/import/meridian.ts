import { areasOnReach, onReach, type Reach, reachAcross, TURN } from '../geometry/meridian'
import type { Atlas, Place } from '../join/atlas'
import { columns, eventsOf } from '../join/columns'
import { boundsAround } from './config'

/**
 * The atlas of a reader's file for a map: if its points lie within half the globe on both sides of the 180th meridian,
 * those west of it are where the map shows them, beside the others (`inFile` has them as the file does). Otherwise the
 * atlas itself.
 */
export function acrossMeridian(atlas: Atlas): Atlas {
  const map = mapAcross(atlas)
  if (map === null) return atlas
  const reach = reachOf(map.edge)
  const { kinds, actors, sources, config } = atlas
  const places = atlas.places.map((place) => placeOn(place, reach))
  return {
    ...atlas,
    config: { ...config, map },
    places,
    regions: atlas.regions.map((region) => ({ ...region, geometry: areasOnReach(region.geometry, reach) })),
    events: eventsOf({ places, kinds, actors, sources }, columns(atlas)),
    inFile: atlas,
  }
}

/** The same events with positions as the file has them, and still the map that shows them beside each other. */
export function asInFile({ inFile, ...shown }: Atlas): Atlas {
  if (!inFile) return shown
  const { places, regions } = inFile
  const { kinds, actors, sources } = shown
  return { ...shown, places, regions, events: eventsOf({ places, kinds, actors, sources }, columns(shown)) }
}

function mapAcross({ config: { map }, places }: Atlas): Atlas['config']['map'] | null {
  // A part of an atlas has the map of the whole.
  if (map.edge[2] > TURN / 2) return map
  const points = places.flatMap(({ point }) => (point ? [point.coordinates] : []))
  const reach = reachAcross(points.map(([lng = 0]) => lng))
  if (reach === null) return null
  const [south, north] = points.reduce<readonly [number, number]>(
    ([least, most], [, lat = 0]) => [Math.min(least, lat), Math.max(most, lat)],
    [90, -90],
  )
  return { ...map, ...boundsAround([reach.west, south, reach.east, north]) }
}

function reachOf([west, , east]: Atlas['config']['map']['edge']): Reach {
  return { west, east }
}

function placeOn(place: Place, reach: Reach): Place {
  if (!place.point) return place
  const [lng = 0, lat = 0] = place.point.coordinates
  const shown = onReach(lng, reach)
  return shown === lng ? place : { ...place, point: { type: 'Point', coordinates: [shown, lat] } }
}

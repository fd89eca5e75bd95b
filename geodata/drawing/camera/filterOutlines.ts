import type { Polygon } from 'geojson'
import { onReach, type Reach, TURN } from '../../domain/geometry/meridian'
import type { Atlas } from '../../domain/join/atlas'
import { disc } from '../../domain/join/footprint'
import { withId } from '../../domain/join/lookup'
import type { Area, View } from '../../domain/view/view'

/** The area of a geographic filter. */
export interface Outline {
  readonly filter: 'area' | 'near' | 'band'
  readonly ground: Polygon
}

/**
 * The areas of geographic filters: the drawn area, the circle around a place, and the band of latitudes, as wide as the
 * base map.
 */
export function outlines(atlas: Atlas, { area, near, band }: View): Outline[] {
  const centre = near && withId(atlas.places, near.place)?.point
  const [west, , east] = atlas.config.map.edge
  return [
    ...(area ? [outline('area', [onMap(area, { west, east })])] : []),
    ...(near && centre ? [{ filter: 'near' as const, ground: disc(centre, near.km) }] : []),
    ...(band ? [outline('band', [strip(west, band.south, east, band.north)])] : []),
  ]
}

/** The area where the map shows it. */
function onMap(area: Area, reach: Reach): readonly (readonly number[])[] {
  const isAround = area.every(([lng]) => onReach(lng, reach) !== lng)
  return isAround ? area.map(([lng, lat]) => [lng + TURN, lat]) : area
}

function outline(filter: Outline['filter'], rings: readonly (readonly (readonly number[])[])[]): Outline {
  return { filter, ground: { type: 'Polygon', coordinates: rings.map((ring) => ring.map((corner) => [...corner])) } }
}

function strip(west: number, south: number, east: number, north: number): readonly (readonly number[])[] {
  return [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ]
}

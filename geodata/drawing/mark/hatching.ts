import type { Place } from '../../domain/join/atlas'
import { totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { markNumber } from './markStyle'

/**
 * Numbers of events from which lines are denser: the class of a hatching is how many of these its number reaches, 1 to
 * 3.
 */
const DENSITIES = [1, 5, 15] as const

/** Distance between the lines of each class, in pixels. */
export const LINES_APART = { 1: 17, 2: 11, 3: 6.5 } as const

/** Directions of the lines, in degrees, so that overlapping areas cross. */
export const TURNS = [45, 135] as const

/** A hatched area, for events that happened somewhere in it. */
export interface Hatching {
  /** The regions that make up the area. */
  readonly regions: readonly string[]
  readonly density: 1 | 2 | 3
  readonly turn: 0 | 1
}

/**
 * The hatched areas: parts of the country with events known only to them. Events with the same regions share a
 * hatching. The whole country is never hatched: that would mean nothing, and look as if there were fighting everywhere.
 */
export function hatchings(placeCounts: readonly PlaceCount[]): readonly Hatching[] {
  const byGround = new Map<string, { readonly regions: readonly string[]; number: number }>()
  for (const { place, count } of zonesOf(placeCounts)) {
    if (place.precision !== 'part') continue
    const key = place.regions.join()
    const ground = byGround.get(key) ?? { regions: place.regions, number: 0 }
    ground.number += markNumber(count)
    byGround.set(key, ground)
  }
  return [...byGround.values()]
    .sort((a, b) => b.regions.length - a.regions.length)
    .map(({ regions, number }, i) => ({ regions, density: densityOf(number), turn: i % 2 === 0 ? 0 : 1 }))
}

function densityOf(number: number): Hatching['density'] {
  return number >= DENSITIES[2] ? 3 : number >= DENSITIES[1] ? 2 : 1
}

/** The areas inside the country that have events but no point: each is labelled with its number. */
export function zonesOf(placeCounts: readonly PlaceCount[]): readonly PlaceCount[] {
  return placeCounts.filter(({ place, count }) => place.regions.length > 0 && isZone(place) && totalOf(count) > 0)
}

/** Whether a place is shown as an area covering its regions; the whole country, or anywhere at all, is not. */
export function isZone({ abroad, point, precision, beyond }: Place): boolean {
  return !abroad && !point && precision !== 'country' && !beyond
}

/** The id of the pattern for a class and direction. */
export function hatchName({ density, turn }: Pick<Hatching, 'density' | 'turn'>): string {
  return `hatch-${density}-${turn}`
}

/** Every class and direction of hatching. */
export const HATCHES: readonly Pick<Hatching, 'density' | 'turn'>[] = ([1, 2, 3] as const).flatMap((density) =>
  ([0, 1] as const).map((turn) => ({ density, turn })),
)

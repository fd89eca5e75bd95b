import type { Place } from '../../domain/join/atlas'
import { totalOf } from '../../domain/select/match'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { markNumber } from './markStyle'

/**
 * From so many events on lines stand closer: the class of a hatching is how many of these its number reaches, 1 to 3.
 */
const DENSITIES = [1, 5, 15] as const

/** Pixels between the lines of each class. */
export const LINES_APART = { 1: 17, 2: 11, 3: 6.5 } as const

/** Which way lines run, in degrees: areas that overlap cross. */
export const TURNS = [45, 135] as const

/** Ground that is hatched, for events known to lie somewhere in it. */
export interface Hatching {
  /** The regions of which any may be the one. */
  readonly regions: readonly string[]
  readonly density: 1 | 2 | 3
  readonly turn: 0 | 1
}

/**
 * What is hatched: a part of the country that events are known only to. Parts of the same regions are hatched together,
 * others apart. The whole country is never hatched: that would tell nothing, and look as if it were fought over from
 * end to end.
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

/** The areas inside the country that hold events and have no point: each is named on its ground, with its number. */
export function zonesOf(placeCounts: readonly PlaceCount[]): readonly PlaceCount[] {
  return placeCounts.filter(({ place, count }) => isZone(place) && totalOf(count) > 0)
}

/** Whether a place covers its regions as an area that can be shown; the whole country cannot. */
export function isZone({ abroad, point, precision }: Place): boolean {
  return !abroad && !point && precision !== 'country'
}

/** The name of a pattern among the three classes and two ways. */
export function hatchName({ density, turn }: Pick<Hatching, 'density' | 'turn'>): string {
  return `hatch-${density}-${turn}`
}

/** Every class and way of hatching. */
export const HATCHES: readonly Pick<Hatching, 'density' | 'turn'>[] = ([1, 2, 3] as const).flatMap((density) =>
  ([0, 1] as const).map((turn) => ({ density, turn })),
)

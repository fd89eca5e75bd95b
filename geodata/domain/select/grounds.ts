import type { Atlas, Place } from '../join/atlas'
import type { Standing } from '../time/interval'
import { type Count, isNationwide, MATCHES, matchThere, NO_EVENTS } from './match'
import { isOnePoint, whereValues, withinRegions } from './membership'

/** A ground is a set of places that no `where` filter can distinguish, and that are counted together. */
export interface Grounds {
  readonly count: number
  /** By position of the place in the atlas's list; unknown places have a ground of their own. */
  readonly of: Uint32Array
  readonly values: readonly Value[]
}

/** A value of `where`, with how matches on each ground match it. All others are out. */
interface Value {
  readonly id: string
  /**
   * Cells of a table with a row per ground and a column per match: positions of the ground times three, plus the match.
   */
  readonly cells: Uint32Array
  /** In parallel: positions in `MATCHES`. */
  readonly matches: Uint8Array
}

const groundsByAtlas = new WeakMap<Atlas, Grounds>()

/** The grounds of an atlas; independent of the View, so cached with the atlas. */
export function groundsOf(atlas: Atlas): Grounds {
  const known = groundsByAtlas.get(atlas) ?? grounds(atlas)
  groundsByAtlas.set(atlas, known)
  return known
}

function grounds(atlas: Atlas): Grounds {
  const numbers = new Map<number, number>()
  const samples: Place[] = []
  const of = new Uint32Array(atlas.places.length + 1)
  const keyOf = regionKeys()
  atlas.places.forEach((place, at) => {
    // Everything that `withinRegions` and `isNationwide` read of a place.
    const flags = [place.abroad, place.beyond ?? false, isNationwide(place), isOnePoint(place)]
    const key = flags.reduce((sum, flag) => 2 * sum + Number(flag), keyOf(place.regions))
    const number = numbers.get(key) ?? samples.push(place) - 1
    numbers.set(key, number)
    of[at] = number
  })
  of[atlas.places.length] = samples.length
  const values = whereValues(atlas).map((id) => {
    const standingOf = withinRegions(atlas, [id])
    const cells: number[] = []
    const matches: number[] = []
    samples.forEach((place, number) => {
      const standing = standingOf(place)
      if (standing === 'out') return
      matchesThere(place, standing).forEach((there, match) => {
        cells.push(number * MATCHES.length + match)
        matches.push(there)
      })
    })
    return { id, cells: Uint32Array.from(cells), matches: Uint8Array.from(matches) }
  })
  return { count: samples.length + 1, of, values }
}

/** Numbers lists of regions. Thousands of places may share a list of hundreds, which is read once. */
function regionKeys(): (regions: readonly string[]) => number {
  const keys = new Map<readonly string[], number>()
  const numbers = new Map<string, number>()
  return (regions) => {
    const known = keys.get(regions)
    if (known !== undefined) return known
    const joined = regions.join()
    const number = numbers.get(joined) ?? numbers.size
    numbers.set(joined, number)
    keys.set(regions, number)
    return number
  }
}

/** Inferred places were already counted as possible in the tally. */
function matchesThere(place: Place, standing: Standing): number[] {
  const known = { nationwide: isNationwide(place), inferred: false }
  return MATCHES.flatMap((match) => {
    const there = matchThere(match, standing, known)
    return there === 'out' ? [] : MATCHES.indexOf(there)
  })
}

/** The counts of each value of `where`, from the number of events in a cell: on a ground, by how they match. */
export function countsByValue(
  { values }: Grounds,
  eventsIn: (ground: number, match: number) => number,
): readonly (readonly [id: string, count: Count])[] {
  return values.map(({ id, cells, matches }) => {
    const sum = { ...NO_EVENTS }
    cells.forEach((cell, i) => {
      const match = cell % MATCHES.length
      const there = MATCHES[matches[i] as number]
      if (there) sum[there] += eventsIn((cell - match) / MATCHES.length, match)
    })
    return [id, sum] as const
  })
}

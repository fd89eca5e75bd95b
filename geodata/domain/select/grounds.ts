import type { Atlas, Place } from '../join/atlas'
import type { Standing } from '../time/interval'
import { isNationwide, MATCHES, matchThere } from './match'
import { whereValues, withinRegions } from './membership'

/** A ground is a set of places that no `where` filter can distinguish, and that are counted together. */
export interface Grounds {
  readonly count: number
  /** By position of the place in the atlas's list; unknown places have a ground of their own. */
  readonly of: Uint32Array
  /**
   * Every value of `where`, with how matches on each ground match it: indexed by ground, then by position in `MATCHES`;
   * -1 for out.
   */
  readonly values: readonly { readonly id: string; readonly matches: Int8Array }[]
}

const groundsByAtlas = new WeakMap<Atlas, Grounds>()

/** The grounds of an atlas; independent of the View, so cached with the atlas. */
export function groundsOf(atlas: Atlas): Grounds {
  const known = groundsByAtlas.get(atlas) ?? grounds(atlas)
  groundsByAtlas.set(atlas, known)
  return known
}

function grounds(atlas: Atlas): Grounds {
  const numbers = new Map<string, number>()
  const samples: Place[] = []
  const of = new Uint32Array(atlas.places.length + 1)
  atlas.places.forEach((place, at) => {
    // Everything that `withinRegions` and `isNationwide` read of a place.
    const key = `${place.abroad} ${isNationwide(place)} ${place.regions}`
    const number = numbers.get(key) ?? samples.push(place) - 1
    numbers.set(key, number)
    of[at] = number
  })
  of[atlas.places.length] = samples.length
  const values = whereValues(atlas).map((id) => {
    const matches = new Int8Array(MATCHES.length * (samples.length + 1)).fill(-1)
    samples.forEach((place, number) => {
      matches.set(matchesThere(place, withinRegions(place, atlas, [id])), MATCHES.length * number)
    })
    return { id, matches }
  })
  return { count: samples.length + 1, of, values }
}

/** Inferred places were already counted as possible in the tally. */
function matchesThere(place: Place, standing: Standing): number[] {
  const known = { nationwide: isNationwide(place), inferred: false }
  return MATCHES.map((match) => {
    const there = matchThere(match, standing, known)
    return there === 'out' ? -1 : MATCHES.indexOf(there)
  })
}

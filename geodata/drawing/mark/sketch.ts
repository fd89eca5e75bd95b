import type { Place } from '../../domain/join/atlas'

/** How places that are counted on a city's mark lie to it and to one another, as far as documents say; place ids. */
export interface Sketch {
  /** A hill and what its side leads down to. */
  readonly slope: readonly [hill: string, foot: string]
  /** Somewhere in the city. */
  readonly inside: readonly string[]
  /** Outside the city; in which direction is not said. */
  readonly outside: readonly string[]
}

/**
 * By city. Bamako: the president scrambled down the hillside of Koulouba into the quarter of Dar es Salaam (`fa-wing-2012`, ¶1); the state television station is in
 * Bamako and the barracks are outside of it (`dw-2012-03-26`). Nothing else is said of where they lie, nor of the river.
 */
const SKETCHES: Readonly<Record<string, Sketch>> = {
  bamako: {
    slope: ['koulouba', 'dar-es-salaam'],
    inside: ['state-television'],
    outside: ['barracks-outside-bamako'],
  },
}

/** The sketch of a city; null where there is none. */
export function sketchOf({ id }: Pick<Place, 'id'>): Sketch | null {
  return SKETCHES[id] ?? null
}

/** The places that a sketch shows. */
export function placesOf({ slope, inside, outside }: Sketch): readonly string[] {
  return [...slope, ...inside, ...outside]
}

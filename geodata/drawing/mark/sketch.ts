import type { Atlas, Place } from '../../domain/join/atlas'

/** How places that are counted on a city's mark lie to it and to one another, as far as documents say; place ids. */
export type Sketch = NonNullable<Atlas['config']['sketches'][string]>

/** The sketch of a city; null where there is none. */
export function sketchOf({ config }: Pick<Atlas, 'config'>, { id }: Pick<Place, 'id'>): Sketch | null {
  return config.sketches[id] ?? null
}

/** The places that a sketch shows. */
export function placesOf({ slope, inside, outside }: Sketch): readonly string[] {
  return [...slope, ...inside, ...outside]
}

import type { Atlas, Place } from '../../domain/join/atlas'

/** How places inside a city lie relative to it and to one another, as far as documents say; by place id. */
export type Sketch = NonNullable<Atlas['config']['sketches'][string]>

/** The sketch of a city; null if there is none. */
export function sketchOf({ config }: Pick<Atlas, 'config'>, { id }: Pick<Place, 'id'>): Sketch | null {
  return config.sketches[id] ?? null
}

/** The places in a sketch. */
export function placesOf({ slope, inside, outside }: Sketch): readonly string[] {
  return [...slope, ...inside, ...outside]
}

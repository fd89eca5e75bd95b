import type { Geometry } from 'geojson'
import type { StoredFeature } from './features'

const texts = new WeakMap<StoredFeature, string>()

/**
 * A feature whose properties a store keeps as JSON: GeoJSON takes them as they are, other formats read them.
 *
 * @param written an object with at least one member
 */
export function writtenFeature(id: string, geometry: Geometry | null, written: string): StoredFeature {
  let read: StoredFeature['properties'] | undefined
  const feature: StoredFeature = {
    id,
    geometry,
    get properties() {
      read ??= JSON.parse(written) as StoredFeature['properties']
      return read
    },
  }
  texts.set(feature, written)
  return feature
}

/** The properties of a feature as JSON if its store keeps them so. */
export function writtenProperties(feature: StoredFeature): string | undefined {
  return texts.get(feature)
}

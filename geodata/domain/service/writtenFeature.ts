import type { Geometry } from 'geojson'
import type { StoredFeature } from './features'

/** A feature whose properties a store keeps as JSON: GeoJSON takes them as they are, other formats read them. */
export class WrittenFeature implements StoredFeature {
  readonly id: string
  readonly geometry: Geometry | null
  /** An object. */
  readonly written: string
  #properties: StoredFeature['properties'] | undefined

  constructor(id: string, geometry: Geometry | null, written: string) {
    this.id = id
    this.geometry = geometry
    this.written = written
  }

  get properties(): StoredFeature['properties'] {
    this.#properties ??= JSON.parse(this.written) as StoredFeature['properties']
    return this.#properties
  }
}

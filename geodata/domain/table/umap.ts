import { flatten, textOf } from './flatten'
import { featureTable, type Put } from './geojson'
import { isRecord } from './geometry'
import type { Limits } from './limits'
import { plainText } from './plainText'
import type { Table } from './table'

type Unknown = Readonly<Record<string, unknown>>

/** Whether a value is a map of uMap: layers of features. */
export function isUmap(value: Unknown): boolean {
  return value.type === 'umap' || (Array.isArray(value.layers) && value.layers.some(hasFeatures))
}

/** The layers of uMap that have features, each a table; options of display are left out. */
export function umapTables(name: string, { layers }: Unknown, limits: Limits): Table[] {
  const filled = (Array.isArray(layers) ? layers : []).filter(hasFeatures)
  return filled.map((layer, at) => {
    const title = [layer._umap_options, layer._storage, layer.properties]
      .map((options) => (isRecord(options) ? textOf(options.name) : ''))
      .find(Boolean)
    const features = layer.features.map((feature, row) => ({ feature, number: row + 1, fill: filling(feature) }))
    return featureTable(filled.length > 1 ? `${name}: ${title ?? at + 1}` : name, 'umap', features, limits)
  })
}

function filling(feature: unknown): (put: Put) => void {
  const properties = isRecord(feature) ? feature.properties : null
  const { _umap_options, _storage_options, ...own } = isRecord(properties) ? properties : {}
  return (put) => flatten(own, (column, text) => put(column, column === 'description' ? plainText(text) : text))
}

function hasFeatures(layer: unknown): layer is Unknown & { readonly features: readonly unknown[] } {
  return isRecord(layer) && Array.isArray(layer.features) && layer.features.length > 0
}

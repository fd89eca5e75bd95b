import type { FeatureStore } from '../domain/service/features'
import { memoryFeatures } from '../domain/service/memory/memoryFeatures'
import type { TileStore } from '../domain/service/tiles'
import type { ViewStore } from '../domain/service/views'
import { memoryViews } from '../drawing/served/memoryViews'
import { atlasSource } from './source'

let views: ViewStore | undefined
let features: FeatureStore | undefined

/** What answers about the Views of the served data set; a singleton of this process. */
export function viewStore(): ViewStore {
  const source = atlasSource()
  views ??= memoryViews(source.atlas(), source.version())
  return views
}

/** What the open data service reads; a singleton of this process. It may make vector tiles itself. */
export function featureStore(): FeatureStore & Partial<TileStore> {
  const source = atlasSource()
  features ??= memoryFeatures(source.atlas(), source.version())
  return features
}

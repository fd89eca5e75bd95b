import type { FeatureStore } from '../domain/service/features'
import { memoryFeatures } from '../domain/service/memory/memoryFeatures'
import type { TileStore } from '../domain/service/tiles'
import type { ViewStore } from '../domain/service/views'
import { memoryViews } from '../drawing/served/memoryViews'
import { Database } from './postgis/database'
import { postgisFeatures } from './postgis/features'
import { postgisTiles } from './postgis/tiles'
import { postgisViews } from './postgis/views'
import { atlasSource } from './source'

let views: ViewStore | undefined

/**
 * What answers about the Views of the served data set; a singleton of this process: the database that `DATABASE_URL`
 * names, else the atlas in memory.
 */
export function viewStore(): ViewStore {
  views ??= madeViews()
  return views
}

function madeViews(): ViewStore {
  const database = servedDatabase()
  if (database) return postgisViews(database)
  const source = atlasSource()
  return memoryViews(source.atlas(), source.version())
}

let features: (FeatureStore & Partial<TileStore>) | undefined

/** What answers about the records of the served data set; a singleton of this process, chosen as `viewStore`. */
export function featureStore(): FeatureStore & Partial<TileStore> {
  features ??= madeFeatures()
  return features
}

function madeFeatures(): FeatureStore & Partial<TileStore> {
  const source = atlasSource()
  const database = servedDatabase()
  if (database)
    return {
      ...postgisFeatures(database, { title: source.atlas().config.title, stories: source.stories }),
      ...postgisTiles(database),
    }
  return memoryFeatures(source.atlas(), source.version(), source.stories())
}

/** Whether the served data set is in a database, where another may replace it while this process runs. */
export function isReplaceable(): boolean {
  return servedDatabase() !== undefined
}

let database: Database | undefined

/** The database of this process; undefined without one. `server/settings.mjs` has checked the settings. */
function servedDatabase(): Database | undefined {
  const { DATABASE_URL, DATABASE_CONNECTIONS, DATABASE_TIMEOUT } = process.env
  if (!DATABASE_URL?.trim()) return undefined
  database ??= new Database(DATABASE_URL.trim(), {
    connections: Number(DATABASE_CONNECTIONS) || 4,
    patience: 1000 * (Number(DATABASE_TIMEOUT) || 10),
  })
  return database
}

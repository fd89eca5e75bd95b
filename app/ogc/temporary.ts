import { eventFeatures, placeFeatures, regionFeatures } from '@/geodata/domain/export/feature'
import { LANGUAGES } from '@/geodata/domain/language/language'
import type { FeatureStore, StoredFeature } from '@/geodata/domain/service/features'
import { queryablesOf } from '@/geodata/domain/service/queryables'
import { atlasSource } from '@/geodata/load/source'

export function temporaryStore(): FeatureStore {
  const atlas = atlasSource().atlas()
  const all = (c: string, l: 'en' | 'fr') =>
    (c === 'events'
      ? eventFeatures(atlas)
      : c === 'places'
        ? placeFeatures(atlas)
        : regionFeatures(atlas)
    ).features.map(
      (f): StoredFeature => ({
        id: String(f.id),
        geometry: f.geometry,
        properties: Object.fromEntries(
          Object.entries(f.properties as object).map(([k, v]) => [
            k,
            v && typeof v === 'object' && 'en' in v ? (v as Record<string, string>)[l] : v,
          ]),
        ),
      }),
    )
  return {
    async dataSet() {
      return {
        version: atlasSource().version(),
        title: atlas.config.title as never,
        description: atlas.config.title as never,
        attribution: atlas.config.attribution as never,
        licence: 'https://creativecommons.org/licenses/by/4.0/',
        languages: [...LANGUAGES],
        hasPages: true,
        collections: {
          events: { count: 3, box: [-12, 10, 4, 25], days: { start: 7000, end: null } },
          places: { count: 3, box: [-12, 10, 4, 25], days: null },
          regions: { count: 3, box: [-12, 10, 4, 25], days: null },
        },
      }
    },
    async queryables(c) {
      return queryablesOf(c, atlas)
    },
    async features(q) {
      const items = all(q.collection, q.language)
      const from = q.after ? items.findIndex((f) => f.id === q.after?.id) + 1 : 0
      const page = items.slice(from, from + q.limit)
      return {
        items: page.map((feature) => ({ feature, certain: true })),
        matched: { certain: items.length, possible: 0 },
        next: from + q.limit < items.length ? { values: [], id: page.at(-1)?.id ?? '' } : null,
      }
    },
    async feature(c, id, l) {
      return all(c, l).find((f) => f.id === id) ?? null
    },
  }
}

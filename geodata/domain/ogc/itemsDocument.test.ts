import { expect, test } from 'vitest'
import { atlas } from '../../testing/facts'
import type { FeaturePage, FeatureQuery } from '../service/features'
import { memoryFeatures } from '../service/memory/memoryFeatures'
import { writtenFeature } from '../service/writtenFeature'
import { CRS84, crsOf } from './crs'
import { type ItemsAsked, itemsText } from './itemsDocument'
import type { Service } from './service'

const QUERY: FeatureQuery = {
  collection: 'events',
  language: 'fr',
  limit: 1000,
  after: null,
  box: [-5, 12, 4, 20],
  days: { start: 7000, end: 16_000 },
  filter: null,
  sortby: [],
  sure: false,
}

test('a feature whose properties are kept as text is the same JSON', async () => {
  const store = memoryFeatures(atlas, 'v1')
  const dataSet = await store.dataSet()
  const service: Service = {
    root: 'https://joliba.example/ogc',
    language: 'fr',
    languages: ['en', 'fr'],
    dataSet,
    say: (word) => word,
  }
  const page = await store.features(QUERY)
  const kept: FeaturePage = {
    ...page,
    items: page.items.map(({ feature: { id, geometry, properties }, certain }) => ({
      feature: writtenFeature(id, geometry, JSON.stringify(properties)),
      certain,
    })),
  }
  expect(new Set(page.items.map(({ certain }) => certain)).size).toBe(2)
  for (const crs of [CRS84, crsOf('http://www.opengis.net/def/crs/EPSG/0/3857')])
    for (const doubt of [true, false]) {
      const asked: ItemsAsked = {
        collection: 'events',
        query: 'a=1',
        next: 'after=x',
        crs,
        doubt,
        missing: null,
        hints: [],
      }
      const text = itemsText(service, asked, kept, new Date(0))
      expect(text).toBe(itemsText(service, asked, page, new Date(0)))
      const { features, ...head } = JSON.parse(text)
      expect(features.length).toBe(head.numberReturned)
      expect(features[0].properties.certain).toBe(doubt ? page.items[0]?.certain : undefined)
    }
})

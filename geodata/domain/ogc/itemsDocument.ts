import type { Geometry } from 'geojson'
import { opened } from '../export/jsonPieces'
import type { CollectionId, FeaturePage, FoundFeature } from '../service/features'
import { writtenProperties } from '../service/writtenFeature'
import type { Crs } from './crs'
import { mediaType } from './format'
import { projected } from './projected'
import { addressOf, type Link, linkTo, type Service, selfLinks } from './service'
import { siteLinks } from './sitePages'

/** What an answer with features says besides them. */
export interface ItemsAsked {
  readonly collection: CollectionId
  /** The canonical parameters of the request, without `f` and `lang`. */
  readonly query: string
  /** The same for the next page; null if there is none. */
  readonly next: string | null
  readonly crs: Crs
  /** Whether the answer says of each feature if it matches certainly: when a filter leaves doubt. */
  readonly doubt: boolean
  /** What is left out because it cannot be reached at the moment; null if nothing is. */
  readonly missing: LeftOut | null
  /** What a filter names in vain, each as a sentence. */
  readonly hints: readonly string[]
}

/** Events that an answer is made without. */
export interface LeftOut {
  /** When they began: days or intervals, as values of `datetime`. */
  readonly datetime: readonly string[]
  /** The same as a sentence. */
  readonly detail: string
}

/** A feature as GeoJSON; `certain` is whether it matches certainly, or undefined if nothing leaves doubt. */
export function featureObject({ feature: { id, geometry, properties }, certain }: FoundFeature, asked: ItemsAsked) {
  return {
    type: 'Feature' as const,
    id,
    geometry: projected(geometry, asked.crs),
    properties: asked.doubt ? { certain, ...properties } : properties,
  }
}

/** The links of a page of features in a format. */
export function itemsLinks(service: Service, asked: ItemsAsked, format: 'json' | 'csv' | 'fgb' | 'jsonld'): Link[] {
  const items = { kind: 'items', collection: asked.collection } as const
  const { say, language } = service
  return [
    ...selfLinks(service, items, format, asked.query),
    ...(asked.next === null
      ? []
      : [
          {
            href: addressOf(service, items, format, asked.next),
            rel: 'next',
            type: mediaType('items', format),
            title: say('link.next'),
            hreflang: language,
          },
        ]),
    linkTo(service, 'collection', 'collection', { kind: 'collection', collection: asked.collection }),
  ]
}

function itemsHead(service: Service, asked: ItemsAsked, { items, matched }: FeaturePage, made: Date) {
  const { dataSet, language } = service
  return {
    type: 'FeatureCollection' as const,
    ...(dataSet.licence === null ? {} : { license: dataSet.licence }),
    attribution: dataSet.attribution[language],
    version: dataSet.version,
    numberMatched: matched.certain + matched.possible,
    numberReturned: items.length,
    ...(asked.doubt ? { numberCertain: matched.certain, numberPossible: matched.possible } : {}),
    ...(asked.missing ? { missing: asked.missing } : {}),
    ...(asked.hints.length > 0 ? { hints: asked.hints } : {}),
    timeStamp: `${made.toISOString().slice(0, 19)}Z`,
    links: itemsLinks(service, asked, 'json'),
  }
}

/**
 * A page of features as GeoJSON (OGC 17-069r4, 7.15). Properties that a store keeps as text are taken as they are.
 *
 * @param made when the answer was made
 */
export function itemsText(service: Service, asked: ItemsAsked, page: FeaturePage, made: Date): string {
  const places = new Map<Geometry | null, string>()
  const features = page.items.map((item) => featureText(item, asked, places))
  return `${opened(itemsHead(service, asked, page, made))},"features":[${features.join()}]}`
}

/** A feature as JSON text. `places`: positions that have been written, which features of one place may share. */
function featureText(item: FoundFeature, asked: ItemsAsked, places: Map<Geometry | null, string>): string {
  const { feature, certain } = item
  const written = writtenProperties(feature)
  if (written === undefined) return JSON.stringify(featureObject(item, asked))
  const { id, geometry } = feature
  const at = places.get(geometry) ?? JSON.stringify(projected(geometry, asked.crs))
  places.set(geometry, at)
  const properties = asked.doubt ? `{"certain":${certain},${written.slice(1)}` : written
  return `{"type":"Feature","id":${JSON.stringify(id)},"geometry":${at},"properties":${properties}}`
}

/** A single feature as GeoJSON. */
export function itemDocument(service: Service, found: FoundFeature, asked: ItemsAsked) {
  const { collection, query } = asked
  const { dataSet, language } = service
  const item = { kind: 'item', collection, id: found.feature.id } as const
  return {
    ...featureObject(found, asked),
    ...(dataSet.licence === null ? {} : { license: dataSet.licence }),
    attribution: dataSet.attribution[language],
    links: [
      ...selfLinks(service, item, 'json', query),
      linkTo(service, 'collection', 'collection', { kind: 'collection', collection }),
      ...siteLinks(service, collection, found.feature.id),
    ],
  }
}

import { type CollectionId, collectionsOf, isMapped } from '../service/features'
import { isoDay } from '../time/day'
import { CONFORMS_TO } from './conformance'
import { CRS84, CRSS } from './crs'
import type { Resource } from './resource'
import { addressOf, type Link, linkTo, type Service, selfLinks } from './service'

const OGC = 'http://www.opengis.net/def/rel/ogc/1.0'

/** The links that every document ends with: where it belongs. */
function home(service: Service): Link {
  return linkTo(service, `${OGC}/landing`, 'landing', { kind: 'landing' })
}

function licenceLink({ dataSet: { licence }, say }: Service): Link[] {
  return licence && /^https?:/.test(licence)
    ? [{ href: licence, rel: 'license', type: 'text/html', title: say('link.licence') }]
    : []
}

/** `/ogc`. QGIS needs its links to the definition of the service and to its conformance. */
export function landingDocument(service: Service) {
  const { dataSet, language, say } = service
  const api: Resource = { kind: 'api' }
  return {
    title: dataSet.title[language],
    description: dataSet.description[language],
    attribution: dataSet.attribution[language],
    links: [
      ...selfLinks(service, { kind: 'landing' }, 'json'),
      linkTo(service, 'service-desc', 'definition', api),
      {
        href: addressOf(service, api, 'html'),
        rel: 'service-doc',
        type: 'text/html',
        title: say('link.documentation'),
        hreflang: language,
      },
      linkTo(service, 'conformance', 'conformance', { kind: 'conformance' }),
      linkTo(service, 'data', 'data', { kind: 'collections' }),
      linkTo(service, `${OGC}/conformance`, 'conformance', { kind: 'conformance' }),
      linkTo(service, `${OGC}/data`, 'data', { kind: 'collections' }),
      linkTo(service, `${OGC}/tilesets-vector`, 'tilesets', { kind: 'tilesets' }),
      linkTo(service, `${OGC}/tiling-schemes`, 'tileMatrixSets', { kind: 'tileMatrixSets' }),
      ...licenceLink(service),
    ],
  }
}

/** `/ogc/conformance`. */
export function conformanceDocument(service: Service) {
  return {
    conformsTo: CONFORMS_TO,
    links: [...selfLinks(service, { kind: 'conformance' }, 'json'), home(service)],
  }
}

/** `/ogc/collections`. */
export function collectionsDocument(service: Service) {
  return {
    links: [...selfLinks(service, { kind: 'collections' }, 'json'), home(service), ...licenceLink(service)],
    collections: collectionsOf(service.dataSet).map((collection) => collectionDocument(service, collection)),
  }
}

/** `/ogc/collections/{id}`. */
export function collectionDocument(service: Service, collection: CollectionId) {
  const { dataSet, language, say } = service
  const { box, days } = dataSet.collections[collection]
  const day = (value: number | null) => (value === null ? null : `${isoDay(value)}T00:00:00Z`)
  const items: Resource = { kind: 'items', collection }
  return {
    id: collection,
    title: say(`collection.${collection}.title`),
    description: say(`collection.${collection}.description`),
    attribution: dataSet.attribution[language],
    ...(dataSet.licence === null ? {} : { license: dataSet.licence }),
    extent: {
      ...(box ? { spatial: { bbox: [box], crs: CRS84.address } } : {}),
      ...(days
        ? {
            temporal: {
              interval: [[day(days.start), day(days.end)]],
              trs: 'http://www.opengis.net/def/uom/ISO-8601/0/Gregorian',
            },
          }
        : {}),
    },
    itemType: 'feature',
    crs: CRSS.map(({ address }) => address),
    storageCrs: CRS84.address,
    links: [
      ...selfLinks(service, { kind: 'collection', collection }, 'json'),
      linkTo(service, 'items', 'items', items),
      ...(['html', 'csv', 'fgb', 'jsonld'] as const).map((format) => {
        const { type } = selfLinks(service, items, format)[0] ?? {}
        return {
          href: addressOf(service, items, format),
          rel: 'items',
          ...(type ? { type } : {}),
          title: say('link.alternate', { format: say(`format.${format}`) }),
          hreflang: language,
        }
      }),
      linkTo(service, `${OGC}/queryables`, 'queryables', { kind: 'queryables', collection }),
      linkTo(service, `${OGC}/schema`, 'schema', { kind: 'schema', collection }),
      linkTo(service, 'describedby', 'schema', { kind: 'schema', collection }),
      ...(isMapped(collection)
        ? [linkTo(service, `${OGC}/tilesets-vector`, 'tilesets', { kind: 'collectionTilesets', collection })]
        : []),
      home(service),
      ...licenceLink(service),
    ],
  }
}

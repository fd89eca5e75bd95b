import { MAPPED, type MappedId } from '../service/features'
import { CRS84 } from './crs'
import { mediaType } from './format'
import { MOST_ZOOM, TILE_MATRIX_SET } from './resource'
import { type Link, linkTo, type Service, selfLinks } from './service'

/** Of the plane of the tiles. */
const EPSG3857 = 'http://www.opengis.net/def/crs/EPSG/0/3857'
const OGC = 'http://www.opengis.net/def/rel/ogc/1.0'
const SCHEME = `http://www.opengis.net/def/tilematrixset/OGC/1.0/${TILE_MATRIX_SET}`
/** Half the equator on the sphere of EPSG:3857, in metres. */
const HALF = 20037508.342789244
/** Metres of a pixel at zoom 0, of 256 to a side. */
const CELL = (2 * HALF) / 256
/** Metres of a pixel of 0.28 mm, as standards define scales. */
const SCALE_PIXEL = 0.00028

/** `/ogc/tiles` (all collections) and `/ogc/collections/{id}/tiles`: the sets of tiles (OGC 20-057, 8). */
export function tilesetsDocument(service: Service, collection: MappedId | null) {
  const resource = collection ? ({ kind: 'collectionTilesets', collection } as const) : ({ kind: 'tilesets' } as const)
  const shown = collection ? [collection] : MAPPED
  return {
    links: [...selfLinks(service, resource, 'json'), linkTo(service, `${OGC}/landing`, 'landing', { kind: 'landing' })],
    tilesets: shown.map((each) => ({
      ...described(service, each),
      links: [
        linkTo(service, 'self', 'tileset', { kind: 'tileset', collection: each }),
        tileLink(service, each),
        schemeLink(service),
      ],
    })),
  }
}

/** `/ogc/collections/{id}/tiles/WebMercatorQuad`. */
export function tilesetDocument(service: Service, collection: MappedId) {
  const { dataSet } = service
  const { box } = dataSet.collections[collection]
  const layers = collection === 'events' ? ['events', 'areas'] : [collection]
  return {
    ...described(service, collection),
    attribution: dataSet.attribution[service.language],
    ...(dataSet.licence === null ? {} : { license: dataSet.licence }),
    ...(box && box[0] <= box[2]
      ? { boundingBox: { lowerLeft: [box[0], box[1]], upperRight: [box[2], box[3]], crs: CRS84.address } }
      : {}),
    layers: layers.map((id) => ({
      id,
      dataType: 'vector',
      geometryDimension: id === 'events' ? 0 : 2,
      minTileMatrix: '0',
      maxTileMatrix: String(MOST_ZOOM),
    })),
    links: [
      ...selfLinks(service, { kind: 'tileset', collection }, 'json'),
      tileLink(service, collection),
      schemeLink(service),
      linkTo(service, `${OGC}/geodata`, 'collection', { kind: 'collection', collection }),
    ],
  }
}

function described({ say }: Service, collection: MappedId) {
  return {
    title: say(`collection.${collection}.title`),
    description: say('tileset'),
    dataType: 'vector',
    crs: EPSG3857,
    tileMatrixSetURI: SCHEME,
    tileMatrixSetLimits: Array.from({ length: MOST_ZOOM + 1 }, (_, z) => ({
      tileMatrix: String(z),
      minTileRow: 0,
      maxTileRow: 2 ** z - 1,
      minTileCol: 0,
      maxTileCol: 2 ** z - 1,
    })),
  }
}

/** The pattern of the addresses of tiles. */
function tileLink({ root, language, say }: Service, collection: MappedId): Link {
  return {
    href: `${root}/collections/${collection}/tiles/${TILE_MATRIX_SET}/{tileMatrix}/{tileRow}/{tileCol}?lang=${language}`,
    rel: 'item',
    type: mediaType('tile', 'mvt'),
    title: say('link.tile'),
    templated: true,
  }
}

function schemeLink(service: Service): Link {
  return linkTo(service, `${OGC}/tiling-scheme`, 'tileMatrixSets', { kind: 'tileMatrixSet' })
}

/** `/ogc/tileMatrixSets`. */
export function tileMatrixSetsDocument(service: Service) {
  return {
    links: selfLinks(service, { kind: 'tileMatrixSets' }, 'json'),
    tileMatrixSets: [
      {
        id: TILE_MATRIX_SET,
        title: service.say('tileMatrixSet'),
        uri: SCHEME,
        crs: EPSG3857,
        links: [linkTo(service, `${OGC}/tiling-scheme`, 'tileMatrixSets', { kind: 'tileMatrixSet' })],
      },
    ],
  }
}

/** `/ogc/tileMatrixSets/WebMercatorQuad` (OGC 17-083r4, 6.2 and annex D.1). */
export function tileMatrixSetDocument(service: Service) {
  return {
    id: TILE_MATRIX_SET,
    title: service.say('tileMatrixSet'),
    uri: SCHEME,
    crs: EPSG3857,
    orderedAxes: ['X', 'Y'],
    wellKnownScaleSet: 'http://www.opengis.net/def/wkss/OGC/1.0/GoogleMapsCompatible',
    tileMatrices: Array.from({ length: MOST_ZOOM + 1 }, (_, z) => ({
      id: String(z),
      scaleDenominator: CELL / 2 ** z / SCALE_PIXEL,
      cellSize: CELL / 2 ** z,
      cornerOfOrigin: 'topLeft',
      pointOfOrigin: [-HALF, HALF],
      tileWidth: 256,
      tileHeight: 256,
      matrixWidth: 2 ** z,
      matrixHeight: 2 ** z,
    })),
    links: selfLinks(service, { kind: 'tileMatrixSet' }, 'json'),
  }
}

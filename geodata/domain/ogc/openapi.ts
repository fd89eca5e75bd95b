import { type CollectionId, collectionsOf, isMapped, type MappedId, type Queryable } from '../service/features'
import { CRS84, CRSS } from './crs'
import { type FormatId, formatsOf, mediaType } from './format'
import { DEFAULT_LIMIT, MOST_ON_A_PAGE } from './limits'
import { MISSING_HEADER } from './missing'
import { MOST_ZOOM, type ResourceKind, TILE_MATRIX_SET } from './resource'
import type { Service } from './service'

const CRS_ADDRESSES = CRSS.map(({ address }) => address)

export type Queryables = Readonly<Record<CollectionId, readonly Queryable[]>>

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path'
  readonly required?: true
  readonly description: string
  readonly schema: object
  readonly style?: 'form'
  readonly explode?: false
}

/** `/ogc/api` (OpenAPI 3.0.3): every address, with its parameters and answers. */
export function openapiDocument(service: Service, queryables: Queryables) {
  const { root, language, dataSet, say } = service
  const collections = collectionsOf(dataSet)
  return {
    openapi: '3.0.3',
    info: {
      title: dataSet.title[language],
      description: dataSet.description[language],
      version: dataSet.version,
      ...(dataSet.licence === null ? {} : { license: licenceObject(dataSet.licence) }),
    },
    servers: [{ url: root }],
    tags: [{ name: 'service' }, ...collections.map((name) => ({ name }))],
    paths: {
      '/': operation(service, 'landing', 'link.landing', 'service'),
      '/api': operation(service, 'api', 'link.definition', 'service'),
      '/conformance': operation(service, 'conformance', 'link.conformance', 'service'),
      '/collections': operation(service, 'collections', 'link.data', 'service'),
      '/tiles': operation(service, 'tilesets', 'link.tilesets', 'service'),
      '/tileMatrixSets': operation(service, 'tileMatrixSets', 'link.tileMatrixSets', 'service'),
      [`/tileMatrixSets/${TILE_MATRIX_SET}`]: operation(service, 'tileMatrixSet', 'tileMatrixSet', 'service'),
      ...Object.assign({}, ...collections.map((collection) => collectionPaths(service, collection, queryables))),
    },
    components: {
      schemas: {
        exception: {
          type: 'object',
          required: ['title', 'status'],
          properties: {
            type: { type: 'string' },
            title: { type: 'string' },
            status: { type: 'integer' },
            detail: { type: 'string' },
            parameter: { type: 'string' },
            value: { type: 'string' },
          },
        },
      },
      responses: {
        Problem: {
          description: 'RFC 9457',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/exception' } } },
        },
      },
      parameters: {
        lang: query('lang', say('parameter.lang'), { type: 'string', enum: service.languages }),
      },
    },
  }
}

function licenceObject(licence: string) {
  return /^https?:/.test(licence) ? { name: licence, url: licence } : { name: licence }
}

function collectionPaths(service: Service, collection: CollectionId, queryables: Queryables) {
  const { say } = service
  const path = `/collections/${collection}`
  const own = queryables[collection]
  const id: Parameter = {
    name: 'featureId',
    in: 'path',
    required: true,
    description: say('parameter.id'),
    schema: { type: 'string' },
  }
  const filters = [
    ...(own.some(({ type }) => type === 'when') ? [datetime(service)] : []),
    query('filter', say('parameter.filter'), { type: 'string' }),
    query('filter-lang', say('parameter.filterLang'), {
      type: 'string',
      enum: ['cql2-text', 'cql2-json'],
      default: 'cql2-text',
    }),
    query('filter-crs', say('parameter.filterCrs'), { type: 'string', format: 'uri', enum: CRS_ADDRESSES }),
    query('sure', say('parameter.sure'), { type: 'string', enum: ['1'] }),
    ...own.flatMap((queryable) => propertyParameter(service, queryable)),
  ]
  const crs = query('crs', say('parameter.crs'), {
    type: 'string',
    format: 'uri',
    enum: CRS_ADDRESSES,
    default: CRS84.address,
  })
  const items = [
    query('limit', say('parameter.limit'), {
      type: 'integer',
      minimum: 1,
      maximum: MOST_ON_A_PAGE,
      default: DEFAULT_LIMIT,
    }),
    {
      ...query('bbox', say('parameter.bbox'), {
        type: 'array',
        oneOf: [
          { minItems: 4, maxItems: 4 },
          { minItems: 6, maxItems: 6 },
        ],
        items: { type: 'number' },
      }),
      style: 'form' as const,
      explode: false as const,
    },
    query('bbox-crs', say('parameter.bboxCrs'), {
      type: 'string',
      format: 'uri',
      enum: CRS_ADDRESSES,
      default: CRS84.address,
    }),
    crs,
    ...(own.some(({ type }) => type === 'when') ? [] : [datetime(service)]),
    query('sortby', say('parameter.sortby'), { type: 'string' }),
    query('after', say('parameter.after'), { type: 'string' }),
    query('offset', say('parameter.offset'), { type: 'integer', minimum: 0, default: 0 }),
    ...filters,
  ]
  return {
    [path]: operation(service, 'collection', 'link.collection', collection),
    [`${path}/queryables`]: operation(service, 'queryables', 'link.queryables', collection),
    [`${path}/schema`]: operation(service, 'schema', 'link.schema', collection),
    [`${path}/items`]: operation(service, 'items', 'link.items', collection, items),
    [`${path}/items/{featureId}`]: operation(service, 'item', 'link.items', collection, [id, crs]),
    ...(isMapped(collection) ? tilePaths(service, collection, filters) : {}),
  }
}

function tilePaths(service: Service, collection: MappedId, filters: readonly Parameter[]) {
  const path = `/collections/${collection}/tiles`
  const tile = ['tileMatrix', 'tileRow', 'tileCol'].map(
    (name): Parameter => ({
      name,
      in: 'path',
      required: true,
      description: service.say('link.tile'),
      schema: { type: 'integer', minimum: 0, ...(name === 'tileMatrix' ? { maximum: MOST_ZOOM } : {}) },
    }),
  )
  return {
    [path]: operation(service, 'collectionTilesets', 'link.tilesets', collection),
    [`${path}/${TILE_MATRIX_SET}`]: operation(service, 'tileset', 'link.tileset', collection),
    [`${path}/${TILE_MATRIX_SET}/{tileMatrix}/{tileRow}/{tileCol}`]: operation(
      service,
      'tile',
      'link.tile',
      collection,
      [...tile, ...filters],
    ),
  }
}

function datetime({ say }: Service): Parameter {
  return query('datetime', say('parameter.datetime'), { type: 'string' })
}

/** Properties of single values may be parameters of their own. */
function propertyParameter({ language }: Service, { name, type, title, description, values }: Queryable): Parameter[] {
  if (type === 'geometry' || type === 'when') return []
  const schema =
    type === 'integer' ? { type: 'integer' } : { type: 'string', ...(type === 'day' ? { format: 'date' } : {}) }
  const choice = values && type !== 'texts' ? { enum: values.map(({ id }) => id) } : {}
  return [query(name, `${title[language]}. ${description[language]}`, { ...schema, ...choice })]
}

function query(name: string, description: string, schema: object): Parameter {
  return { name, in: 'query', description, schema }
}

function operation(
  { say }: Service,
  kind: ResourceKind,
  word: Parameters<Service['say']>[0],
  tag: string,
  parameters: readonly Parameter[] = [],
) {
  const formats = formatsOf(kind)
  const isTile = kind === 'tile'
  const header = { description: say('missingHeader'), schema: { type: 'string' } }
  const partial = isTile || kind === 'items' || kind === 'schema' ? { headers: { [MISSING_HEADER]: header } } : {}
  const f: Parameter = query('f', say('parameter.f'), { type: 'string', enum: formats })
  return {
    get: {
      tags: [tag],
      summary: say(word),
      operationId: tag === 'service' ? kind : `${tag}.${kind}`,
      parameters: [...parameters, f, { $ref: '#/components/parameters/lang' }],
      responses: {
        '200': {
          description: say(word),
          ...partial,
          content: Object.fromEntries(formats.map((format) => content(kind, format))),
        },
        ...(isTile ? { '204': { description: say('link.tile'), ...partial } } : {}),
        '400': { $ref: '#/components/responses/Problem' },
        ...(kind === 'item' || isTile ? { '404': { $ref: '#/components/responses/Problem' } } : {}),
        '406': { $ref: '#/components/responses/Problem' },
        '503': { $ref: '#/components/responses/Problem' },
      },
    },
  }
}

function content(kind: ResourceKind, format: FormatId) {
  const schema =
    format === 'json' || format === 'jsonld'
      ? { type: 'object' }
      : { type: 'string', ...(format === 'fgb' || format === 'mvt' ? { format: 'binary' } : {}) }
  return [mediaType(kind, format), { schema }] as const
}

import { type CollectionId, type FoundFeature, isMapped, type Queryable, type QueryableType } from '../service/features'
import { addressOf, type Service } from './service'

const DRAFT = 'https://json-schema.org/draft/2020-12/schema'

/** JSON Schema of the values of a queryable, as a filter compares them. */
const TYPES: Readonly<Record<QueryableType, object>> = {
  text: { type: 'string' },
  integer: { type: 'integer' },
  day: { type: 'string', format: 'date' },
  when: { type: 'string', format: 'date' },
  texts: { type: 'array', items: { type: 'string' } },
  where: { type: 'string' },
  geometry: { format: 'geometry-any', 'x-ogc-role': 'primary-geometry' },
}

/** `/ogc/collections/{id}/queryables` (OGC 19-079r2, 7): the properties that filters may name. */
export function queryablesDocument(service: Service, collection: CollectionId, queryables: readonly Queryable[]) {
  return {
    $schema: DRAFT,
    $id: addressOf(service, { kind: 'queryables', collection }, 'json'),
    type: 'object',
    title: service.say(`collection.${collection}.title`),
    properties: Object.fromEntries(queryables.map((queryable) => [queryable.name, property(service, queryable)])),
    additionalProperties: false,
  }
}

function property({ language }: Service, { name, type, title, description, values, sortable }: Queryable) {
  const choice = values && {
    oneOf: values.map(({ id, name: called }) => ({ const: id, title: called[language] })),
  }
  const schema = TYPES[type]
  return {
    title: title[language],
    description: description[language],
    ...schema,
    ...(choice && type === 'texts' ? { items: { type: 'string', ...choice } } : (choice ?? {})),
    ...(name === 'id' ? { 'x-ogc-role': 'id' } : {}),
    'x-joliba-sortable': sortable,
  }
}

/**
 * `/ogc/collections/{id}/schema` (OGC 23-058): the properties of features, as found in some of them. Those that can be
 * queried have the same titles there.
 */
export function schemaDocument(
  service: Service,
  collection: CollectionId,
  queryables: readonly Queryable[],
  sample: readonly FoundFeature[],
) {
  const { language } = service
  const types = new Map<string, Set<string>>()
  for (const { feature } of sample)
    for (const [name, value] of Object.entries(feature.properties)) {
      const known = types.get(name) ?? new Set()
      types.set(name, known.add(typeOf(value)))
    }
  const properties = [...types].map(([name, found]) => {
    const queryable = queryables.find((each) => each.name === name)
    const text = queryable && { title: queryable.title[language], description: queryable.description[language] }
    const date = queryable && (queryable.type === 'day' ? { format: 'date' } : {})
    return [name, { ...text, type: found.size === 1 ? [...found][0] : [...found].toSorted(), ...date }] as const
  })
  return {
    $schema: DRAFT,
    $id: addressOf(service, { kind: 'schema', collection }, 'json'),
    type: 'object',
    title: service.say(`collection.${collection}.title`),
    properties: {
      id: { type: 'string', 'x-ogc-role': 'id' },
      ...(isMapped(collection) ? { geometry: { 'x-ogc-role': 'primary-geometry', format: 'geometry-any' } } : {}),
      ...Object.fromEntries(properties),
    },
  }
}

function typeOf(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (Array.isArray(value)) return 'array'
  return typeof value === 'number' ? (Number.isInteger(value) ? 'integer' : 'number') : typeof value
}

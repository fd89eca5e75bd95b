import fc from 'fast-check'
import type { Geometry } from 'geojson'
import type { Atlas } from '../../domain/join/atlas'
import type {
  Box,
  CollectionId,
  Condition,
  FeatureQuery,
  Filter,
  Ignored,
  Queryable,
  SortKey,
  Value,
} from '../../domain/service/features'
import { dayNumber } from '../../domain/time/day'
import { arbitraryArea, arbitraryWindow } from '../arbitraryView'

/** Where shapes of random filters lie, in degrees. */
const BOUNDS = { lng: [-12, 5], lat: [9, 25], reach: 8 } as const

/** A random filter on the properties of a collection, whose values often occur. */
export function arbitraryFilter(
  atlas: Atlas,
  collection: CollectionId,
  queryables: readonly Queryable[],
): fc.Arbitrary<Filter> {
  const condition = fc.oneof(...queryables.map((queryable) => conditionOn(atlas, collection, queryable)))
  const leaf: fc.Arbitrary<Filter> = fc.oneof(
    { weight: 12, arbitrary: condition },
    { weight: 1, arbitrary: fc.boolean().map((value): Filter => ({ is: 'always', value })) },
  )
  return fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 3, depthIdentifier: 'filter' },
      leaf,
      fc
        .tuple(fc.constantFrom('and', 'or'), fc.array(tie('filter'), { minLength: 2, maxLength: 3 }))
        .map(([is, filters]): Filter => ({ is, filters })),
      tie('filter').map((filter): Filter => ({ is: 'not', filter })),
    ),
  })).filter
}

/** A random query without paging; the order is any. */
export function arbitraryQuery(
  atlas: Atlas,
  collection: CollectionId,
  queryables: readonly Queryable[],
): fc.Arbitrary<FeatureQuery> {
  const day = arbitraryWindow(dayNumber(1955, 1, 1), dayNumber(2021, 12, 31))
  const sortable = queryables.filter((one) => one.sortable).map(({ name }) => name)
  return fc
    .record({
      language: fc.constantFrom('en' as const, 'fr' as const),
      box: fc.option(arbitraryBox, { freq: 2 }),
      days: collection === 'events' ? fc.option(day, { freq: 2 }) : fc.constant(null),
      filter: fc.option(arbitraryFilter(atlas, collection, queryables), { freq: 6 }),
      sortby: fc.oneof(
        fc.constant<SortKey[]>(
          collection === 'events'
            ? [
                { property: 'earliest', descending: false },
                { property: 'latest', descending: false },
              ]
            : [],
        ),
        fc
          .subarray(sortable, { minLength: 1, maxLength: 3 })
          .chain((names) =>
            fc
              .array(fc.boolean(), { minLength: names.length, maxLength: names.length })
              .map((flags) => names.map((property, i): SortKey => ({ property, descending: flags[i] === true }))),
          ),
      ),
      sure: fc.boolean(),
    })
    .map((query) => ({ ...query, collection, limit: 10_000, after: null }))
}

const thousandths = (least: number, most: number) =>
  fc.integer({ min: least * 1000, max: most * 1000 }).map((n) => n / 1000)

const arbitraryBox: fc.Arbitrary<Box> = fc
  .tuple(thousandths(-15, 10), thousandths(8, 26), thousandths(0, 12), thousandths(0, 9))
  .map(
    ([west, south, wide, high]): Box => [
      west,
      south,
      Math.round((west + wide) * 1000) / 1000,
      Math.round((south + high) * 1000) / 1000,
    ],
  )

function arbitraryGeometry(atlas: Atlas): fc.Arbitrary<Geometry> {
  const polygon = arbitraryArea(BOUNDS).map((area) => area.map(([lng, lat]) => [lng, lat]))
  const far = arbitraryArea({ lng: [40, 60], lat: [-10, 10], reach: 8 }).map((area) =>
    area.map(([lng, lat]) => [lng, lat]),
  )
  const position = fc.tuple(thousandths(-12, 5), thousandths(9, 25)).map(([lng, lat]) => [lng, lat])
  const points = atlas.places.flatMap(({ point }) => (point ? [point] : []))
  return fc.oneof(
    { weight: 4, arbitrary: polygon.map((ring): Geometry => ({ type: 'Polygon', coordinates: [ring] })) },
    {
      weight: 1,
      arbitrary: fc
        .tuple(polygon, far)
        .map(([one, other]): Geometry => ({ type: 'MultiPolygon', coordinates: [[one], [other]] })),
    },
    { weight: 1, arbitrary: position.map((coordinates): Geometry => ({ type: 'Point', coordinates })) },
    ...(points.length > 0 ? [{ weight: 1, arbitrary: fc.constantFrom(...points) }] : []),
    {
      weight: 1,
      arbitrary: fc
        .array(position, { minLength: 2, maxLength: 4 })
        .map((coordinates): Geometry => ({ type: 'LineString', coordinates })),
    },
  )
}

const ignoring = fc.constantFrom<readonly Ignored[]>([], [], ['case'], ['accents'], ['accents', 'case'])

function conditionOn(atlas: Atlas, collection: CollectionId, queryable: Queryable): fc.Arbitrary<Condition> {
  const { name, type, values } = queryable
  const missing = fc.constant<Condition>({ is: 'missing', property: name })
  const rarely = <T extends Condition>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<Condition> =>
    fc.oneof({ weight: 8, arbitrary }, { weight: 1, arbitrary: missing })
  switch (type) {
    case 'when':
      return rarely(
        arbitraryWindow(dayNumber(1955, 1, 1), dayNumber(2021, 12, 31)).map(
          (days): Condition => ({ is: 'during', ...days }),
        ),
      )
    case 'where':
      return rarely(
        fc
          .subarray(
            (values ?? []).map(({ id }) => id),
            { minLength: 1 },
          )
          .map((ids): Condition => ({ is: 'located', values: ids })),
      )
    case 'geometry':
      return rarely(
        fc.oneof(
          arbitraryBox.map((box): Condition => ({ is: 'inBox', box })),
          arbitraryGeometry(atlas).map((geometry): Condition => ({ is: 'intersects', geometry })),
        ),
      )
    case 'texts': {
      const names = values?.map(({ id }) => id) ?? atlas.places.flatMap(({ spellings }) => spellings)
      const some = fc.uniqueArray(fc.constantFrom(...names, 'unknown'), { maxLength: 4 })
      return rarely(
        fc
          .tuple(fc.constantFrom('contains', 'contained', 'equals', 'overlaps'), some)
          .map(([relation, wanted]): Condition => ({ is: 'list', property: name, relation, values: wanted })),
      )
    }
    case 'day':
    case 'integer': {
      const value: fc.Arbitrary<Value> =
        type === 'day'
          ? fc.constantFrom(...atlas.events.map(({ earliest }) => earliest))
          : fc.oneof(
              fc.integer({ min: 0, max: 7 }),
              fc.constantFrom(...atlas.places.flatMap(({ geonames }) => geonames ?? [])),
            )
      return rarely(compared(name, value, fc.constant([])))
    }
    case 'text': {
      const value = fc.oneof(
        fc.constantFrom(...textsOf(atlas, collection, name)),
        fc.constantFrom('', 'K', 'é', '%', "l'a"),
      )
      const pattern = fc
        .tuple(value, fc.constantFrom('%', '_%', '%o%', 'K%', '%\\%', '_____'))
        .chain(([text, plain]) => fc.constantFrom(plain, `${text.slice(0, 3)}%`, `%${text.slice(-3)}`, text))
      return rarely(
        fc.oneof(
          compared(name, value, ignoring),
          fc
            .tuple(pattern, ignoring)
            .map(([one, ignored]): Condition => ({ is: 'like', property: name, pattern: one, ignoring: ignored })),
        ),
      )
    }
  }
}

function compared(property: string, value: fc.Arbitrary<Value>, ignored: fc.Arbitrary<readonly Ignored[]>) {
  return fc.oneof(
    fc
      .tuple(fc.constantFrom('=', '<', '<=', '>', '>='), value, ignored)
      .map(([by, one, ignoring]): Condition => ({ is: 'compared', property, by, value: one, ignoring })),
    fc
      .tuple(fc.array(value, { minLength: 1, maxLength: 4 }), ignored)
      .map(([values, ignoring]): Condition => ({ is: 'among', property, values, ignoring })),
  )
}

/** Texts that a property has. */
function textsOf(atlas: Atlas, collection: CollectionId, property: string): string[] {
  const { events, places, regions } = atlas
  const both = (items: readonly { readonly name: { readonly en: string; readonly fr: string } }[]) =>
    items.flatMap(({ name }) => [name.en, name.fr])
  const own = { events, places, regions, stories: [] }[collection].map(({ id }) => id)
  const texts: { readonly [name: string]: () => readonly string[] } = {
    id: () => own,
    title: () => events.flatMap(({ title }) => [title.en, title.fr]),
    summary: () => events.flatMap(({ summary }) => summary.map(({ text }) => text.en)),
    kind: () => atlas.kinds.map(({ id }) => id),
    status: () => ['reported', 'announced', 'judged'],
    place: () => places.map(({ id }) => id),
    place_name: () => both(places),
    name: () => both(collection === 'places' ? places : regions),
    country: () => ['MLI', 'FRA', 'CIV'],
    precision: () => ['exact', 'near', 'region', 'part', 'country'],
    within: () => places.flatMap(({ within }) => within ?? []),
    group: () => atlas.config.groups.map(({ id }) => id),
  }
  return [...(texts[property]?.() ?? []), 'foo']
}

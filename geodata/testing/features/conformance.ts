import { expect } from 'vitest'
import { CRSS } from '../../domain/ogc/crs'
import { COLLECTIONS, type CollectionId, type FeatureStore, type Queryable } from '../../domain/service/features'
import { Random } from '../random'
import { ask, idsOf, pageOf } from './ask'

/**
 * The abstract tests of the standards that a store takes part in, by their identifiers, written anew from OGC 17-069r4
 * (`core`), 18-058r1 (`crs`), 19-079r2 (`queryables`, `filter`) and 21-065r2 (CQL2). Tests of documents, links and
 * headers belong to the web. Where the standard compares the results of a comparison and its contrary, it is the
 * certain ones that have nothing in common here: what is possible is so for both.
 */
export interface AbstractTest {
  readonly id: string
  readonly run: (store: FeatureStore) => Promise<void>
}

/** The data types of the standards, by our types of queryables. */
const SCALAR: readonly Queryable['type'][] = ['text', 'where', 'integer', 'day', 'when']

const EXAMPLE = {
  text: "'foo'",
  where: "'foo'",
  integer: '1',
  day: "DATE('2022-04-14')",
  when: "DATE('2022-04-14')",
} as const

const MOST = '10000'

type Each = (store: FeatureStore, collection: CollectionId, queryables: readonly Queryable[]) => Promise<void>

function forEachCollection(each: Each): AbstractTest['run'] {
  return async (store) => {
    for (const collection of COLLECTIONS) await each(store, collection, await store.queryables(collection))
  }
}

async function filtered(store: FeatureStore, collection: CollectionId, filter: string, more = {}) {
  return pageOf(store, collection, { filter, limit: MOST, ...more })
}

async function refused(store: FeatureStore, collection: CollectionId, query: Readonly<Record<string, string>>) {
  const answer = await ask(store, collection, query)
  if ('page' in answer) throw new Error(`${JSON.stringify(query)} was not refused`)
  const [problem] = answer.problems
  if (!problem) throw new Error('a refusal without a problem')
  expect(Object.keys(query)).toContain(problem.parameter)
  expect(problem.detail.en).not.toBe('')
  return problem
}

async function apart(store: FeatureStore, collection: CollectionId, one: string, other: string) {
  const first = new Set(idsOf(await filtered(store, collection, one, { sure: '1' })))
  const second = idsOf(await filtered(store, collection, other, { sure: '1' }))
  expect(
    second.filter((id) => first.has(id)),
    `${one} and ${other}`,
  ).toEqual([])
}

async function same(store: FeatureStore, collection: CollectionId, one: string, other: string) {
  const [first, second] = [await filtered(store, collection, one), await filtered(store, collection, other)]
  expect(idsOf(first), `${one} and ${other}`).toEqual(idsOf(second))
}

const ofType = (queryables: readonly Queryable[], ...types: readonly Queryable['type'][]) =>
  queryables.filter(({ type }) => types.includes(type))

const INSTANTS = ["DATE('2022-04-24')", "INTERVAL('2021-01-01','2021-12-31')", "TIMESTAMP('2022-04-24T07:59:57Z')"]

/** Predicates that the standard has evaluated for a collection, class by class; all must be understood. */
const VALID: Readonly<Record<string, (queryables: readonly Queryable[]) => readonly string[]>> = {
  'basic-cql2/comparison': (queryables) =>
    ofType(queryables, ...SCALAR).flatMap(({ name, type }) =>
      ['=', '<>', '>', '<', '>=', '<='].map((by) => `${name} ${by} ${EXAMPLE[type as keyof typeof EXAMPLE]}`),
    ),
  'basic-cql2/is-null': (queryables) => queryables.flatMap(({ name }) => [`${name} IS NULL`, `${name} is not null`]),
  'basic-cql2/boolean': () => ['true', 'false'],
  'advanced-comparison-operators/like': (queryables) =>
    ofType(queryables, 'text', 'where').flatMap(({ name }) => [
      `${name} LIKE '%'`,
      `${name} like '_%'`,
      `${name} like ''`,
      `${name} like '%%'`,
      `${name} like '\\%\\_'`,
    ]),
  'advanced-comparison-operators/between': (queryables) =>
    ofType(queryables, 'integer').flatMap(({ name }) => [
      `${name} BETWEEN 0 AND 100`,
      `${name} between 100.0 and 1.0`,
      `${name} NOT BETWEEN 0 AND 100`,
    ]),
  'advanced-comparison-operators/in': (queryables) => [
    ...ofType(queryables, 'integer').map(({ name }) => `${name} IN (1, 2, 3)`),
    ...ofType(queryables, 'text', 'where').map(({ name }) => `${name} in ('foo', 'bar')`),
    ...ofType(queryables, 'day', 'when').map(({ name }) => `${name} in ('2022-04-14', '2022-04-15')`),
  ],
  'case-insensitive-comparison/casei': (queryables) =>
    ofType(queryables, 'text', 'where').flatMap(({ name }) => [
      `CASEI(${name}) = casei('foo')`,
      `CASEI(${name}) <> casei('FOO')`,
      `CASEI(${name}) LIKE casei('FOO%')`,
      `CASEI(${name}) IN (casei('FOO'), casei('bar'))`,
    ]),
  'accent-insensitive-comparison/accenti': (queryables) =>
    ofType(queryables, 'text', 'where').flatMap(({ name }) => [
      `ACCENTI(${name}) = accenti('äöüéáí')`,
      `ACCENTI(${name}) <> accenti('aoueai')`,
      `ACCENTI(${name}) LIKE accenti('äöüéáí%')`,
      `CASEI(ACCENTI(${name})) = casei(accenti('ÄOÜ'))`,
    ]),
  'basic-spatial-functions/s_intersects': (queryables) =>
    ofType(queryables, 'geometry').flatMap(({ name }) => [
      `S_INTERSECTS(${name},BBOX(-180,-90,180,90))`,
      `S_INTERSECTS(${name},POINT(7.02 49.92))`,
      `S_INTERSECTS(${name},BBOX(-180,-90,-90,90)) AND S_INTERSECTS(${name},BBOX(90,-90,180,90))`,
      `S_INTERSECTS(${name},BBOX(150,-90,-150,90))`,
    ]),
  'basic-spatial-functions-plus/s_intersects': (queryables) =>
    ofType(queryables, 'geometry').flatMap(({ name }) => [
      `S_INTERSECTS(${name},LINESTRING(-180 -45, 0 -45))`,
      `S_INTERSECTS(${name},MULTILINESTRING((-180 -45, 0 -45), (0 45, 180 45)))`,
      `S_INTERSECTS(${name},POLYGON((-180 -90, -90 -90, -90 90, -180 90, -180 -90), (-120 -50, -100 -50, -100 -40, -120 -40, -120 -50)))`,
      `S_INTERSECTS(${name},MULTIPOLYGON(((-180 -90, -90 -90, -90 90, -180 90, -180 -90), (-120 -50, -100 -50, -100 -40, -120 -40, -120 -50)),((0 0, 10 0, 10 10, 0 10, 0 0))))`,
      `S_INTERSECTS(${name},GEOMETRYCOLLECTION(POINT(7.02 49.92), POLYGON((0 0, 10 0, 10 10, 0 10, 0 0))))`,
      `S_INTERSECTS(${name},MULTIPOINT((7.02 49.92), (-3 16.77)))`,
    ]),
  'temporal-functions/temporal-functions-1': (queryables) =>
    ofType(queryables, 'day', 'when').flatMap(({ name }) =>
      ['T_AFTER', 'T_BEFORE', 'T_DISJOINT', 'T_EQUALS', 'T_INTERSECTS'].flatMap((predicate) =>
        INSTANTS.map((instant) => `${predicate}(${name},${instant})`),
      ),
    ),
  'temporal-functions/temporal-functions-2': (queryables) => {
    const days = ofType(queryables, 'day').map(({ name }) => name)
    const pairs = days.flatMap((one) =>
      days.filter((other) => other !== one).map((other) => `INTERVAL(${one},${other})`),
    )
    return pairs.flatMap((pair) =>
      INTERVAL_PREDICATES.map((name) => `${name}(${pair},INTERVAL('2021-01-01','2021-12-31'))`),
    )
  },
  'array-functions/array-predicates': (queryables) =>
    ofType(queryables, 'texts').flatMap(({ name }) =>
      ['A_CONTAINS', 'A_CONTAINEDBY', 'A_EQUALS', 'A_OVERLAPS'].map(
        (predicate) => `${predicate}(${name},('foo','bar'))`,
      ),
    ),
}

const INTERVAL_PREDICATES = [
  'T_AFTER',
  'T_BEFORE',
  'T_DISJOINT',
  'T_EQUALS',
  'T_INTERSECTS',
  'T_CONTAINS',
  'T_DURING',
  'T_FINISHEDBY',
  'T_FINISHES',
  'T_MEETS',
  'T_METBY',
  'T_OVERLAPPEDBY',
  'T_OVERLAPS',
  'T_STARTEDBY',
  'T_STARTS',
]

/** Conformance classes of CQL2 for which there are tests here. */
export const CQL2_CLASSES: readonly string[] = [...new Set(Object.keys(VALID).map((id) => id.split('/')[0] as string))]

const understood: readonly AbstractTest[] = Object.entries(VALID).map(([id, predicates]) => ({
  id: `/conf/${id}`,
  run: forEachCollection(async (store, collection, queryables) => {
    for (const predicate of predicates(queryables)) await filtered(store, collection, predicate)
  }),
}))

const logical: readonly AbstractTest[] = CQL2_CLASSES.map((name) => ({
  id: `/conf/${name}/logical`,
  run: forEachCollection(async (store, collection, queryables) => {
    const random = new Random(2106502)
    const valid = Object.entries(VALID)
      .filter(([id]) => id.startsWith(`${name}/`) || id.startsWith('basic-cql2/'))
      .flatMap(([, predicates]) => predicates(queryables))
    for (let i = 0; i < 10; i++) {
      const [p1, p2, p3, p4] = Array.from({ length: 4 }, () => `(${random.one(valid)})`)
      const { matched } = await filtered(
        store,
        collection,
        `((NOT ${p1} AND ${p2}) OR (${p3} and NOT ${p4}) or not (${p1} AND ${p4}))`,
      )
      const { count } = (await store.dataSet()).collections[collection]
      expect(matched.certain + matched.possible).toBeLessThanOrEqual(count)
    }
  }),
}))

/** All tests for a store. Those that need the same data compare its own answers, so any data will do. */
export const ABSTRACT_TESTS: readonly AbstractTest[] = [
  ...understood,
  ...logical,
  {
    id: '/conf/basic-cql2/basic-test',
    run: forEachCollection(async (_, __, queryables) => {
      expect(ofType(queryables, ...SCALAR).length).toBeGreaterThan(0)
    }),
  },
  {
    id: '/conf/basic-cql2/comparison (nothing in common)',
    run: forEachCollection(async (store, collection, queryables) => {
      for (const { name, type } of ofType(queryables, ...SCALAR)) {
        const value = EXAMPLE[type as keyof typeof EXAMPLE]
        await apart(store, collection, `${name} = ${value}`, `${name} <> ${value}`)
        await apart(store, collection, `${name} > ${value}`, `${name} <= ${value}`)
        await apart(store, collection, `${name} < ${value}`, `${name} >= ${value}`)
      }
    }),
  },
  {
    id: '/conf/basic-cql2/is-null (nothing in common)',
    run: forEachCollection(async (store, collection, queryables) => {
      const { count } = (await store.dataSet()).collections[collection]
      for (const { name } of queryables) {
        await apart(store, collection, `${name} IS NULL`, `${name} is not null`)
        const { matched } = await filtered(store, collection, `${name} IS NULL OR ${name} IS NOT NULL`)
        expect(matched).toEqual({ certain: count, possible: 0 })
      }
    }),
  },
  {
    id: '/conf/basic-cql2/boolean (false is empty)',
    run: forEachCollection(async (store, collection) => {
      expect(idsOf(await filtered(store, collection, 'false'))).toEqual([])
      const { count } = (await store.dataSet()).collections[collection]
      expect((await filtered(store, collection, 'TRUE')).matched).toEqual({ certain: count, possible: 0 })
    }),
  },
  {
    id: '/conf/advanced-comparison-operators/like (results)',
    run: forEachCollection(async (store, collection, queryables) => {
      for (const { name } of ofType(queryables, 'text', 'where')) {
        await apart(store, collection, `${name} like '_%'`, `${name} like ''`)
        await same(store, collection, `${name} like '%'`, `${name} like '%%'`)
      }
    }),
  },
  {
    id: '/conf/case-insensitive-comparison/casei (results)',
    run: forEachCollection(async (store, collection, queryables) => {
      for (const { name } of ofType(queryables, 'text', 'where')) {
        await apart(store, collection, `CASEI(${name}) = casei('foo')`, `CASEI(${name}) <> casei('FOO')`)
        await same(store, collection, `CASEI(${name}) LIKE casei('k%')`, `CASEI(${name}) LIKE casei('K%')`)
      }
    }),
  },
  {
    id: '/conf/accent-insensitive-comparison/accenti (results)',
    run: forEachCollection(async (store, collection, queryables) => {
      for (const { name } of ofType(queryables, 'text', 'where')) {
        await apart(store, collection, `ACCENTI(${name}) = accenti('é')`, `ACCENTI(${name}) <> accenti('e')`)
        await same(store, collection, `ACCENTI(${name}) LIKE accenti('%é%')`, `ACCENTI(${name}) LIKE accenti('%e%')`)
      }
    }),
  },
  {
    id: '/conf/basic-spatial-functions/s_intersects (invalid coordinate)',
    run: forEachCollection(async (store, collection) => {
      await refused(store, collection, { filter: 'S_INTERSECTS(geometry,POINT(90 180))' })
      await refused(store, collection, { filter: 'S_INTERSECTS(geometry,MULTIPOINT(7.02 49.92, 90 180))' })
    }),
  },
  {
    id: '/conf/temporal-functions (results)',
    run: async (store) => {
      const interval = "INTERVAL('2012-01-01','2012-12-31')"
      await same(store, 'events', `T_DISJOINT(date,${interval})`, `NOT T_INTERSECTS(date,${interval})`)
      const after = await filtered(store, 'events', `T_AFTER(date,${interval})`, { sure: '1' })
      const before = await filtered(store, 'events', `T_BEFORE(date,${interval})`, { sure: '1' })
      for (const { feature } of after.items) expect(String(feature.properties.earliest) > '2012-12-31').toBe(true)
      for (const { feature } of before.items) expect(String(feature.properties.latest) < '2012-01-01').toBe(true)
      await same(store, 'events', `T_BEFORE(${interval},date)`, `T_AFTER(date,${interval})`)
      for (const name of INTERVAL_PREDICATES)
        for (const { feature } of (await filtered(store, 'events', `${name}(INTERVAL(earliest,latest),${interval})`))
          .items) {
          const { earliest, latest } = feature.properties
          expect(ALLEN[name]?.(String(earliest), latest === null ? '9999' : String(latest)), feature.id).toBe(true)
        }
    },
  },
  {
    id: '/conf/filter/filter-param',
    run: forEachCollection(async (store, collection, queryables) => {
      const whole = new Set(idsOf(await pageOf(store, collection, { limit: MOST })))
      const [sample] = queryables
      const answer = await filtered(store, collection, `${sample?.name} IS NULL`, { 'filter-lang': 'cql2-text' })
      expect(idsOf(answer).every((id) => whole.has(id))).toBe(true)
      await refused(store, collection, { filter: 'THIS IS NOT A FILTER', 'filter-lang': 'cql2-text' })
      await refused(store, collection, { filter: '' })
    }),
  },
  {
    id: '/conf/filter/filter-lang-default',
    run: forEachCollection(async (store, collection) => {
      await filtered(store, collection, 'id IS NULL')
      await refused(store, collection, { filter: 'THIS IS NOT A FILTER' })
      await refused(store, collection, { filter: 'id IS NULL', 'filter-lang': 'cql2-xml' })
    }),
  },
  {
    id: '/conf/cql2-json/validate',
    run: forEachCollection(async (store, collection) => {
      const json = JSON.stringify({
        op: 'not',
        args: [{ op: 'like', args: [{ op: 'casei', args: [{ property: 'id' }] }, 'k%'] }],
      })
      const page = await filtered(store, collection, json, { 'filter-lang': 'cql2-json' })
      expect(idsOf(page)).toEqual(idsOf(await filtered(store, collection, "CASEI(id) NOT LIKE 'k%'")))
      await refused(store, collection, { filter: '{"op":"=","args":[', 'filter-lang': 'cql2-json' })
    }),
  },
  {
    id: '/conf/filter/expression-construction',
    run: forEachCollection(async (store, collection) => {
      const { detail } = await refused(store, collection, { filter: 'this_is_not_a_queryable IS NULL' })
      expect(detail.en).toContain('this_is_not_a_queryable')
    }),
  },
  {
    id: '/conf/filter/filter-crs-wgs84',
    run: forEachCollection(async (store, collection) => {
      const { box } = (await store.dataSet()).collections[collection]
      if (!box) return
      const { matched } = await filtered(store, collection, `S_INTERSECTS(geometry,BBOX(${box.join()}))`)
      const published = await filtered(store, collection, 'geometry IS NOT NULL')
      expect(matched.certain + matched.possible).toBeGreaterThanOrEqual(published.matched.certain)
      await refused(store, collection, { filter: 'S_INTERSECTS(geometry,BBOX(1000000,1000000,2000000,2000000))' })
    }),
  },
  {
    id: '/conf/filter/filter-crs-param',
    run: forEachCollection(async (store, collection, queryables) => {
      if (ofType(queryables, 'geometry').length === 0) return
      const filters = CRSS.map((crs) => {
        const [low, high] = [crs.fromDegrees([-4.5, 15.25]), crs.fromDegrees([2.25, 20.5])]
        return { crs: crs.address, filter: `S_INTERSECTS(geometry,BBOX(${[...low, ...high].join()}))` }
      })
      const [first, ...others] = await Promise.all(
        filters.map(({ crs, filter }) => filtered(store, collection, filter, { 'filter-crs': crs })),
      )
      for (const other of others) expect(idsOf(other)).toEqual(first && idsOf(first))
      await refused(store, collection, {
        filter: 'id IS NULL',
        'filter-crs': 'http://www.opengis.net/def/crs/EPSG/0/0',
      })
    }),
  },
  {
    id: '/conf/filter/mixing-expressions',
    run: async (store) => {
      const both = await pageOf(store, 'events', {
        bbox: '-5,15,4,22',
        datetime: '2012-01-01/2012-12-31',
        status: 'reported',
        filter: "kind <> 'coup'",
        limit: MOST,
      })
      const one = await filtered(
        store,
        'events',
        "S_INTERSECTS(geometry,BBOX(-5,15,4,22)) AND T_INTERSECTS(date,INTERVAL('2012-01-01','2012-12-31')) AND status = 'reported' AND kind <> 'coup'",
      )
      expect(both.matched).toEqual(one.matched)
      expect(idsOf(both)).toEqual(idsOf(one))
    },
  },
  {
    id: '/conf/queryables-query-parameters/parameters',
    run: forEachCollection(async (store, collection, queryables) => {
      const { items } = await pageOf(store, collection, { limit: '40' })
      for (const { name } of ofType(queryables, 'text', 'integer', 'day'))
        for (const value of new Set(
          items.slice(0, 8).map(({ feature }) => (name === 'id' ? feature.id : feature.properties[name])),
        )) {
          if (typeof value !== 'string' && typeof value !== 'number') continue
          const { items: found } = await pageOf(store, collection, { [name]: String(value), limit: MOST })
          expect(found.length, `${name}=${value}`).toBeGreaterThan(0)
          for (const { feature } of found) expect(name === 'id' ? feature.id : feature.properties[name]).toBe(value)
        }
    }),
  },
  {
    id: '/conf/core/fc-limit-definition, fc-limit-response',
    run: forEachCollection(async (store, collection) => {
      const { count } = (await store.dataSet()).collections[collection]
      for (const limit of [1, 2, 10, 10_000])
        expect((await pageOf(store, collection, { limit: String(limit) })).items.length).toBe(Math.min(limit, count))
      expect((await pageOf(store, collection, { limit: '1000000' })).items.length).toBe(Math.min(10_000, count))
      for (const limit of ['0', '-1', 'many', '', '1.5']) await refused(store, collection, { limit })
    }),
  },
  {
    id: '/conf/core/fc-bbox-definition, fc-bbox-response',
    run: forEachCollection(async (store, collection) => {
      const whole = await pageOf(store, collection, { bbox: '-180,-90,180,90', limit: MOST })
      const six = await pageOf(store, collection, { bbox: '-180,-90,-100,180,90,9000', limit: MOST })
      expect(idsOf(six)).toEqual(idsOf(whole))
      const around = await pageOf(store, collection, { bbox: '170,-90,169,90', limit: MOST })
      expect(idsOf(around)).toEqual(idsOf(whole))
      for (const bbox of ['', '1,2,3', '1,2,3,4,5', '10,a,20,30', '0,20,10,10', '-200,0,0,10', '0,0,0,91', 'NaN,0,1,1'])
        await refused(store, collection, { bbox })
    }),
  },
  {
    id: '/conf/core/fc-time-definition, fc-time-response',
    run: async (store) => {
      const ids = async (datetime: string) => idsOf(await pageOf(store, 'events', { datetime, limit: MOST }))
      const whole = idsOf(await pageOf(store, 'events', { limit: MOST }))
      expect(await ids('../..')).toEqual(whole)
      const [from, to] = [await ids('2012-03-22/..'), await ids('../2012-03-21')]
      expect(new Set([...from, ...to]).size).toBe(whole.length)
      expect(await ids('2012-03-22/')).toEqual(from)
      expect(await ids('2012-03-22')).toEqual(await ids('2012-03-22T00:00:00Z/2012-03-22T23:59:59Z'))
      const sure = await pageOf(store, 'events', { datetime: '2012-01-01/2012-12-31', sure: '1', limit: MOST })
      for (const { feature } of sure.items) {
        expect(String(feature.properties.earliest) >= '2012-01-01').toBe(true)
        expect(String(feature.properties.latest) <= '2012-12-31').toBe(true)
      }
      for (const datetime of ['', 'yesterday', '2012-13-01', '2012-02-30', '2012-01-01/2011-01-01', '2012/2013/2014'])
        await refused(store, 'events', { datetime })
      // Places and regions have no time: every one passes.
      expect(idsOf(await pageOf(store, 'places', { datetime: '2012-03-22', limit: MOST }))).toEqual(
        idsOf(await pageOf(store, 'places', { limit: MOST })),
      )
    },
  },
  {
    id: '/conf/core/query-param-unknown, query-param-invalid',
    run: forEachCollection(async (store, collection) => {
      const { detail, parameter } = await refused(store, collection, { limt: '10' })
      expect(parameter).toBe('limt')
      expect(detail.en).toContain("'limit'")
      await refused(store, collection, { sure: 'perhaps' })
      await refused(store, collection, { sortby: 'geometry' })
      await refused(store, collection, { after: 'x' })
    }),
  },
  {
    id: '/conf/core/f-op',
    run: forEachCollection(async (store, collection) => {
      const { items } = await pageOf(store, collection, { limit: '5' })
      for (const { feature } of items) expect(await store.feature(collection, feature.id, 'en')).toEqual(feature)
      for (const id of ['', 'unknown', "'; DROP TABLE events; --", '\u0000'])
        expect(await store.feature(collection, id, 'en')).toBeNull()
    }),
  },
  {
    id: '/conf/crs/fc-bbox-crs-definition, fc-bbox-crs-valid-value, fc-bbox-crs-action',
    run: forEachCollection(async (store, collection) => {
      const pages = await Promise.all(
        CRSS.map((crs) => {
          const corners = [...crs.fromDegrees([-4.5, 15.25]), ...crs.fromDegrees([2.25, 20.5])]
          return pageOf(store, collection, { bbox: corners.join(), 'bbox-crs': crs.address, limit: MOST })
        }),
      )
      for (const page of pages) expect(idsOf(page)).toEqual(idsOf(pages[0] as (typeof pages)[number]))
      await refused(store, collection, { bbox: '0,0,1,1', 'bbox-crs': 'http://www.opengis.net/def/crs/EPSG/0/0' })
    }),
  },
  {
    id: '/conf/crs/fc-crs-valid-value',
    run: forEachCollection(async (store, collection) => {
      for (const { address } of CRSS) await pageOf(store, collection, { crs: address })
      await refused(store, collection, { crs: 'EPSG:27700' })
    }),
  },
]

/** The relations of intervals, for the year 2012. */
const ALLEN: Readonly<Record<string, (start: string, end: string) => boolean>> = {
  T_AFTER: (start) => start > LAST,
  T_BEFORE: (_, end) => end < FIRST,
  T_DISJOINT: (start, end) => start > LAST || end < FIRST,
  T_EQUALS: (start, end) => start === FIRST && end === LAST,
  T_INTERSECTS: (start, end) => start <= LAST && end >= FIRST,
  T_CONTAINS: (start, end) => start < FIRST && end > LAST,
  T_DURING: (start, end) => start > FIRST && end < LAST,
  T_FINISHEDBY: (start, end) => start < FIRST && end === LAST,
  T_FINISHES: (start, end) => start > FIRST && end === LAST,
  T_MEETS: (_, end) => end === FIRST,
  T_METBY: (start) => start === LAST,
  T_OVERLAPPEDBY: (start, end) => start > FIRST && start < LAST && end > LAST,
  T_OVERLAPS: (start, end) => start < FIRST && end > FIRST && end < LAST,
  T_STARTEDBY: (start, end) => start === FIRST && end > LAST,
  T_STARTS: (start, end) => start === FIRST && end < LAST,
}
const FIRST = '2012-01-01'
const LAST = '2012-12-31'

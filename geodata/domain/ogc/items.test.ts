import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryQuery } from '../../testing/features/arbitraryFilter'
import { queryablesOf } from '../service/queryables'
import { dayNumber } from '../time/day'
import { CRS84, CRSS } from './crs'
import { formatItems, type ItemsRequest, nextPage, queryOf, readItems } from './items'
import { MOST_ON_A_PAGE } from './limits'

const atlas = atlasSource().atlas()
const queryables = queryablesOf('events', atlas)
const context = { collection: 'events', queryables, formats: ['json', 'csv'], languages: ['en', 'fr'] } as const

function read(query: string): ItemsRequest {
  const result = readItems(new URLSearchParams(query), context)
  if ('problems' in result) throw new Error(result.problems.map(({ detail }) => detail.en).join(' '))
  return result.request
}

function problems(query: string): string[] {
  const result = readItems(new URLSearchParams(query), context)
  if (!('problems' in result)) throw new Error(`${query} was not refused`)
  return result.problems.map(({ parameter, detail, position }) => `${parameter} ${position ?? ''}: ${detail.en}`)
}

describe('a request for items', () => {
  it('is read from its canonical form as it was', () => {
    const request = arbitraryQuery(atlas, 'events', queryables).chain(({ language, box, days, sortby, sure }) =>
      fc.record({
        collection: fc.constant('events' as const),
        limit: fc.option(fc.integer({ min: 1, max: MOST_ON_A_PAGE })),
        box: fc.constant(box),
        days: fc.constant(days),
        properties: fc.constantFrom([], [{ name: 'kind', values: ['coup', 'protest'] }]),
        filter: fc.constant(null),
        sortby: fc.constant(sortby),
        sure: fc.constant(sure),
        after: fc.option(
          fc.tuple(fc.string({ unit: 'grapheme' }), fc.boolean()).map(([id, open]) => ({
            values: sortby.map(({ property }) => {
              const isText = queryables.some(({ name, type }) => name === property && type === 'text')
              return open ? null : isText ? `é${id}` : -3
            }),
            id,
          })),
        ),
        crs: fc.constantFrom(...CRSS),
        format: fc.constantFrom(null, 'csv'),
        language: fc.constantFrom(null, language),
      }),
    )
    fc.assert(
      fc.property(request, (one) => {
        const text = formatItems(one, queryables)
        expect(read(text)).toEqual(one)
        expect(formatItems(read(text), queryables)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('has one canonical form for the same meaning', () => {
    const same = [
      'kind=protest,coup&bbox=-4,16,3,22&datetime=2012-01-01T10:00:00Z/',
      'datetime=2012-01-01/..&kind=coup&kind=protest&bbox=16,-4,22,3&bbox-crs=http://www.opengis.net/def/crs/EPSG/0/4326',
      'bbox=-4.0,16,0,3,22,9&kind=coup,protest,coup&sure=0&datetime=2012-01-01/',
    ].map((query) => decodeURIComponent(formatItems(read(query), queryables)))
    expect(new Set(same)).toEqual(new Set(['kind=coup,protest&bbox=-4,16,3,22&datetime=2012-01-01/..']))
    expect(formatItems(read(''), queryables)).toBe('')
    expect(formatItems(read("filter='coup'=kind&filter-lang=cql2-text"), queryables)).toBe(
      formatItems(read("filter=kind%20%3D%20'coup'"), queryables),
    )
  })

  it('asks for many features on the next page if the client left the number to the server or is an old GDAL', () => {
    const next = { values: [1, null], id: 'x' }
    const limits = (query: string, forPrograms: boolean) => nextPage(read(query), next, forPrograms).limit
    expect(limits('', true)).toBe(MOST_ON_A_PAGE)
    expect(limits('limit=10', true)).toBe(MOST_ON_A_PAGE)
    expect(limits('limit=25', true)).toBe(25)
    expect(limits('limit=10', false)).toBe(10)
    expect(limits('', false)).toBeNull()
    expect(read(formatItems(nextPage(read('limit=10'), next, true), queryables)).after).toEqual(next)
  })

  it('becomes a query in which parameters are combined', () => {
    const day = dayNumber(2012, 3, 22)
    const query = queryOf(
      read("kind=coup&actors=amadou-sanogo&datetime=2012-03-22&filter=status='reported'"),
      queryables,
      'fr',
    )
    expect(query).toEqual({
      collection: 'events',
      language: 'fr',
      limit: 100,
      after: null,
      box: null,
      days: { start: day, end: day },
      filter: {
        is: 'and',
        filters: [
          { is: 'among', property: 'kind', values: ['coup'], ignoring: [] },
          { is: 'list', property: 'actors', relation: 'overlaps', values: ['amadou-sanogo'] },
          { is: 'compared', property: 'status', by: '=', value: 'reported', ignoring: [] },
        ],
      },
      sortby: [
        { property: 'earliest', descending: false },
        { property: 'latest', descending: false },
      ],
      sure: false,
    })
    expect(read('sortby=+title,-latest').sortby).toEqual([
      { property: 'title', descending: false },
      { property: 'latest', descending: true },
    ])
    expect(read('limit=999999').limit).toBe(MOST_ON_A_PAGE)
    expect(read('').crs).toBe(CRS84)
  })

  it('says everything that is wrong with it at once, where, and what would be right', () => {
    expect(
      problems(
        'limt=3&kind=protets&limit=0&bbox=1,2&datetime=soon&sortby=titel&sure=yes&after=x&f=xml&lang=de&crs=27700&filter=knd%3D1',
      ),
    ).toEqual([
      "limt : There is no parameter 'limt' here. Did you mean 'limit'?",
      "sortby : Nothing can be sorted by 'titel'. Did you mean 'title'?",
      `limit : The limit is a whole number from 1 to 10000, as limit=100; '0' is none.`,
      'bbox : A bbox is four numbers, west, south, east, north, as bbox=-4,16,3,22 (or six, with heights). West is greater than east across the 180th meridian.',
      "datetime : 'soon' is no date. Write a day, datetime=2012-03-22, or an interval, 2012-01-01/2012-12-31, whose ends may be open: 2012-01-01/.. (RFC 3339).",
      "kind : 'protets' is no value of kind. Did you mean 'protest'?",
      "filter 1: There is no property 'knd' here. Did you mean 'kind'? (Texts are in single quotes.)",
      "sure : 'yes' is not possible. Known are 1, 0, true, false.",
      "after : This is no 'after' of this order. It is taken from the link 'next' of a page and cannot be made by hand.",
      expect.stringMatching(/^crs : '27700' is no reference system of this service\./),
      expect.stringMatching(/^f : 'xml' is not possible\./),
      expect.stringMatching(/^lang : 'de' is not possible\./),
    ])
    expect(problems('limit=3&limit=4')).toEqual(["limit : 'limit' is given 2 times; it can be given once."])
  })
})

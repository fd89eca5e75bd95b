import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { arbitraryFilter } from '../../../testing/features/arbitraryFilter'
import { COLLECTIONS, type Filter, type Ignored, type Value } from '../../service/features'
import { queryablesOf } from '../../service/queryables'
import { folded } from '../../service/text'
import { dayNumber } from '../../time/day'
import { CRS84, CRSS, type Crs } from '../crs'
import { Refused } from '../problem'
import { checkFilter } from './checkFilter'
import { hintsOf } from './hints'
import { printFilter } from './print'
import { readJson } from './readJson'
import { readText } from './readText'

const atlas = atlasSource().atlas()
const events = queryablesOf('events', atlas)

function read(text: string, crs = CRS84): Filter {
  return checkFilter(readText(text), events, crs)
}

function print(filter: Filter): string {
  return printFilter(filter, (name) => events.some((one) => one.name === name && one.type === 'day'))
}

/** What is refused of a filter, with the character from 1 at which. */
function refusal(text: string): string {
  try {
    read(text)
  } catch (error) {
    if (error instanceof Refused) return `${error.at === null ? '' : error.at + 1}: ${error.detail.en}`
    throw error
  }
  throw new Error(`${text} was not refused`)
}

describe('hints', () => {
  const hints = (filter: string) => hintsOf(filter, false, events).map(({ en }) => en)

  it.each([
    "kind = 'coup' AND region IN ('kidal', 'abroad')",
    "CASEI(kind) = CASEI('COUP') OR region LIKE 'kid%'",
    "A_OVERLAPS(actors, ('ecowas'))",
    "title = 'anything' OR place = 'none' OR earliest > DATE('1991-01-01')",
    'kind = = not read',
  ])('leave %s alone', (filter) => expect(hints(filter)).toEqual([]))

  it.each([
    ["kind = 'copu'", 'copu'],
    ["'attack' <> kind", 'attack'],
    ["NOT (kind IN ('coup', 'attack'))", 'attack'],
    ["A_CONTAINS(('nobody'), actors)", 'nobody'],
    ["status LIKE 'Rep%'", 'Rep%'],
  ])('name the value that %s has in vain', (filter, value) => {
    expect(hints(filter)).toEqual([expect.stringContaining(`'${value}' is no value of `)])
  })

  it('say what is nearest, in JSON, too, and each once', () => {
    const filter = { op: '=', args: [{ property: 'kind' }, 'copu'] }
    const [hint, ...more] = hintsOf(JSON.stringify({ op: 'or', args: [filter, filter] }), true, events)
    expect([hint?.fr, more]).toEqual([expect.stringContaining('Vouliez-vous dire'), []])
  })
})

describe('CQL2 text', () => {
  it.each(COLLECTIONS)('reads every filter on %s as it was printed', (collection) => {
    const queryables = queryablesOf(collection, atlas)
    const isDay = (name: string) => queryables.some((one) => one.name === name && one.type === 'day')
    fc.assert(
      fc.property(arbitraryFilter(atlas, collection, queryables), (filter) => {
        const text = printFilter(filter, isDay)
        const again = checkFilter(readText(text), queryables, CRS84)
        expect(again).toEqual(normal(filter))
        expect(checkFilter(readText(printFilter(again, isDay)), queryables, CRS84)).toEqual(again)
      }),
      { numRuns: 500 },
    )
  })

  it('keeps any text in quotes, with quotes and backslashes inside', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom("'", '\\', 'a', '"', '%') })),
        (value) => {
          // A backslash at the end would take the closing quote with it: no text that was read ends so.
          fc.pre(!value.endsWith('\\'))
          const filter: Filter = { is: 'compared', property: 'title', by: '=', value, ignoring: [] }
          expect(read(print(filter))).toEqual(filter)
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('does not mind capitals, spaces, or the side on which the property is', () => {
    const filter = read("kind = 'coup' AND NOT (where_prec > 3 OR latest IS NULL)")
    expect(read('\n\'coup\'=kind and\tnot(3<where_prec or "latest" is null)')).toEqual(filter)
    expect(read("not not kind in ('coup')")).toEqual({
      is: 'not',
      filter: { is: 'not', filter: { is: 'among', property: 'kind', values: ['coup'], ignoring: [] } },
    })
  })

  it('takes AND before OR', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((value) => read(`id = '${value}'`))
    expect(read("id = 'a' OR id = 'b' AND id = 'c'")).toEqual({
      is: 'or',
      filters: [a, { is: 'and', filters: [b, c] }],
    })
    expect(read("(id = 'a' OR id = 'b') AND id = 'c'")).toEqual({
      is: 'and',
      filters: [{ is: 'or', filters: [a, b] }, c],
    })
  })

  it('compares the date of an event by its day, also with a time', () => {
    const [day, before] = [dayNumber(2012, 3, 22), dayNumber(2012, 3, 21)]
    expect(read("date < TIMESTAMP('2012-03-22T10:00:00Z')")).toEqual({ is: 'during', start: null, end: before })
    expect(read("date = '2012-03-22'")).toEqual({ is: 'during', start: day, end: day })
    expect(read("T_AFTER(date, TIMESTAMP('2012-03-21T23:30:00-01:00'))")).toEqual({
      is: 'during',
      start: day + 1,
      end: null,
    })
    expect(read("T_DURING(date, INTERVAL('2012-03-22','2012-03-23'))")).toEqual({ is: 'always', value: false })
    expect(read("T_AFTER(date, INTERVAL('2012-03-22','..'))")).toEqual({ is: 'always', value: false })
  })

  it('reads a region by any of its names, and only regions by their order', () => {
    expect(read("region IN ('north')")).toEqual({ is: 'located', values: ['north'] })
    expect(read("region LIKE 'ki%'")).toEqual({ is: 'located', values: ['kidal'] })
    expect(read("CASEI(region) = CASEI('KIDAL')")).toEqual({ is: 'located', values: ['kidal'] })
    expect(read("region > 'sikasso'")).toEqual({ is: 'located', values: ['timbuktu'] })
    expect(read("region = 'nowhere'")).toEqual({ is: 'always', value: false })
  })

  it('reads positions in every reference system', () => {
    const of = (text: string, [degrees, latFirst, metres]: readonly Crs[] = CRSS) => [
      read(`S_INTERSECTS(geometry, ${text})`, degrees),
      latFirst,
      metres,
    ]
    const [filter] = of('POINT(-3 16.75)')
    expect(filter).toEqual({ is: 'intersects', geometry: { type: 'Point', coordinates: [-3, 16.75] } })
    expect(read('S_INTERSECTS(geometry, POINT Z(16.75 -3 100))', CRSS[1])).toEqual(filter)
    const box = read('S_INTERSECTS(geometry, BBOX(-500000,0,-400000,100000))', CRSS[2])
    expect(box).toMatchObject({ is: 'inBox' })
    if (box.is === 'inBox')
      for (const [i, n] of [-4.4916, 0, -3.5933, 0.8983].entries()) expect(box.box[i]).toBeCloseTo(n, 4)
  })

  it.each([
    ['kind = coup', '8: Two properties cannot be compared with each other. A text is in single quotes.'],
    ["knd = 'coup'", "1: There is no property 'knd' here. Did you mean 'kind'? (Texts are in single quotes.)"],
    ["kind == 'coup'", '6: The filter has == here; CQL2 writes =.'],
    [
      "kind = 'coup",
      "8: What begins with 'coup has no closing '. A quote inside a text is written twice, as in 'Côte d''Ivoire'.",
    ],
    ["kind = 'coup' status", '15: The filter has status where this is expected: AND, OR.'],
    ["kind = 'coup' AND", "18: The filter ends too early: it lacks a property, a 'text', a number."],
    ["kind = 'coup' AND (", "20: The filter ends too early: it lacks a property, a 'text', a number."],
    [
      'where_prec = 1 + 1',
      "16: The filter cannot have '+' here. Texts are in single quotes, as 'Kidal'; there is no arithmetic.",
    ],
    ["where_prec = '1'", '14: where_prec is a number and is compared with one, as 3.'],
    ["earliest > 'soon'", "12: earliest is a date and is compared with one, as DATE('2012-03-22')."],
    [
      "actors = 'army'",
      "10: actors is a list. Write A_OVERLAPS(actors, ('…')) for one of several values, A_CONTAINS(actors, ('…')) for all.",
    ],
    ["A_OVERLAPS(kind, ('coup'))", '12: kind is no list but a text. Write kind IN (…).'],
    [
      "T_MEETS(date, DATE('2012-01-01'))",
      '1: The date of an event is some day that may not be known exactly, which T_MEETS cannot compare. Write T_MEETS(INTERVAL(earliest, latest), …) for its first and last possible day.',
    ],
    [
      'T_AFTER(earliest, latest)',
      '1: Two properties cannot be compared with each other; one side must be a value, as DATE(…) or INTERVAL(…).',
    ],
    [
      "T_AFTER(date, INTERVAL('2012-01-02','2012-01-01'))",
      '15: The interval ends before it begins. The earlier day comes first.',
    ],
    [
      "DATE('2012-02-30') < date",
      "6: '2012-02-30' is no date. Dates are written '2012-03-22', times '2012-03-22T10:00:00Z'.",
    ],
    [
      'S_INTERSECTS(geometry, POINT(90 180))',
      '24: The position 90 180 is off the map. In CRS84, positions are longitude (−180 to 180), latitude (−90 to 90).',
    ],
    [
      'S_INTERSECTS(geometry, BBOX(1,2,3))',
      '24: BBOX needs 4 numbers: west, south, east, north (or 6 with heights); it was given 3.',
    ],
    [
      'S_INTERSECTS(geometry, POLYGON((0 0, 1 0, 1 1, 0 1)))',
      '24: A ring of the polygon is open: it begins with 0 0 and ends with 0 1. Repeat the first position at the end.',
    ],
    [
      'S_TOUCHES(geometry, POINT(0 0))',
      '1: This service does not have S_TOUCHES. Known are S_INTERSECTS, S_DISJOINT, T_AFTER, T_BEFORE, T_CONTAINS, T_DISJOINT, T_DURING, T_EQUALS, T_FINISHEDBY, T_FINISHES, T_INTERSECTS, T_MEETS and 9 more.',
    ],
    [
      `${'('.repeat(40)}TRUE${')'.repeat(40)}`,
      '34: The filter is nested more than 32 deep. Leave out parentheses that are not needed.',
    ],
    [' ', "1: The filter is empty. Leave the parameter out, or write one, as kind = 'coup'."],
    [
      'kind = \u0000',
      "8: The filter cannot have U+0000 here. Texts are in single quotes, as 'Kidal'; there is no arithmetic.",
    ],
  ])('refuses %s', (text, words) => {
    expect(refusal(text)).toBe(words)
  })

  it('refuses too many conditions, values, positions and letters', () => {
    const many = (one: string, count: number, between: string) => Array.from({ length: count }, () => one).join(between)
    expect(refusal(many('TRUE', 201, ' OR '))).toContain('more than 200 conditions')
    expect(refusal(`id IN (${many("'a'", 501, ',')})`)).toContain('more than 500 values')
    expect(refusal(`S_INTERSECTS(geometry, LINESTRING(${many('0 0', 2100, ',')}))`)).toContain('characters')
    expect(refusal(many('x', 9000, ''))).toBe(
      '8001: The filter has 9000 characters; at most 8000 are read. Divide it into several requests.',
    )
  })
})

describe('CQL2 JSON', () => {
  it.each([
    ['{"op":"=","args":[{"property":"kind"},"coup"]}', "kind = 'coup'"],
    [
      '{"op":"and","args":[true,{"op":"not","args":[{"op":"isNull","args":[{"property":"latest"}]}]}]}',
      'TRUE AND NOT latest IS NULL',
    ],
    ['{"op":"in","args":[{"property":"status"},["reported","judged"]]}', "status IN ('reported','judged')"],
    ['{"op":"between","args":[{"property":"where_prec"},1,3]}', 'where_prec BETWEEN 1 AND 3'],
    [
      '{"op":"like","args":[{"op":"casei","args":[{"property":"title"}]},{"op":"casei","args":["%COUP%"]}]}',
      "CASEI(title) LIKE CASEI('%COUP%')",
    ],
    ['{"op":"t_after","args":[{"property":"date"},{"date":"2012-03-22"}]}', "T_AFTER(date, DATE('2012-03-22'))"],
    [
      '{"op":"t_during","args":[{"interval":[{"property":"earliest"},{"property":"latest"}]},{"interval":["2012-01-01",".."]}]}',
      "T_DURING(INTERVAL(earliest,latest), INTERVAL('2012-01-01','..'))",
    ],
    ['{"op":"a_overlaps","args":[{"property":"actors"},["army"]]}', "A_OVERLAPS(actors, ('army'))"],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"bbox":[-4,16,3,22]}]}',
      'S_INTERSECTS(geometry, BBOX(-4,16,3,22))',
    ],
    [
      '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]}]}',
      'S_INTERSECTS(geometry, POLYGON((0 0,1 0,1 1,0 0)))',
    ],
  ])('%s is the same as text', (json, text) => {
    expect(checkFilter(readJson(json), events, CRS84)).toEqual(read(text))
  })

  it.each([
    '',
    '{',
    'null',
    '[]',
    '{"op":"=","args":[1]}',
    '{"op":"drop","args":[]}',
    '{"op":"in","args":[{"property":"kind"},[]]}',
    '{"op":"=","args":[{"property":"kind"},{"a":1}]}',
    '{"op":"=","args":[{"property":"kind"},"a\\\\"]}',
    '{"op":"s_intersects","args":[{"property":"geometry"},{"type":"Polygon","coordinates":[0]}]}',
  ])('refuses %s in words', (json) => {
    expect(() => checkFilter(readJson(json), events, CRS84)).toThrow(Refused)
  })
})

/** A filter as it is after reading: texts without what their comparison ignores, regions in their own order. */
function normal(filter: Filter): Filter {
  switch (filter.is) {
    case 'and':
    case 'or':
      return { is: filter.is, filters: filter.filters.map(normal) }
    case 'not':
      return { is: 'not', filter: normal(filter.filter) }
    case 'located': {
      const order = events.find(({ name }) => name === 'region')?.values?.map(({ id }) => id) ?? []
      return { is: 'located', values: order.filter((id) => filter.values.includes(id)) }
    }
    case 'compared':
      return { ...filter, value: plain(filter.value, filter.ignoring) }
    case 'among':
      return { ...filter, values: filter.values.map((value) => plain(value, filter.ignoring)) }
    case 'like':
      return { ...filter, pattern: folded(filter.pattern, filter.ignoring) }
    default:
      return filter
  }
}

function plain(value: Value, ignoring: readonly Ignored[]): Value {
  return typeof value === 'string' ? folded(value, ignoring) : value
}

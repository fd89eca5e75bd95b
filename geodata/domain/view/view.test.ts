import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { arbitraryView } from '../../testing/arbitraryView'
import { runs } from '../../testing/runs'
import { SMALL_VOCABULARY } from '../../testing/viewVocabulary'
import { dayNumber } from '../time/day'
import { canonicalArea, encodeArea } from './area'
import { formatView } from './format'
import { areaFault, LONGEST_SEARCH, parseSearch, parseView, type Query } from './parse'
import { EMPTY_VIEW, type View } from './view'

const read = (query: Query) => parseView(query, SMALL_VOCABULARY)
const again = (query: Query) => formatView(read(query))

describe('any View', () => {
  test('is formatted and parsed back', () => {
    fc.assert(
      fc.property(arbitraryView(SMALL_VOCABULARY), (view) => {
        const query = formatView(view)
        const back = read(query)
        expect(back).toEqual(view)
        expect(formatView(back)).toBe(query)
        expect(read(`?${query}`)).toEqual(view)
      }),
      { numRuns: runs(3000), seed: 2012 },
    )
  }, 60_000)

  test('is parsed from every form of query', () => {
    fc.assert(
      fc.property(arbitraryView(SMALL_VOCABULARY), (view) => {
        const params = new URLSearchParams(formatView(view))
        expect(read(params)).toEqual(view)
        expect(read(Object.fromEntries(params))).toEqual(view)
        expect(
          read(Object.fromEntries([...params].map(([key, value]) => [key, [value, 'ignored-unless-a-list']]))),
        ).toEqual(view)
      }),
      { numRuns: 500, seed: 2012 },
    )
  }, 30_000)
})

describe('any string', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'time',
      'where',
      'near',
      'area',
      'kind',
      'actor',
      'role',
      'source',
      'status',
      'q',
      'sure',
      'event',
      'place',
      'at',
      'theme',
    ),
    fc.constantFrom('__proto__', 'constructor', 'toString', ''),
    fc.string(),
  )
  const value = fc.oneof(
    fc.constantFrom(
      ...[
        'kidal,gao',
        'north',
        'gao,150',
        'gao,-1',
        'gao,1e9',
        'gao,Infinity',
        'the-north,5',
        '16,0,5',
        'NaN,0,5',
        '1,2',
      ],
      ...[
        '1990/1992',
        '../..',
        '2012-02-30',
        '1e3,1e3,1e3',
        'Infinity,0,0',
        '%',
        '%E0%A4%A',
        '%ff',
        '%00',
        '\ud800',
        '&&=',
        '',
      ],
      ...['dark', '1', '__proto__', 'AAAA', 'x'.repeat(5000), 'gao,'.repeat(3000)],
    ),
    fc.string({ unit: 'binary' }),
    fc.string({
      unit: fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'),
      maxLength: 60,
    }),
  )
  const pairs = fc.array(fc.tuple(key, value), { maxLength: 8 })
  const joined = pairs.map((all) => all.map((pair) => pair.join('=')).join('&'))
  const broken = fc.string({ unit: fc.constantFrom('%', '=', '&', '?', ',', '/', '+', '2', 'a', '\u0000', '\udfff') })
  const long = fc.tuple(key, value, fc.nat(5000)).map(([k, v, times]) => `${k}=${v.slice(0, 30).repeat(times)}`)
  const text = fc.oneof(
    { weight: 4, arbitrary: joined },
    { weight: 3, arbitrary: fc.string({ unit: 'binary' }) },
    { weight: 2, arbitrary: broken },
    { weight: 1, arbitrary: long },
  )

  const isReadable = (query: Query) => {
    const view = read(query)
    const canonical = formatView(view)
    expect(read(canonical)).toEqual(view)
    expect(again(canonical)).toBe(canonical)
  }

  test('is parsed without throwing, to a View that survives its query: 10,000 random strings', () => {
    fc.assert(fc.property(text, isReadable), { numRuns: 10_000, seed: 1991 })
  }, 60_000)

  test('is parsed without throwing as URLSearchParams: 10,000 random strings', () => {
    fc.assert(
      fc.property(text, (query) => isReadable(new URLSearchParams(query))),
      { numRuns: 10_000, seed: 1992 },
    )
  }, 60_000)

  test('is parsed without throwing as the record that Next passes to a page: 10,000 random records', () => {
    const record = fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 4 }), fc.constant(undefined)), {
      maxKeys: 8,
    })
    fc.assert(fc.property(record, isReadable), { numRuns: 10_000, seed: 1993 })
  }, 60_000)
})

describe('what a query says', () => {
  test('is empty for the default View', () => {
    expect(read('')).toEqual(EMPTY_VIEW)
    expect(read('?')).toEqual(EMPTY_VIEW)
    expect(formatView(EMPTY_VIEW)).toBe('')
  })

  test.each([
    ['keys stand in one order', 'theme=dark&q=gao&time=2012', 'time=2012&q=gao&theme=dark'],
    ['an unknown key is left out', 'utm_source=x&kind=coup', 'kind=coup'],
    ['a reversed interval is turned round', 'time=1992/1990', 'time=1990/1992'],
    ['a window that cannot be read is left out', 'time=soon', ''],
    ['an open end stays open', 'time=2012-03-22/..', 'time=2012-03-22/..'],
    ['unknown ids are dropped', 'where=kidal,atlantis&kind=party&actor=mnla,nobody', 'where=kidal&actor=mnla'],
    ['lists stand in the order of the vocabulary', 'where=north,kidal,bamako', 'where=bamako,kidal,north'],
    ['a list given twice is merged', 'where=kidal&where=gao,kidal', 'where=gao,kidal'],
    ['statuses stand in their own order', 'status=judged,reported', 'status=reported,judged'],
    ['an unknown status is dropped', 'status=rumoured,announced', 'status=announced'],
    ['roles stand beside the actors, in their own order', 'role=named,acts&actor=mnla', 'actor=mnla&role=acts,named'],
    ['a role without an actor stays', 'role=acted-on', 'role=acted-on'],
    ['statuses, as a form sends them', 'status=judged&status=announced', 'status=announced,judged'],
    ['an id given twice is kept once', 'kind=coup,coup', 'kind=coup'],
    ['space around an id does not count', 'kind=coup,+protest', 'kind=coup,protest'],
    ['a circle around a place', 'near=gao,150', 'near=gao,150'],
    ['a radius is whole', 'near=gao,149.6', 'near=gao,150'],
    ['a radius is at most 5000 km', 'near=gao,9999999', 'near=gao,5000'],
    ['a radius of nothing is none', 'near=gao,0', ''],
    ['a place without a point has no circle', 'near=the-north,150', ''],
    ['an unknown place has no circle', 'near=atlantis,150', ''],
    ['a circle needs a radius', 'near=gao', ''],
    ['a circle, as a form sends it', 'near=gao&near=150', 'near=gao,150'],
    ['a circle given twice', 'near=gao,150&near=bamako,20', 'near=gao,150'],
    ['a form’s circle without a place', 'near=&near=150', ''],
    ['a window, as a form sends it', 'time=1990&time=1992-05', 'time=1990/1992-05'],
    ['a form’s window, reversed', 'time=1992&time=1990', 'time=1990/1992'],
    ['a form’s window with an open end', 'time=&time=1992', 'time=../1992'],
    ['a form’s window with both ends open', 'time=&time=', ''],
    ['a window given twice', 'time=1990/1991&time=2012', 'time=1990/1991'],
    ['a form’s rectangle without numbers', 'area=&area=&area=&area=', ''],
    ['ties are drawn of an open event', 'ties=1&event=2012-03-22-coup', 'event=2012-03-22-coup&ties=1'],
    ['without an open event there are no ties', 'ties=1', ''],
    ['nor inferred ones', 'ties=all', ''],
    ['ties that are inferred are drawn as well', 'event=2012-03-22-coup&ties=all', 'event=2012-03-22-coup&ties=all'],
    ['ties that are written as before', 'event=2012-03-22-coup&ties=true', 'event=2012-03-22-coup&ties=1'],
    ['other ties are none', 'event=2012-03-22-coup&ties=inferred', 'event=2012-03-22-coup'],
    ['a camera is clamped', 'at=99,-200,40', 'at=85,-180,18'],
    ['a camera is rounded', 'at=16.270012,-0.0400049,5.126', 'at=16.27,-0.04,5.13'],
    ['a camera never says minus nought', 'at=-0.00001,-0.00001,0', 'at=0,0,0'],
    ['a camera needs three numbers', 'at=16,0', ''],
    ['a camera has no fourth number', 'at=16,0,5,5', ''],
    ['a search is trimmed and its spaces joined', 'q=++moussa+++traoré+', `q=moussa+${encodeURIComponent('traoré')}`],
    ['where one value is wanted the first counts', 'theme=dark&theme=light', 'theme=dark'],
    ['certain only', 'sure=1', 'sure=1'],
    ['certain only, as a checkbox sends it', 'sure=on', 'sure=1'],
    ['certain only, without a value', 'sure', 'sure=1'],
    ['certain only, denied', 'sure=0', ''],
    ['an open event', 'event=2012-03-22-coup', 'event=2012-03-22-coup'],
    ['an unknown event is dropped', 'event=2050-landing', ''],
    [
      'an open chronology',
      'at=16,0,5&place=the-north&event=2012-03-22-coup',
      'event=2012-03-22-coup&place=the-north&at=16,0,5',
    ],
    ['an unknown place is dropped', 'place=atlantis', ''],
    ['one map for two periods', 'swipe=1&compare=2012', 'compare=2012&swipe=1'],
    ['without a comparison there is nothing to swipe', 'swipe=1', ''],
    ['an unknown theme is dropped', 'theme=sepia', ''],
  ])('%s: %s', (_, query, canonical) => {
    expect(again(query)).toBe(canonical)
  })

  test('a time window is in days, including the end', () => {
    expect(read('time=1991-03/1992').time).toEqual({ start: dayNumber(1991, 3, 1), end: dayNumber(1992, 12, 31) })
  })

  test('a search is normalised, and at most 200 characters long', () => {
    expect(parseSearch('Traore\u0301\n\tin  Bamako')).toBe('Traor\u00e9 in Bamako')
    expect([...parseSearch('🌍'.repeat(300))]).toHaveLength(LONGEST_SEARCH)
  })

  test('a lone surrogate in a search can still be formatted', () => {
    const view: View = { ...EMPTY_VIEW, q: parseSearch('gao \ud83c') }
    expect(read(formatView(view))).toEqual(view)
  })
})

describe('a drawn polygon', () => {
  const square = [
    [0, 15],
    [2, 15],
    [2, 17],
    [0, 17],
  ] as const

  test('has one canonical form, whatever its start and direction', () => {
    const canonical = canonicalArea(square)
    expect(canonical).toEqual([
      [0, 15],
      [2, 15],
      [2, 17],
      [0, 17],
      [0, 15],
    ])
    expect(canonicalArea(square.toReversed())).toEqual(canonical)
    expect(canonicalArea([...square.slice(2), ...square.slice(0, 2)])).toEqual(canonical)
    expect(canonicalArea([...square, square[0]])).toEqual(canonical)
    expect(canonicalArea(square.flatMap((corner) => [corner, corner]))).toEqual(canonical)
  })

  test('can be four numbers from a form', () => {
    expect(read('area=0&area=15&area=2&area=17').area).toEqual(canonicalArea(square))
  })

  test.each([
    ['west and east the wrong way round', 'area=2&area=15&area=0&area=17', 'reversed'],
    ['south and north the wrong way round', 'area=0&area=17&area=2&area=15', 'reversed'],
    ['a rectangle without width', 'area=0&area=15&area=0&area=17', 'crossed'],
    ['a rectangle off the map', 'area=0&area=15&area=541&area=17', 'crossed'],
    ['a field without a number', 'area=0&area=15&area=&area=17', 'damaged'],
    [
      'a bow tie',
      `area=${encodeArea([
        [0, 15],
        [2, 17],
        [2, 15],
        [0, 17],
        [0, 15],
      ])}`,
      'crossed',
    ],
    [
      'a sliver',
      `area=${encodeArea([
        [0, 15],
        [1, 16],
        [2, 17],
        [0, 15],
      ])}`,
      'crossed',
    ],
    ['a code that was cut off', `area=${encodeArea([...square, [0, 15]]).slice(0, 6)}`, 'damaged'],
    ['a code with a letter that is none of its own', 'area=%25%25', 'damaged'],
    ['fields without a single number', 'area=&area=&area=&area=', null],
    ['no area', 'where=kidal', null],
    ['one that filters', `area=${encodeArea([...square, [0, 15]])}`, null],
  ])('is refused with its reason, and filters nothing: %s', (_, query, reason) => {
    expect(areaFault(query)).toBe(reason)
    if (reason) expect(read(query).area).toBeNull()
  })

  test('survives its query', () => {
    const area = canonicalArea(square)
    expect(area).not.toBeNull()
    if (area) expect(read(`area=${encodeArea(area)}`).area).toEqual(area)
  })

  test.each<[string, readonly (readonly [number, number])[]]>([
    [
      'of two corners',
      [
        [0, 15],
        [2, 15],
      ],
    ],
    [
      'of one corner thrice',
      [
        [0, 15],
        [0, 15],
        [0, 15],
      ],
    ],
    ['of none', []],
    [
      'whose corners lie on a line',
      [
        [0, 15],
        [1, 16],
        [2, 17],
      ],
    ],
    [
      'whose sides cross',
      [
        [0, 15],
        [2, 17],
        [2, 15],
        [0, 17],
      ],
    ],
    [
      'that touches itself',
      [
        [0, 15],
        [2, 15],
        [1, 16],
        [2, 17],
        [0, 17],
        [1, 16],
      ],
    ],
    [
      'off the map',
      [
        [0, 15],
        [2, 15],
        [2, 86],
      ],
    ],
    [
      'around the globe and on',
      [
        [179, 15],
        [541, 15],
        [541, 17],
      ],
    ],
    [
      'west of the map',
      [
        [179, 15],
        [-181, 15],
        [-181, 17],
      ],
    ],
    ['of more than 200 corners', Array.from({ length: 201 }, (_, i) => [Math.cos(i / 33), Math.sin(i / 33)] as const)],
    [
      'that is not of numbers',
      [
        [Number.NaN, 15],
        [2, 15],
        [2, 17],
      ],
    ],
  ])('%s is invalid', (_, corners) => {
    expect(canonicalArea(corners)).toBeNull()
    const digits = corners.map(([lng, lat]) => [lng, lat] as const)
    expect(read(`area=${encodeArea([...digits, digits[0] ?? [0, 0]])}`).area).toBeNull()
  })

  test.each(['!', 'A', '____', 'not a polygon', 'A'.repeat(10_000)])('%s is no polygon', (letters) => {
    expect(read({ area: letters }).area).toBeNull()
  })
})

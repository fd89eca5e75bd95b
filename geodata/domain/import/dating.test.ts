import { describe, expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { isoDay } from '../time/day'
import { datingOf } from './dating'
import type { ColumnUse, Mapping } from './mapping'

function dated(columns: readonly ColumnUse[], row: readonly string[], dateOrder: Mapping['dateOrder'] = 'day-month') {
  const mapping: Mapping = { profile: null, columns, dateOrder, dateOrderOpen: false, coordinateOrder: null }
  const table = tableOf(
    columns.map(({ use }) => use),
    [row],
  )
  const read = datingOf(mapping, () => false)
  const found: string[] = []
  table.scan((cells) => {
    const { read: date, findings } = read(cells)
    found.push(
      date ? `${date.date} ${isoDay(date.earliest)} ${isoDay(date.latest)}` : 'none',
      ...findings.map(({ outcome, code, value, read: as }) => `${outcome} ${code} ${value} → ${as}`),
    )
  })
  return found
}

const SPAN: readonly ColumnUse[] = [{ use: 'date' }, { use: 'end' }]
const UCDP: readonly ColumnUse[] = [...SPAN, { use: 'date-precision', scale: 'ucdp' }]
const ACLED: readonly ColumnUse[] = [{ use: 'date' }, { use: 'date-precision', scale: 'acled' }]
const SHEET: readonly ColumnUse[] = (['year', 'month', 'day', 'year', 'month', 'day'] as const).map((use) => ({ use }))

describe('UCDP date_prec', () => {
  test.each([
    ['the day', ['1989-09-30', '1989-09-30', '1'], '1989-09-30 1989-09-30 1989-09-30'],
    ['days', ['2015-05-11', '2015-05-12', '2'], '[2015-05-11..2015-05-12] 2015-05-11 2015-05-12'],
    [
      'days, of which one is written',
      ['2015-05-11', '2015-05-11', '2'],
      '[2015-05-06..2015-05-16] 2015-05-06 2015-05-16',
    ],
    ['a week', ['2000-07-01', '2000-07-07', '3'], '[2000-07-01..2000-07-07] 2000-07-01 2000-07-07'],
    ['a week, of which a day is written', ['2000-07-04', '', '3'], '[2000-06-28..2000-07-10] 2000-06-28 2000-07-10'],
    ['a month', ['2003-03-01', '2003-03-31', '4'], '2003-03 2003-03-01 2003-03-31'],
    ['a month, of which a day is written', ['2003-03-15', '2003-03-15', '4'], '2003-03 2003-03-01 2003-03-31'],
    ['eight days', ['2000-05-23', '2000-05-30', '4'], '[2000-05-23..2000-05-30] 2000-05-23 2000-05-30'],
    ['a year', ['1990-01-01', '1990-12-31', '5'], '1990 1990-01-01 1990-12-31'],
    ['a year, of which a day is written', ['1990-06-01', '1990-06-01', '5'], '1990 1990-01-01 1990-12-31'],
    ['more than a month', ['1994-03-15', '1994-05-15', '5'], '[1994-03-15..1994-05-15] 1994-03-15 1994-05-15'],
    ['a span known to the day lasts', ['1994-03-15', '1994-03-17', '1'], '1994-03-15/1994-03-17 1994-03-15 1994-03-17'],
    [
      'times of newer versions',
      ['2015-05-11 00:00:00.000', '2015-05-12 00:00:00.000', '2'],
      '[2015-05-11..2015-05-12] 2015-05-11 2015-05-12',
    ],
  ])('%s', (_, row, expected) => {
    expect(dated(UCDP, row)).toEqual([expected])
  })

  test('an unknown code is noted, the dates stay as written', () => {
    expect(dated(UCDP, ['1994-03-15', '1994-03-15', '9'])).toEqual([
      '1994-03-15 1994-03-15 1994-03-15',
      'noted date-precision-unknown 9 → ',
    ])
  })
})

describe('ACLED time_precision', () => {
  test.each([
    ['the day', ['16 May 2025', '1'], '2025-05-16 2025-05-16 2025-05-16'],
    ['the week around its middle', ['01-January-2015', '2'], '[2014-12-29..2015-01-04] 2014-12-29 2015-01-04'],
    ['the month', ['15-February-2012', '3'], '2012-02 2012-02-01 2012-02-29'],
  ])('%s', (_, row, expected) => {
    expect(dated(ACLED, row)).toEqual([expected])
  })
})

describe('spans of two columns', () => {
  test.each([
    [['1550', '1600'], '1550/1600 1550-01-01 1600-12-31'],
    [['0610', '1346'], '0610/1346 0610-01-01 1346-12-31'],
    [['1200', ''], '1200 1200-01-01 1200-12-31'],
    [['1200', '-1'], '1200 1200-01-01 1200-12-31'],
    [['-0025', '0014'], '-0025/0014 -0025-01-01 0014-12-31'],
    [['[1550..1560]', '[1590..1600]'], '1550-01-01/1600-12-31 1550-01-01 1600-12-31'],
  ])('%j', (row, expected) => {
    expect(dated(SPAN, row)).toEqual([expected])
  })

  test('a fault of the end costs the end only', () => {
    expect(dated(SPAN, ['2012-03-21', '2012-03-20'])).toEqual([
      '2012-03-21 2012-03-21 2012-03-21',
      'mended end-before-start 2012-03-20 → 2012-03-21',
    ])
    expect(dated(SPAN, ['2012-03-21', 'soon'])).toEqual([
      '2012-03-21 2012-03-21 2012-03-21',
      'mended end-unreadable soon → 2012-03-21',
    ])
    expect(dated(SPAN, ['-1', '1600'])).toEqual(['1600 1600-01-01 1600-12-31', 'noted date-only-end 1600 → 1600'])
  })
})

describe('dates in columns of year, month and day', () => {
  test.each([
    [['2012', '3', '21', '', '', ''], '2012-03-21 2012-03-21 2012-03-21'],
    [['2012', '3', '21', '2012', '4', ''], '2012-03-21/2012-04 2012-03-21 2012-04-30'],
    [['2012', '', '', '', '', ''], '2012 2012-01-01 2012-12-31'],
    [['-700', '', '', '', '', ''], '-0700 -0700-01-01 -0700-12-31'],
  ])('%j', (row, expected) => {
    expect(dated(SHEET, row)).toEqual([expected])
  })
})

describe('rows without a date', () => {
  test.each([
    ['', 'date-missing'],
    ['-1', 'date-missing'],
    ['unknown', 'date-missing'],
    ['soon', 'date-unreadable'],
    ['before 1990', 'date-one-sided'],
    ['2012-02-30', 'date-not-in-calendar'],
    ['31/02/2012', 'date-not-in-calendar'],
    ['31 février 2024', 'date-not-in-calendar'],
    ['February 30, 2012', 'date-not-in-calendar'],
    ['45 mars 2012', 'date-not-in-calendar'],
    ['du 28 au 31 avril 2012', 'date-not-in-calendar'],
    ['30 soon 2012', 'date-unreadable'],
  ])('%j is left out: %s', (text, code) => {
    expect(dated([{ use: 'date' }], [text])).toEqual(['none', `left-out ${code} ${text} → `])
  })

  test('an order that nobody chose', () => {
    expect(dated([{ use: 'date' }], ['03/04/2012'], null)).toEqual([
      'none',
      'left-out date-order-unknown 03/04/2012 → ',
    ])
  })

  test.each([
    ['25/12/2012', 'date-other-order', '2012-12-25'],
    ['03/04/12', 'date-two-digits', '2012-03-04'],
    ['2012-03-00', 'date-part-unknown', '2012-03'],
  ])('%s is mended: %s', (text, code, date) => {
    expect(dated([{ use: 'date' }], [text], 'month-day')).toEqual([
      expect.stringMatching(`^${date} `),
      `mended ${code} ${text} → ${date}`,
    ])
  })

  test('of several columns the first that is filled counts', () => {
    expect(dated([{ use: 'date' }, { use: 'date' }], ['', '2012'])).toEqual(['2012 2012-01-01 2012-12-31'])
  })
})

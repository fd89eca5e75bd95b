import { describe, expect, test } from 'vitest'
import { atlasOf } from '../../domain/import/atlasOf'
import { build } from '../../domain/import/build'
import { guessMapping } from '../../domain/import/guess'
import type { Atlas } from '../../domain/join/atlas'
import { select } from '../../domain/select/select'
import { openFile } from '../../domain/table/open'
import { dayNumber } from '../../domain/time/day'
import { EMPTY_VIEW } from '../../domain/view/view'
import { IMPORT_WORDS } from '../../testing/importWords'
import { fitted, yearsIn } from './focus'
import { densestRange, marks } from './marks'
import { played, reachOf } from './play'

/** A reader's file with these dates. */
function dated(...dates: readonly string[]): Atlas {
  const rows = dates.map((date, i) => `Event ${i},"${date}",Gao,16.2717,-0.0447`)
  const [table] = openFile('dates.csv', ['name,date,place,latitude,longitude', ...rows].join('\n')).tables
  if (!table) throw new Error('no table')
  return atlasOf(build(table, guessMapping(table)), 'Dates', IMPORT_WORDS)
}

/** The years that the timeline names at first, for the whole time range, and when it is fitted to all events. */
function years(atlas: Atlas) {
  const all = marks(atlas)
  const { span } = all
  const reach = reachOf(played(atlas, select(atlas, EMPTY_VIEW).positions), all.span.to - 201)
  if (!reach) throw new Error('no events')
  const said = [densestRange(all), span, fitted(reach, span)].map((focus) => {
    const { first, last } = yearsIn(focus, span)
    return first === last ? `${first}` : `${first} to ${last}`
  })
  return [...new Set(said)]
}

const daysFrom = (from: string, count: number) =>
  Array.from({ length: count }, (_, i) => new Date(Date.parse(from) + i * 86_400_000).toISOString().slice(0, 10))

describe('the years that the timeline names are those in which events may be', () => {
  test.each([
    ['a day', ['2024-01-03'], '2024'],
    ['about a year', ['c. 2024'], '2023 to 2025'],
    ['about a year, and days', ['vers 2024', '2024-01-12', '2024-12-20'], '2023 to 2025'],
    ['about a month', ['c. January 2024', '2024-03-01'], '2023 to 2024'],
    ['perhaps a year', ['2024 (?)', '2024-06-01'], '2023 to 2025'],
    ['a year', ['2024'], '2024'],
    ['years', ['2021', '2022', '2023', '2024'], '2021 to 2024'],
    ['a decade, in French', ['années 1990', '1994-05-01'], '1990 to 1999'],
    ['a decade, long before days', ['années 1990', '2024-01-12', '2024-05-05'], '1990 to 2024'],
    ['some day between two', ['between 2012 and 2014', '2013-01-01'], '2012 to 2014'],
    ['what lasted', ['de 2012 à 2014', '2013-01-01'], '2012 to 2014'],
    ['what goes on', ['depuis mars 2012', '2013-01-01'], '2012 to 2013'],
  ])('%s', (_, dates, said) => {
    expect(years(dated(...dates))).toEqual([said])
  })

  test('also of many events, to the end of the last year of which only the year is known', () => {
    expect(years(dated(...['2022', '2023', '2024'].flatMap((year) => Array<string>(20).fill(year))))).toEqual([
      '2022 to 2024',
    ])
    expect(years(dated(...daysFrom('2024-01-02', 100)))).toEqual(['2024'])
  })

  test('but not a year of which the strip shows no more than its air', () => {
    const span = { from: dayNumber(1990, 1, 1), to: dayNumber(2030, 1, 1) }
    const window = { start: dayNumber(2010, 1, 1), end: dayNumber(2019, 12, 31) }
    expect(yearsIn(fitted(window, span), span)).toEqual({ first: 2010, last: 2019 })
    const some = { from: dayNumber(2008, 4, 1), to: dayNumber(2019, 10, 1) }
    expect(yearsIn(some, span)).toEqual({ first: 2008, last: 2019 })
    // Beside all events, it is about what it shows.
    expect(yearsIn({ from: span.from, to: span.from + 100 }, span)).toEqual({ first: 1990, last: 1990 })
  })
})

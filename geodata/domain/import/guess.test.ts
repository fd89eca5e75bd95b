import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { guessMapping, valuesShown } from './guess'
import { shapeOf } from './header'

/** A table of a few rows and what its columns are taken for. */
function guessed(head: string, ...rows: string[]) {
  const columns = head.split('|')
  const mapping = guessMapping(
    tableOf(
      columns,
      rows.map((row) => row.split('|')),
    ),
  )
  return { mapping, uses: mapping.columns.map(({ use }) => use).join(' ') }
}

describe('what the columns of any table are taken for', () => {
  test.each([
    [
      'a spreadsheet in English',
      'Date|Event|City|Lat|Long|Type|Killed|Source',
      [
        '2012-01-24|Attack on the camp of Aguelhok|Aguelhok|19.464|0.858|attack|82|AFP',
        '2012-03-21|Mutiny in Kati|Kati|12.744|-8.072|mutiny||Reuters',
      ],
      'date title place latitude longitude kind figure source',
    ],
    [
      'a spreadsheet in French, with decimal commas',
      'Date de début|Date de fin|Intitulé|Lieu|Latitude|Longitude|Catégorie|Morts|Blessés|Lien',
      [
        '22/03/1991|26/03/1991|Manifestations à Bamako|Bamako|12,65|-8,00|manifestation|106|708|https://a.example/1',
        '05/04/2012|05/04/2012|Prise de Tombouctou|Tombouctou|16,77|-3,01|combat|||https://a.example/2',
      ],
      'date end title place latitude longitude kind figure figure link',
    ],
    [
      'year, month and day',
      'Year|Month|Day|Description|Town|x|y',
      [
        '2012|3|21|Soldiers mutiny in the camp of Kati and march on the palace|Kati|-8.07|12.74',
        '1991|3|26|Officers arrest the president after days of protest in the city|Bamako|-8.00|12.65',
      ],
      'year month day text place longitude latitude',
    ],
    [
      'one column of coordinates',
      'when|where|coordinates|notes',
      [
        '16 May 2025|Gao|(16.27, -0.04)|A convoy was attacked',
        'March 09, 2021|Kidal|(18.44, 1.41)|A market was closed',
      ],
      'date place coordinates text',
    ],
    [
      'WKT without a telling header',
      'geo|started|name',
      ['POINT (-8 12.65)|2012-03-21|The mutiny', 'POINT (-0.04 16.27)|2012-03-31|The fall of the town'],
      'coordinates date title',
    ],
    [
      'no header says what the dates are',
      'a|b',
      ['2012-03-21|The mutiny of the soldiers', '2012-03-31|The fall of the town of Gao'],
      'date title',
    ],
    ['an explorer’s names', 'eventDate|eventId|placeName', ['2012-03-21|1|Kati', '2012-03-31|2|Gao'], 'date id place'],
    [
      'a date of access is none of the event',
      'Date accessed|Event date|Event',
      ['2020-01-01|2012-03-21|Mutiny', '2020-01-02|2012-03-31|Fall of Gao'],
      'out date title',
    ],
    [
      'best, low and high',
      'date|place|best|low|high',
      ['2012-03-21|Kati|5|3|9', '2012-03-31|Gao|6|2|8'],
      'date place figure figure figure',
    ],
    [
      'figures as text of a program',
      'date|deaths|wounded',
      ['2012-03-21|39.0|', '2012-03-31||1 200'],
      'date figure figure',
    ],
    ['Excel’s serial numbers', 'Date|Lieu', ['40989|Kati', '40999|Gao'], 'date place'],
    ['codes of an unknown scale', 'date|place|precision', ['2012-03-21|Kati|1', '2012-03-31|Gao|2'], 'date place out'],
    [
      'precision in words',
      'date|place|precision',
      ['2012-03-21|Kati|exact', '2012-03-31|Gao|region'],
      'date place precision',
    ],
    [
      'UCDP’s codes in a table of one’s own',
      'date|where_prec|date_prec|town',
      ['2012-03-21|1|4|Kati', '2012-03-31|4|1|Gao'],
      'date precision date-precision place',
    ],
    [
      'one latitude alone is nothing',
      'date|lat|place',
      ['2012-03-21|12.6|Kati', '2012-03-31|16.2|Gao'],
      'date out place',
    ],
    ['a year beside a date', 'date|year|place', ['2012-03-21|2012|Kati', '2012-03-31|2012|Gao'], 'date out place'],
    ['no date at all', 'place|population', ['Kati|114983', 'Gao|86633'], 'place out'],
    [
      'two titles',
      'date|title|headline',
      ['2012-03-21|Mutiny|Soldiers mutiny', '2012-03-31|Fall of Gao|Rebels take Gao'],
      'date title out',
    ],
    [
      'two actors',
      'date|actor1|actor2|target',
      ['2012-03-21|MNLA|Army|Camp', '2012-03-31|Ansar Dine|Army|Town'],
      'date actor actor target',
    ],
  ])('%s', (_, head, rows, uses) => {
    expect(guessed(head, ...rows).uses).toBe(uses)
  })

  test('a column of few short texts is the kind, even without a telling header', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      `2012-03-${10 + (i % 20)}`,
      i % 2 === 0 ? 'protest' : 'attack',
      `Event number ${i}`,
    ])
    expect(guessMapping(tableOf(['a', 'b', 'c'], rows)).columns.map(({ use }) => use)).toEqual([
      'date',
      'kind',
      'title',
    ])
  })

  test('figures know what they count and which estimate they are', () => {
    const { mapping } = guessed(
      'date|deaths_low|Deaths (best)|max deaths|Nombre de blessés',
      '2012-03-21|1|2|3|4',
      '2012-03-22|2|3|4|5',
    )
    expect(mapping.columns.slice(1)).toEqual([
      { use: 'figure', measure: 'deaths', bound: 'low' },
      { use: 'figure', measure: 'deaths', bound: 'best' },
      { use: 'figure', measure: 'deaths', bound: 'high' },
      { use: 'figure', measure: 'blesses', bound: 'best' },
    ])
  })

  test('the order of dates is decided by their content, or stated as open', () => {
    expect(guessed('date|place', '03/04/2012|Kati', '25/04/2012|Gao').mapping).toMatchObject({
      dateOrder: 'day-month',
      dateOrderOpen: false,
    })
    expect(guessed('date|place', '03/04/2012|Kati', '04/25/2012|Gao').mapping).toMatchObject({
      dateOrder: 'month-day',
      dateOrderOpen: false,
    })
    expect(guessed('date|place', '03/04/2012|Kati', '03/05/2012|Gao').mapping).toMatchObject({
      dateOrder: 'day-month',
      dateOrderOpen: true,
    })
    expect(guessed('date|place', '2012-04-03|Kati').mapping).toMatchObject({ dateOrder: null, dateOrderOpen: false })
  })

  test('a table without rows, or without columns, has a mapping', () => {
    expect(guessMapping(tableOf(['date', 'lat', 'lon'], [])).columns.map(({ use }) => use)).toEqual([
      'out',
      'out',
      'out',
    ])
    expect(guessMapping(tableOf([], [])).columns).toEqual([])
  })

  test('any table has one use for each column, and none twice that only one column can have', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('2012-03-21', '12.65', '-8', 'Kati', '5', '12.65, -8', 'https://a.example'),
    )
    const header = fc.oneof(
      fc.string(),
      fc.constantFrom('date', 'lat', 'lon', 'end', 'year', 'place', 'title', '__proto__', 'constructor'),
    )
    fc.assert(
      fc.property(
        fc.array(header, { maxLength: 8 }),
        fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }),
        (head, rows) => {
          const { columns } = guessMapping(tableOf(head, rows))
          expect(columns).toHaveLength(head.length)
          for (const single of ['date', 'end', 'latitude', 'longitude', 'coordinates', 'place', 'title', 'id', 'kind'])
            expect(columns.filter(({ use }) => use === single).length).toBeLessThanOrEqual(1)
        },
      ),
    )
  })
})

test('three different values of a column, of which some may be far down', () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => [
    i === 9_000 ? 'late' : i % 2 === 0 ? 'even' : '',
    'x'.repeat(200),
  ])
  const table = tableOf(['a', 'b'], rows)
  expect(valuesShown(table)).toEqual([['even', 'late'], [`${'x'.repeat(119)}…`]])
  expect(valuesShown(tableOf(['a'], [['1'], ['2'], ['2'], ['3'], ['4']]))).toEqual([['1', '2', '3']])
})

test('a shape is its headers and their order, not their case or the rows', () => {
  const shape = (...columns: string[]) => shapeOf(tableOf(columns, []))
  expect(shape('Event date', 'PLACE')).toBe(shape('event_date', 'Place'))
  expect(shape('a', 'b')).not.toBe(shape('b', 'a'))
  expect(shape('a|b')).not.toBe(shape('a', 'b'))
  expect(shapeOf(tableOf(['a'], [], { format: 'xlsx' }))).toBe(shapeOf(tableOf(['a'], [], { format: 'csv' })))
})

import { describe, expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { openFile } from '../table/open'
import { guessMapping } from './guess'
import type { ColumnUse } from './mapping'
import { whyNoEvents } from './refuse'

function why(head: string, ...rows: string[]) {
  const table = tableOf(
    head.split('|'),
    rows.map((row) => row.split('|')),
  )
  return whyNoEvents(table, guessMapping(table))
}

describe('tables that hold no events', () => {
  test.each([
    ['no rows', 'date|place', [], 'no-rows', {}],
    [
      'totals by district and month',
      'Country|Admin1|Admin2|Month|Year|Events|Fatalities',
      ['Mali|Gao|Ansongo|January|2012|3|5', 'Mali|Gao|Bourem|February|2012|1|0'],
      'totals',
      { per: 'month' },
    ],
    [
      'totals by year',
      'country_id|year|best|low|high',
      ['432|2012|5|3|9', '432|2013|6|2|8'],
      'totals',
      { per: 'year' },
    ],
    [
      'totals by month in one column',
      'month|total',
      ['2012-01|4', '2012-02|9', '2012-03|1'],
      'totals',
      { per: 'month' },
    ],
    ['years as columns', 'Country|2010|2011|2012|2013', ['Mali|1|2|3|4'], 'totals', { per: 'year' }],
    ['months as columns', 'District|Jan 2012|Feb 2012|Mar 2012', ['Gao|1|2|3'], 'totals', { per: 'month' }],
    [
      'terms of use',
      'ACLED Data|',
      [
        'These data may be used for research under the following terms of use and with attribution.|',
        'Redistribution of the data is not permitted without a written agreement.|',
      ],
      'terms',
      {},
    ],
    [
      'a text',
      'Once upon a time there was a river, and on the river there was a town.|',
      [
        'The town had a market, and to the market came boats with salt from the north.|',
        'One day the boats did not come any more, and nobody knew why they stayed away.|',
      ],
      'text',
      {},
    ],
    ['places without dates', 'place|lat|lon', ['Kati|12.74|-8.07', 'Gao|16.27|-0.04'], 'no-date', {}],
    [
      'pixels of a picture',
      'headline|lat|lon',
      ['One|1400|620', 'Two|1500|380', 'Three|900|2620'],
      'picture',
      { column: 'lat', value: '1400, 620' },
    ],
  ])('%s', (_, head, rows, code, params) => {
    expect(why(head, ...rows)).toEqual({ code, params })
  })

  test('a map of bare shapes', () => {
    const bare = ['[1,2]', '[3,4]'].map(
      (at) => `{"type":"Feature","properties":null,"geometry":{"type":"Point","coordinates":${at}}}`,
    )
    const [table] = openFile('bare.geojson', `{"type":"FeatureCollection","features":[${bare.join()}]}`).tables
    if (!table) throw new Error('no table')
    expect(whyNoEvents(table, guessMapping(table))).toEqual({ code: 'no-columns', params: {} })
  })

  test('a column that somebody takes for dates, but that has none', () => {
    const table = tableOf(
      ['when', 'place'],
      [
        ['soon', 'Kati'],
        ['later', 'Gao'],
      ],
    )
    const columns: readonly ColumnUse[] = [{ use: 'date' }, { use: 'place' }]
    const mapping = { profile: null, columns, dateOrder: null, dateOrderOpen: false, coordinateOrder: null }
    expect(whyNoEvents(table, mapping)).toEqual({ code: 'no-date-read', params: { column: 'when', value: 'soon' } })
  })
})

describe('tables that hold events', () => {
  test.each([
    ['a date and a place', 'date|place', ['2012-03-21|Kati', 'soon|Gao']],
    ['a year and a place', 'year|place', ['2012|Kati', '2013|Gao']],
    ['a year, a name and figures', 'year|event|deaths', ['2012|The fall of Gao|5', '2013|The battle of Konna|9']],
    ['years, positions and figures', 'year|lat|lon|deaths', ['2012|16.27|-0.04|5', '2013|14.94|-3.89|9']],
    ['one pair outside the globe', 'date|lat|lon', ['2012-03-21|1400|620', '2012-03-22|16|0', '2012-03-23|16|1']],
    ['dated pixels, of which the report tells', 'date|lat|lon', ['2012-03-21|1400|620', '2012-03-22|1500|380']],
    ['swapped pairs', 'date|lat|lon', ['2012-03-21|-112|32', '2012-03-22|-111|31']],
    ['long texts with dates', 'date|description', [`2012-03-21|${'The terms of the agreement. '.repeat(9)}`]],
    ['dates in either order', 'date|place', ['03/04/2012|Kati', '05/06/2012|Gao']],
    ['days and figures', 'date|deaths', ['2012-03-21|4', '2012-03-22|9']],
    ['months, places and figures', 'date|place|deaths', ['2012-03|Kati|4', '2012-04|Gao|9']],
    ['Excel’s serial numbers', 'date|place', ['40989|Kati', '40990|Gao']],
  ])('%s', (_, head, rows) => {
    expect(why(head, ...rows)).toBeNull()
  })
})

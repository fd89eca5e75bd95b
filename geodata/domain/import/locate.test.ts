import { expect, test } from 'vitest'
import { openFile } from '../table/open'
import { build } from './build'
import { guessMapping } from './guess'
import { type KnownPlace, placesOffered } from './locate'
import type { Located } from './mapping'

const ROWS = `date,lat,lng,place
2012-01-01,14.5,-4.2,Mopti
2012-01-02,,,Mopti
2012-01-03,,,Mopti
2012-01-04,,,Ségou
2012-01-05,,,Nowhere
2012-01-06,14.5,-4.2,Mopti`

const SEGOU: KnownPlace = { names: ['Segou', 'Segu'], lat: 13.43, lng: -6.26, precision: 'exact', inFile: false }

function imported(located: readonly Located[] = []) {
  const [table] = openFile('events.csv', ROWS).tables
  if (!table) throw new Error('no table')
  return build(table, { ...guessMapping(table), located })
}

test('places without coordinates are offered known places of their name, those with most events first', () => {
  expect(placesOffered(imported(), [SEGOU])).toEqual([
    {
      name: 'Mopti',
      rows: 2,
      places: [{ names: ['Mopti'], lat: 14.5, lng: -4.2, precision: 'exact', inFile: true }],
    },
    { name: 'Ségou', rows: 1, places: [SEGOU] },
  ])
})

test('what the reader agreed to is applied, said, and offered no more', () => {
  const located: Located[] = [
    { name: 'Mopti', lat: 14.5, lng: -4.2, precision: 'exact' },
    { name: 'Ségou', lat: 13.43, lng: -6.26, precision: 'near' },
    // Of an older file.
    { name: 'Gao', lat: 16.27, lng: -0.04, precision: 'exact' },
  ]
  const made = imported(located)
  const { places, events, findings } = made
  const [first, second, third, segou, nowhere, last] = events.place
  // They are on the mark of the place that the file has.
  expect([second, third, last]).toEqual([first, first, first])
  expect([places.lat[segou ?? -1], places.lng[segou ?? -1], places.precision[segou ?? -1]]).toEqual([13.43, -6.26, 1])
  expect(places.lat[nowhere ?? -1]).toBeNaN()
  expect(findings.counts.mended).toEqual({ 'place-located': 3 })
  expect(findings.first.find(({ code }) => code === 'place-located')).toEqual({
    outcome: 'mended',
    code: 'place-located',
    row: 3,
    column: 'place',
    value: 'Mopti',
    read: '14.5, -4.2',
  })
  expect(placesOffered(made, [SEGOU])).toEqual([])
})

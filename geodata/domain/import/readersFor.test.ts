import { expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import type { ColumnUse, Mapping } from './mapping'
import { readersFor } from './readersFor'

function readers(uses: readonly ColumnUse['use'][], rows: readonly string[][], over: Partial<Mapping> = {}) {
  const mapping: Mapping = {
    profile: null,
    columns: uses.map((use) => ({ use })),
    dateOrder: null,
    dateOrderOpen: false,
    coordinateOrder: 'lat-lng',
    ...over,
  }
  return readersFor(tableOf(uses, rows), mapping)
}

const { position, coordinates } = readers(['latitude', 'longitude', 'coordinates'], [])

test.each([
  ['12.65', '-8', { lat: 12.65, lng: -8, mended: false }],
  ['12,65', '−8,0', { lat: 12.65, lng: -8, mended: false }],
  ['-112', '32', { lat: 32, lng: -112, mended: true }],
  ['8°W', '12°39′N', { lat: 12.65, lng: -8, mended: true }],
  ['0', '0', { lat: 0, lng: 0, mended: false }],
  ['1400', '620', null],
  ['', '-8', null],
  ['Bamako', '-8', null],
])('latitude %j and longitude %j', (lat, lng, expected) => {
  expect(position(lat, lng)).toEqual(expected)
})

test.each([
  ['31.65, -110.37', { lat: 31.65, lng: -110.37, mended: false }],
  ['-110.37, 31.65', { lat: 31.65, lng: -110.37, mended: true }],
  ['POINT (-110.37 31.65)', { lat: 31.65, lng: -110.37, mended: false }],
  ['Tucson', null],
])('coordinates %j', (text, expected) => {
  expect(coordinates(text)).toEqual(expected)
})

test('serial numbers are dates only in a column of them', () => {
  expect(readers(['date'], [['40990'], ['40991']]).date('40990')?.date).toBe('2012-03-22')
  expect(readers(['date'], [['2012'], ['2013']]).date('40990')).toBeNull()
})

test('a precision without a scale states nothing of a date', () => {
  const { date, datedAs, precision } = readers(['date'], [])
  const read = date('2012-03-22')
  expect(read && datedAs(read, undefined, '4')).toEqual(read)
  expect(read && datedAs(read, 'ucdp', '4')?.date).toBe('2012-03')
  expect(precision('ucdp', '6')).toBe('country')
  expect(precision('acled', '9')).toBeNull()
})

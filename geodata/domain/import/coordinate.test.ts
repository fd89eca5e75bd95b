import { describe, expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { bulkOf, coordinateOrderOf, degreesIn, judged, perhapsSwapped, positionIn } from './coordinate'

describe('an angle in a column of its own', () => {
  test.each([
    ['a decimal point', '12.65', 'lat', 12.65],
    ['a decimal comma', '12,65', 'lat', 12.65],
    ['a minus sign', '−8,0029', 'lng', -8.0029],
    ['a plus sign', '+8.5', 'lng', 8.5],
    ['degrees', '12.65°', 'lat', 12.65],
    ['degrees and minutes', '12°39′N', 'lat', 12.65],
    ['degrees, minutes and seconds', `12°39'36"N`, 'lat', 12.66],
    ['seconds with decimals', `12° 39' 36,0" N`, 'lat', 12.66],
    ['the south', `12°39'36"S`, 'lat', -12.66],
    ['the west', `8° 0' 10" W`, 'lng', -8.00278],
    ['l’ouest', `8°0'10"O`, 'lng', -8.00278],
    ['l’est', '3°15’ E', 'lng', 3.25],
    ['a hemisphere in front', 'N 12 39.5', 'lat', 12.65833],
    ['a hemisphere in words', '8°30′ ouest', 'lng', -8.5],
    ['colons', '12:39:36', 'lat', 12.66],
    ['letters', '12d39m36sN', 'lat', 12.66],
    ['a decimal with a hemisphere', '12.65 N', 'lat', 12.65],
    ['two marks for seconds', `12°39'36''N`, 'lat', 12.66],
  ] as const)('%s: %s', (_, text, axis, degrees) => {
    expect(degreesIn(text, axis)).toBeCloseTo(degrees, 4)
  })

  test.each([
    '',
    'Bamako',
    '12°75′N',
    `12°39'75"N`,
    '8°W',
    '-12°39′S',
    'N 12 S',
    '1,234.5',
    '12.65.1',
    'N',
    'NaN',
    '1e5',
  ])('no latitude: %j', (text) => {
    expect(degreesIn(text, 'lat')).toBeNaN()
  })
})

describe('two numbers in one column', () => {
  test.each([
    ['12.65, -8.0', 'lat-lng'],
    ['12.65,-8', 'lat-lng'],
    ['(12.65, -8.0)', 'lat-lng'],
    ['[ -8.0, 12.65 ]', 'lng-lat'],
    ['12.65 -8', 'lat-lng'],
    ['12,65; -8,0', 'lat-lng'],
    ['12,65, -8,0', 'lat-lng'],
    ['12,65,-8,0', 'lat-lng'],
    ['12.65/-8', 'lat-lng'],
    ['geo:12.65,-8', 'lat-lng'],
    ['POINT (-8 12.65)', 'lat-lng'],
    ['POINT Z (-8 12.65 320)', 'lat-lng'],
    ['SRID=4326;POINT(-8.0 12.65)', null],
    ['12°39′N 8°W', 'lng-lat'],
    ['8°W, 12°39′N', null],
    ['N 12°39′, W 8°00′', null],
  ] as const)('%s in order %s', (text, order) => {
    const position = positionIn(text, order)
    expect(position?.lat).toBeCloseTo(12.65, 6)
    expect(position?.lng).toBeCloseTo(-8, 6)
  })

  test.each([
    '',
    '12.65',
    'Bamako, Mali',
    'POINT EMPTY',
    'POINT (a b)',
    '1,2,3',
    'POLYGON ((0 0, 1 1, 1 0, 0 0))',
    '12°N 13°N',
  ])('no position: %j', (text) => {
    expect(positionIn(text, 'lat-lng')).toBeNull()
  })

  test('without an order, only what the cell itself says', () => {
    expect(positionIn('12.65, -8', null)).toBeNull()
  })

  test.each([
    ['a number beyond 90 is a longitude', 'where', ['12.6, -8', '31.6, -110.4'], { order: 'lat-lng', open: false }],
    ['also if it is the first', 'where', ['-8, 12.6', '-110.4, 31.6'], { order: 'lng-lat', open: false }],
    ['one swapped among many', 'where', ['31, -110', '32, -111', '-112, 32'], { order: 'lat-lng', open: false }],
    ['WKT', 'where', ['POINT (-8 12.65)'], { order: 'lng-lat', open: false }],
    ['both fit', 'where', ['12.6, -8'], { order: 'lat-lng', open: true }],
    ['both fit, but the header tells', 'lon_lat', ['-8, 12.6'], { order: 'lng-lat', open: false }],
    ['none', 'where', ['Bamako', ''], { order: null, open: false }],
  ] as const)('order of a column: %s', (_, header, cells, expected) => {
    const table = tableOf(
      [header],
      cells.map((cell) => [cell]),
    )
    expect(coordinateOrderOf(table, 0)).toEqual(expected)
  })
})

describe('what may be wrong with a position', () => {
  test.each([
    ['fine', 12.65, -8],
    ['swapped', -112, 32],
    ['zero', 0, 0],
    ['fine', 0, 12],
    ['outside', 1400, 620],
    ['outside', Number.NaN, 0],
  ])('%s: %d, %d', (judgement, lat, lng) => {
    expect(judged({ lat, lng })).toBe(judgement)
  })

  test('a valid pair is perhaps swapped if it only fits among the others the other way round', () => {
    const lats = [12.6, 13.1, 14.5, 16.3, 16.8, 11.3, 12.4, 13.9, 14.2, -3.0]
    const lngs = [-8, -7.2, -4.2, -3, -0.04, -5.7, -6.3, -4.9, -1.5, 16.8]
    const bulk = bulkOf(lats, lngs)
    expect(perhapsSwapped({ lat: -3, lng: 16.8 }, bulk)).toBe(true)
    expect(perhapsSwapped({ lat: 16.8, lng: -3 }, bulk)).toBe(false)
    expect(perhapsSwapped({ lat: 48.9, lng: 2.3 }, bulk)).toBe(false)
    expect(perhapsSwapped({ lat: -3, lng: 16.8 }, null)).toBe(false)
  })

  test('few positions have no bulk, and those that are none do not count', () => {
    expect(bulkOf([12], [8])).toBeNull()
    expect(bulkOf(Array(20).fill(Number.NaN), Array(20).fill(0))).toBeNull()
  })
})

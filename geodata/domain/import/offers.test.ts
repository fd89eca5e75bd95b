import { expect, test } from 'vitest'
import { type KnownPlace, offersFor, swapsOffered } from './offers'

const place = (lat: number, ...names: string[]): KnownPlace => ({ names, point: [0, lat], origin: 'atlas' })
const GAZETTEER = [
  place(1, 'Ségou', 'Segou', 'Segu'),
  place(2, 'San'),
  place(3, 'Kati'),
  place(4, 'Kati', 'Kati'),
  place(5, 'Nioro du Sahel', 'Nioro-du-Sahel'),
]

test.each([
  ['Segou', [1]],
  ['SÉGOU', [1]],
  ['Ségou town', [1]],
  ['ville de Ségou', [1]],
  ['Nioro-du-Sahel', [5]],
  ['Kati', [3, 4]],
])('%s is offered %j', (name, latitudes) => {
  expect([...(offersFor([name], GAZETTEER).get(name) ?? [])].map(({ point }) => point[1])).toEqual(latitudes)
})

test('names that are not known are offered nothing', () => {
  expect([...offersFor(['Sano', 'near Kati', '', '?', '__proto__'], GAZETTEER)]).toEqual([])
})

test('a pair that only fits exchanged is offered to be swapped', () => {
  const lats = [12.6, 13.1, 14.5, 16.3, 16.8, 11.3, 12.4, 13.9, 14.2, -3.0, Number.NaN]
  const lngs = [-8, -7.2, -4.2, -3, -0.04, -5.7, -6.3, -4.9, -1.5, 16.8, Number.NaN]
  expect(swapsOffered(lats, lngs)).toEqual([9])
  expect(swapsOffered([12], [-8])).toEqual([])
})

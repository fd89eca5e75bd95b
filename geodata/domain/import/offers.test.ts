import { expect, test } from 'vitest'
import { offersFor, swapsOffered } from './offers'

const GAZETTEER = [
  { id: 'segou', names: ['Ségou', 'Segou', 'Segu'] },
  { id: 'sao', names: ['San'] },
  { id: 'kati', names: ['Kati'] },
  { id: 'kati-abroad', names: ['Kati', 'Kati'] },
  { id: 'nioro', names: ['Nioro du Sahel', 'Nioro-du-Sahel'] },
]

test.each([
  ['Segou', ['segou']],
  ['SÉGOU', ['segou']],
  ['Ségou town', ['segou']],
  ['ville de Ségou', ['segou']],
  ['Nioro-du-Sahel', ['nioro']],
  ['Kati', ['kati', 'kati-abroad']],
])('%s is offered %j', (name, ids) => {
  expect([...(offersFor([name], GAZETTEER).get(name) ?? [])].map(({ id }) => id)).toEqual(ids)
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

import { expect, test } from 'vitest'
import { placeRecord } from './record'

const PLACE = { id: 'town', name: { en: 'Town', fr: 'Ville' }, precision: 'exact', country: 'MLI' }

test('the origin of a point may be one text, as in folders saved before it had a language', () => {
  expect(placeRecord.parse({ ...PLACE, origin: 'a gazetteer' }).origin).toEqual({
    en: 'a gazetteer',
    fr: 'a gazetteer',
  })
  const origin = { en: 'a gazetteer', fr: 'un répertoire' }
  expect(placeRecord.parse({ ...PLACE, origin }).origin).toEqual(origin)
  expect(placeRecord.safeParse({ ...PLACE, origin: ' ' }).success).toBe(false)
  expect(placeRecord.safeParse({ ...PLACE, origin: { en: 'a gazetteer' } }).success).toBe(false)
})

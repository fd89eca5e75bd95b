import { expect, test } from 'vitest'
import { precisionIn } from './precision'

test.each([
  ['ucdp', '1', 'exact', true],
  ['ucdp', '2', 'near', true],
  ['ucdp', '3', 'district', false],
  ['ucdp', '4', 'region', false],
  ['ucdp', '5', 'part', false],
  ['ucdp', '6', 'country', false],
  ['ucdp', '7', 'part', false],
  ['ucdp', '4.0', 'region', false],
  ['acled', '1', 'exact', true],
  ['acled', '2', 'district', false],
  ['acled', '3', 'region', false],
  [undefined, 'exact', 'exact', true],
  [undefined, 'less-certain', 'near', true],
  [undefined, 'uncertain', 'district', false],
  [undefined, 'Région', 'region', false],
  ['ucdp', 'country', 'country', false],
] as const)('%s %s is %s', (scale, text, precision, point) => {
  expect(precisionIn(text, scale)).toEqual({ precision, point })
})

test.each([
  ['ucdp', '0'],
  ['ucdp', '8'],
  ['acled', '4'],
  ['ucdp', ''],
  [undefined, '1'],
  [undefined, '__proto__'],
] as const)('%s %j states none', (scale, text) => {
  expect(precisionIn(text, scale)).toBeNull()
})

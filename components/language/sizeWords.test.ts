import { expect, test } from 'vitest'
import { sizeWords } from './sizeWords'

test('sizes are written as in the country of each language', () => {
  expect(sizeWords(1_234_567, 'en')).toBe('1.23 MB')
  expect(sizeWords(1_234_567, 'fr')).toBe('1,23\u202fMo')
  expect([1, 318].map((bytes) => sizeWords(bytes, 'en'))).toEqual(['1 byte', '318 bytes'])
  expect(sizeWords(318, 'fr')).toBe('318\u00a0octets')
})

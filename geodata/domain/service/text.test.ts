import fc from 'fast-check'
import { expect, it } from 'vitest'
import { byCodePoints, folded, likeness } from './text'

it('orders texts as their bytes in UTF-8, as PostgreSQL’s collation "C" does', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\uffee', '\u{1f600}', '\u{10000}') })
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(Math.sign(byCodePoints(a, b))).toBe(Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b))))
    }),
  )
})

it('is like a pattern as a regular expression is', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', '%', '_', '\n'), maxLength: 12 })
  fc.assert(
    fc.property(letters, letters, (pattern, text) => {
      const source = [...pattern].map((one) => (one === '%' ? '.*' : one === '_' ? '.' : one)).join('')
      expect(likeness(pattern)(text)).toBe(new RegExp(`^${source}$`, 'su').test(text))
    }),
    { numRuns: 2000 },
  )
  expect(likeness('100\\%')('100%')).toBe(true)
  expect(likeness('100\\%')('1000')).toBe(false)
  expect(likeness('_')('\u{1f600}')).toBe(true)
})

it('tries a pattern that regular expressions drown in', () => {
  expect(likeness(`${'%a'.repeat(1000)}b`)('a'.repeat(2000))).toBe(false)
})

it('ignores case and accents', () => {
  expect(folded('SÉGOU', ['case', 'accents'])).toBe('segou')
  expect(folded('Ségou', ['accents'])).toBe('Segou')
  expect(folded('SÉGOU', [])).toBe('SÉGOU')
})

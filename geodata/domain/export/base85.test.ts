import { runInNewContext } from 'node:vm'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FROM_BASE85, inBase85 } from './base85.mjs'

test('any bytes are read as they were written, from characters that need no escape', () => {
  const read: (text: string) => Uint8Array = runInNewContext(FROM_BASE85, {})
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = inBase85(bytes)
      expect(text).toMatch(/^[0-3](?:[^\s<>&"'\\`]{5})*$/)
      expect([...read(text)]).toEqual([...bytes])
    }),
  )
  expect(inBase85(new Uint8Array(4000).fill(255))).toHaveLength(5001)
})

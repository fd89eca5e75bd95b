import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defused, undefused } from './defuse'

const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('=', '+', '-', '@', "'", ' ', ';', '\t', '\r', '\n', '\0', '＝', 'a', '1'))
    .map((parts) => parts.join('')),
)

describe('a defused text', () => {
  it('is restored by undefused', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(undefused(defused(any))).toBe(any)
      }),
    )
  })

  it('starts no cell with a formula sign, wherever a spreadsheet splits it', () => {
    fc.assert(
      fc.property(text, (any) => {
        for (const cell of defused(any).split(/[;\t\r\n]/)) expect(cell).not.toMatch(/^[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('is unchanged if nothing in it could be a formula', () => {
    expect(defused('28 killed (1991-03-22), 2 + 2')).toBe('28 killed (1991-03-22), 2 + 2')
    expect(defused('=1+1')).toBe("'=1+1")
    expect(defused('a;=1+1')).toBe("a;'=1+1")
  })
})

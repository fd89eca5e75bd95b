import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stem } from './stem'
import { tokens, words } from './tokens'

describe('the words of a text', () => {
  test.each([
    ['On 22 March a crowd marched', ['on', '22', 'a', 'crowd', 'marched']],
    ['In March 2012 soldiers', ['in', '2012', 'soldiers']],
    ['the crackdown of March', ['the', 'crackdown', 'of']],
    ['A march in Bamako', ['a', 'march', 'in', 'bamako']],
    ['March in Bamako', ['march', 'in', 'bamako']],
    ['March 22: they may talk', ['22', 'they', 'may', 'talk']],
    ['Le 1er mars 2012, une marche', ['le', '1er', '2012', 'une', 'marche']],
    ['en août', ['en']],
  ])('%s: months of dates are excluded', (text, expected) => {
    expect(words(text)).toEqual(expected)
  })

  test('are the tokens that are no months, whatever the script', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...'March mars 22 2012 Août août may in élu ÉLU œuvre straße İ ﬁn مالي e\u0301 ½ ² é-é'.split(' '),
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), fc.constantFrom(' ', '', ', '), (pieces, between) => {
        const text = pieces.join(between)
        expect(words(text)).toEqual(tokens(text).flatMap(({ word, month }) => (month ? [] : [word])))
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the stem of a word', () => {
  test.each([
    ['march', 'marches', 'marched', 'marching', 'marche', 'marcher'],
    ['tuareg', 'tuaregs'],
    ['touareg', 'touaregs', 'touaregue', 'touaregues'],
    ['kill', 'killed', 'killing', 'killings', 'kills'],
    ['party', 'parties'],
    ['greve', 'greves'],
    ['soldat', 'soldats'],
  ])('is the same for %s and its forms', (...forms) => {
    expect(new Set(forms.map(stem)).size).toBe(1)
  })

  test('keeps similar but unrelated words apart', () => {
    for (const [one = '', other = ''] of [
      ['mali', 'malian'],
      ['army', 'armed'],
      ['mars', 'mar'],
      ['crisis', 'cris'],
      ['1991', '1992'],
    ])
      expect(stem(one)).not.toBe(stem(other))
  })
})

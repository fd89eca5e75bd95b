import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { formatEmbed, parseEmbed } from './options'
import { cut, SHOWN, SIGNED, signatureIn } from './signature'

const atlas = atlasSource().atlas()

describe('the texts of an editor', () => {
  it('are single lines without invisible characters', () => {
    const query = new URLSearchParams({ title: '  Two\u202ecoups\n\u0000 and a\u200b war ', note: ' \t ' })
    expect(signatureIn(query)).toEqual({ title: 'Two coups and a war', note: null, byline: null })
  })

  it('survive a round trip through the address, whatever they contain', () => {
    fc.assert(
      fc.property(
        fc.record({ title: fc.string(), note: fc.string({ unit: 'binary' }), byline: fc.string() }),
        (given) => {
          const options = parseEmbed(new URLSearchParams({ ...given, where: 'kidal' }), atlas)
          const again = parseEmbed(new URLSearchParams(formatEmbed(options)), atlas)
          expect(again).toEqual(options)
        },
      ),
    )
  })

  it('are limited to a length that fits an address', () => {
    const long = signatureIn(new URLSearchParams({ title: '\u{1f30d}'.repeat(5000) })).title ?? ''
    expect(long.length).toBeLessThanOrEqual(600)
    expect(long).not.toMatch(/\p{Cs}/u)
  })
})

describe('a text that is too long', () => {
  it('is cut, with its full text beside', () => {
    const title = 'Crisis '.repeat(20).trim()
    const { shown, whole } = cut(title, SHOWN.title)
    expect(shown.length).toBeLessThanOrEqual(SHOWN.title)
    expect(shown).toMatch(/^Crisis .*…$/)
    expect(whole).toBe(title)
  })

  it('is never cut inside a grapheme', () => {
    expect(cut('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2).shown).toBe('👩‍👩‍👧‍👦…')
  })

  it.each(SIGNED)('has a limit: %s', (key) => {
    const exact = 'é'.repeat(SHOWN[key])
    expect(cut(exact, SHOWN[key])).toEqual({ shown: exact, whole: null })
    expect(cut(`${exact}!`, SHOWN[key]).whole).toBe(`${exact}!`)
  })
})

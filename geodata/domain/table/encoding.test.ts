import { describe, expect, it } from 'vitest'
import { decoded, type Encoding } from './encoding'

const text = 'Événement;Gao – «\u00a0siège\u00a0»;2012'
const utf8 = new TextEncoder().encode(text)

function utf16(of: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(of.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < of.length; at++) view.setUint16(at * 2, of.charCodeAt(at), little)
  return bytes
}

function windows1252(of: string): Uint8Array {
  return Uint8Array.from(of, (sign) => (sign === '–' ? 0x96 : sign.charCodeAt(0)))
}

function read(bytes: Uint8Array, asked?: Encoding) {
  const { encoding, bytes: content } = decoded(bytes, asked)
  return [encoding, new TextDecoder('utf-8', { ignoreBOM: true }).decode(content)]
}

describe('the encoding of a text', () => {
  it.each([
    ['UTF-8', utf8, 'utf-8'],
    ['UTF-8 with a mark', Uint8Array.of(0xef, 0xbb, 0xbf, ...utf8), 'utf-8'],
    ['UTF-16 with a mark', utf16(`\ufeff${text}`, true), 'utf-16le'],
    ['UTF-16 with a mark, big end first', utf16(`\ufeff${text}`, false), 'utf-16be'],
    ['UTF-16 without a mark', utf16(text, true), 'utf-16le'],
    ['UTF-16 without a mark, big end first', utf16(text, false), 'utf-16be'],
    ['Windows-1252', windows1252(text), 'windows-1252'],
  ])('is recognised: %s', (_, bytes, encoding) => {
    expect(read(bytes)).toEqual([encoding, text])
  })

  it('is UTF-16 for letters that are not Latin as well', () => {
    const arabic = 'اسكى موصل, 1892\n'.repeat(3)
    expect(read(utf16(arabic, true))).toEqual(['utf-16le', arabic])
  })

  it('can be chosen', () => {
    const bytes = Uint8Array.of(0xc7, 0xe1)
    expect(read(bytes)).toEqual(['windows-1252', 'Çá'])
    expect(read(bytes, 'windows-1256')).toEqual(['windows-1256', 'ال'])
    expect(read(utf8.subarray(0, 2), 'windows-1252')).toEqual(['windows-1252', 'Ã‰'])
  })

  it('stays UTF-8 if a few of many characters are broken', () => {
    expect(read(Uint8Array.of(...new TextEncoder().encode('é'.repeat(60)), 0xff, 0x20))).toEqual([
      'utf-8',
      `${'é'.repeat(60)}\ufffd `,
    ])
  })

  it.each([
    ['overlong', [0xc0, 0xaf]],
    ['a surrogate', [0xed, 0xa0, 0x80]],
    ['beyond Unicode', [0xf4, 0x90, 0x80, 0x80]],
    ['cut off', [0xe2, 0x82]],
    ['without a lead', [0x80, 0x41]],
  ])('is not UTF-8 if %s', (_, bytes) => {
    expect(read(Uint8Array.from(bytes))[0]).toBe('windows-1252')
  })

  it('is judged as TextDecoder judges it, for every character of two to four bytes', () => {
    for (const code of [0x80, 0x7ff, 0x800, 0xfff, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x3ffff, 0x10ffff])
      expect(read(new TextEncoder().encode(`a${String.fromCodePoint(code)}`))[0]).toBe('utf-8')
  })

  it('does not copy UTF-8', () => {
    expect(decoded(utf8).bytes).toBe(utf8)
    expect(decoded(Uint8Array.of(0xef, 0xbb, 0xbf, 65)).bytes.byteOffset).toBe(3)
  })

  it.each([
    ['in UTF-8', Uint8Array.of(97, 98, 99, 100, 101, 0, 102)],
    ['in UTF-16', utf16('\ufeffab\0c', true)],
  ])('has no NUL %s', (_, bytes) => {
    expect(() => decoded(bytes)).toThrow(expect.objectContaining({ code: 'nul' }))
  })
})

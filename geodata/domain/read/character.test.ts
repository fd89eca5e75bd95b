import { describe, expect, test } from 'vitest'
import { broken, EVENTS_FILE, printedFaults } from '../../testing/dataFixture'
import { strangeCharacters } from './character'
import { decoded } from './decode'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))))

describe('a text is decoded', () => {
  test('as UTF-8, without a byte order mark', () => {
    expect(decoded(bytes(0xef, 0xbb, 0xbf, 'Ségou \u{10380}\n'))).toBe('Ségou \u{10380}\n')
  })

  test.each<[string, Buffer, string]>([
    [
      'a letter of Latin-1',
      bytes('é\nS', 0xe9, 'gou ', 0xe9, '\n'),
      "the byte 0xE9 at column 2 (byte 5 of the file), which is 'é' in Windows-1252",
    ],
    [
      'a character cut short',
      bytes('a\n€', 0xe2, 0x82),
      "the byte 0xE2 at column 2 (byte 6 of the file), which is 'â' in Windows-1252",
    ],
    [
      'a byte that begins nothing',
      bytes('ab\n', 0xff),
      "the byte 0xFF at column 1 (byte 4 of the file), which is 'ÿ' in Windows-1252",
    ],
    [
      'an encoded half of a surrogate pair',
      bytes('\n', 0xed, 0xa0, 0x80),
      "the byte 0xED at column 1 (byte 2 of the file), which is 'í' in Windows-1252",
    ],
  ])('and the first invalid byte is reported, once: %s', (_, file, what) => {
    expect(strangeCharacters(decoded(file))).toEqual([
      { line: 2, column: expect.any(Number), message: `not UTF-8: found ${what}; save the file as UTF-8` },
    ])
  })
})

describe('a forbidden character is refused', () => {
  test.each([
    ['\0', 'found the control character U+0000 at column 3; remove it'],
    ['\u0007', 'found the control character U+0007 at column 3; remove it'],
    ['\u007f', 'found the control character U+007F at column 3; remove it'],
    ['\u0085', 'found the control character U+0085 at column 3; remove it'],
    ['\r', 'found the control character U+000D at column 3; remove it'],
    [
      '\ufffd',
      'found U+FFFD, which stands for a character that was lost at column 3; write the character that it stands for',
    ],
    ['\u202e', 'found the direction control U+202E at column 3; remove it'],
    ['\u2066', 'found the direction control U+2066 at column 3; remove it'],
    ['\u2028', 'found the invisible character U+2028 at column 3; remove it'],
    ['\ufeff', 'found the invisible character U+FEFF at column 3; remove it'],
    ['\ud800', 'found U+D800, half a character at column 3; remove it'],
  ])('%j', (character, message) => {
    expect(strangeCharacters(`one\r\n\t\u{1F30D}${character}two`)).toEqual([{ line: 2, column: 3, message }])
  })

  test('once per line, however often it occurs', () => {
    expect(strangeCharacters('\u0007\u0007\n\u0007')).toHaveLength(2)
  })

  test('in a comment, and from an escape sequence, with its record', () => {
    expect(printedFaults(broken([EVENTS_FILE, 'date: 2012-01-11', 'date: 2012-01-11 # \u0007']))).toEqual([
      `${EVENTS_FILE}:20: found the control character U+0007 at column 22; remove it (in shots)`,
    ])
    expect(printedFaults(broken([EVENTS_FILE, 'fr: Tirs', 'fr: "Tirs\\e"']))).toEqual([
      `${EVENTS_FILE}:15 [1].title.fr: an escape stands for the control character U+001B; remove it (in shots)`,
    ])
    expect(printedFaults(broken(['places.geojson', '"fr":"Ville"', '"fr":"Ville\\u202e"']))).toEqual([
      'places.geojson:2 features[0].properties.name.fr: an escape stands for the direction control U+202E; remove it (in town)',
    ])
  })
})

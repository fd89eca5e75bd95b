import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pictureHead } from './pictureHead'

/** Bytes from text in which \xNN are bytes. */
function bytes(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const PNG = bytes('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x0f\xa0\0\0\x0b\xb8')

test.each([
  ['png', PNG, 4000, 3000],
  // Padding, a comment, then the frame header.
  ['jpeg', bytes('\xff\xd8\xff\xff\xfe\0\x04ab\xff\xc0\0\x11\x08\x0b\xb8\x0f\xa0\x03'), 4000, 3000],
  ['gif', bytes('GIF89a\xa0\x0f\xb8\x0b'), 4000, 3000],
  ['webp', bytes('RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x9f\x0f\0\xb7\x0b\0'), 4000, 3000],
  ['webp', bytes('RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a\xa0\x0f\xb8\x0b'), 4000, 3000],
  ['webp', bytes('RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f\x9f\xcf\xed\x02\0\0\0\0\0'), 4000, 3000],
  ['bmp', bytes('BM\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\xa0\x0f\0\0\x48\xf4\xff\xff'), 4000, 3000],
  ['avif', bytes('\0\0\0\x1cftypavif\0\0\0\0\0\0\0\x14ispe\0\0\0\0\0\0\x0f\xa0\0\0\x0b\xb8\0\0\0\0'), 4000, 3000],
])('a %s is recognised, with its size before it is decoded', (format, head, width, height) => {
  expect(pictureHead(head)).toEqual({ kind: 'picture', format, size: { width, height } })
})

test('drawings that may hold scripts, and what is no picture', () => {
  expect(pictureHead(bytes('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">'))).toEqual({ kind: 'svg' })
  expect(pictureHead(bytes('<html><script>'))).toEqual({ kind: 'other' })
  expect(pictureHead(bytes('%PDF-1.7'))).toEqual({ kind: 'other' })
  expect(pictureHead(bytes(''))).toEqual({ kind: 'other' })
})

test('damaged pictures have no size, and nothing throws', () => {
  expect(pictureHead(PNG.subarray(0, 12))).toEqual({ kind: 'picture', format: 'png', size: null })
  const starts = ['\xff\xd8\xff', '\x89PNG\r\n\x1a\n', 'GIF89a', 'RIFF\0\0\0\0WEBPVP8L', 'BM', '\0\0\0\0ftypavif'].map(
    bytes,
  )
  fc.assert(
    fc.property(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 80 }), (start, rest) => {
      pictureHead(Uint8Array.from([...start, ...rest]))
    }),
  )
})

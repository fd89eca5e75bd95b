import { inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { smallPng } from './smallPng'

/** The pixels of a PNG with a palette of four bits, as `red,green,blue`, row by row. */
function read(png: Uint8Array): string[][] {
  const bytes = Buffer.from(png)
  const parts = new Map<string, Buffer>()
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    parts.set(bytes.toString('latin1', at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const [head, palette] = [parts.get('IHDR') ?? Buffer.of(), parts.get('PLTE') ?? Buffer.of()]
  const [width, height] = [head.readUInt32BE(0), head.readUInt32BE(4)]
  const rows = inflateSync(parts.get('IDAT') ?? Buffer.of())
  const row = 1 + Math.ceil(width / 2)
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_, x) => {
      const byte = rows[y * row + 1 + (x >> 1)] ?? 0
      const index = x % 2 === 0 ? byte >> 4 : byte & 15
      return [...palette.subarray(index * 3, index * 3 + 3)].join()
    }),
  )
}

test('few colours stay as they are, also in a row of an odd number', () => {
  const colours = [
    [250, 244, 230],
    [20, 30, 40],
    [160, 70, 40],
  ]
  const png = smallPng(Uint8Array.from(colours.flatMap((colour) => [...colour, 255])), 3, 1)
  expect(read(png)).toEqual([['250,244,230', '20,30,40', '160,70,40']])
})

test('of many colours, a rare one that is unlike the others keeps its own', () => {
  const [width, height] = [100, 60]
  const pixels = new Uint8Array(width * height * 4).fill(255)
  for (let at = 0; at < width * height; at++) pixels.set([200 + (at % 50), 200 + (at % 40), 190 + (at % 30)], at * 4)
  for (let at = 0; at < 12; at++) pixels.set([168, 72, 40], at * 4)
  const [first = []] = read(smallPng(pixels, width, height))
  expect(first[3]).toBe('168,72,40')
})

import { deflateSync } from 'node:zlib'

/** Bits kept of each colour channel when colours are counted. */
const BITS = 5
/** Enough for the colours of a map, its signs and the edges of its letters; two pixels are one byte then. */
const MOST = 16

/**
 * A PNG with at most 16 colours: drawings have few, and the shades of their edges and letters are many but alike. A
 * tenth of the size of one in full colour. `pixels` are RGBA, opaque.
 */
export function smallPng(pixels: Uint8Array, width: number, height: number): Uint8Array {
  const { palette, indexOf } = paletteOf(pixels)
  // Each row begins with its filter: none, which suits a palette.
  const row = 1 + Math.ceil(width / 2)
  const rows = Buffer.alloc(row * height)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      const index = indexOf(pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0)
      const place = y * row + 1 + (x >> 1)
      rows[place] = (rows[place] ?? 0) | (x % 2 === 0 ? index << 4 : index)
    }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  // Four bits, of a palette.
  head.set([4, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

type Colour = readonly [red: number, green: number, blue: number]

interface Counted {
  count: number
  red: number
  green: number
  blue: number
}

/** Median cut over the colours that occur, weighed by how often they do. */
function paletteOf(pixels: Uint8Array): { palette: readonly Colour[]; indexOf: (...colour: Colour) => number } {
  const counted = new Map<number, Counted>()
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    const key = keyOf(red, green, blue)
    const one = counted.get(key) ?? { count: 0, red: 0, green: 0, blue: 0 }
    one.count++
    one.red += red
    one.green += green
    one.blue += blue
    counted.set(key, one)
  }
  const mean = ({ count, red, green, blue }: Counted): Colour => [red / count, green / count, blue / count]
  const boxes: [number, Counted][][] = [[...counted]]
  while (boxes.length < MOST) {
    const widest = boxes
      .map((box, index) => ({
        index,
        ...spreadOf(
          box.map(([, one]) => mean(one)),
          box,
        ),
      }))
      .filter(({ index }) => (boxes[index]?.length ?? 0) > 1)
      .sort((a, b) => b.weight - a.weight)[0]
    if (!widest) break
    const box = boxes[widest.index] ?? []
    box.sort(([, a], [, b]) => (mean(a)[widest.channel] ?? 0) - (mean(b)[widest.channel] ?? 0))
    const half = box.reduce((sum, [, { count }]) => sum + count, 0) / 2
    let sum = 0
    let cut = box.findIndex(([, { count }]) => {
      sum += count
      return sum >= half
    })
    cut = Math.min(Math.max(cut, 1), box.length - 1)
    boxes[widest.index] = box.slice(0, cut)
    boxes.push(box.slice(cut))
  }
  const indices = new Map(boxes.flatMap((box, index) => box.map(([key]) => [key, index] as const)))
  return {
    palette: boxes.map((box) => {
      const all = box.reduce(
        (sum, [, one]) => ({
          count: sum.count + one.count,
          red: sum.red + one.red,
          green: sum.green + one.green,
          blue: sum.blue + one.blue,
        }),
        { count: 0, red: 0, green: 0, blue: 0 },
      )
      const [red, green, blue] = mean(all)
      return [Math.round(red), Math.round(green), Math.round(blue)]
    }),
    indexOf: (...colour) => indices.get(keyOf(...colour)) ?? 0,
  }
}

/** The channel in which colours differ most, and how much is gained by dividing them. */
function spreadOf(colours: readonly Colour[], box: readonly (readonly [number, Counted])[]) {
  const ranges = [0, 1, 2].map((channel) => {
    const values = colours.map((colour) => colour[channel] ?? 0)
    return Math.max(...values) - Math.min(...values)
  })
  const widest = Math.max(...ranges)
  const count = box.reduce((sum, [, one]) => sum + one.count, 0)
  return { channel: ranges.indexOf(widest), weight: widest * Math.sqrt(count) }
}

function keyOf(red: number, green: number, blue: number): number {
  const shift = 8 - BITS
  return ((red >> shift) << (2 * BITS)) | ((green >> shift) << BITS) | (blue >> shift)
}

function chunk(name: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(4)
  around.writeUInt32BE(data.length)
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([around, body, check])
}

const TABLE = Array.from({ length: 256 }, (_, n) => {
  let c = n
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
  return c >>> 0
})

/** The checksum of PNG's chunks (ISO 3309). */
function crc32(bytes: Uint8Array): number {
  let c = 0xffffffff
  for (const byte of bytes) c = (TABLE[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8)
  return (c ^ 0xffffffff) >>> 0
}

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

/** A colour that occurs, and how often: the mean of those that are alike. */
interface Counted {
  readonly key: number
  readonly colour: Colour
  readonly count: number
}

/** So often are the colours of a palette moved to the middle of those that they stand for. */
const ROUNDS = 6

/**
 * Median cut over the colours that occur, then k-means. A colour counts by the root of how often it occurs: a sign of
 * few pixels keeps its own.
 */
function paletteOf(pixels: Uint8Array): { palette: readonly Colour[]; indexOf: (...colour: Colour) => number } {
  const counted = countedIn(pixels)
  let colours = cut(counted).map(meanOf)
  let groups: Counted[][] = []
  for (let round = 0; round < ROUNDS; round++) {
    groups = colours.map(() => [])
    for (const one of counted) groups[nearest(one.colour, colours)]?.push(one)
    groups = groups.filter((group) => group.length > 0)
    colours = groups.map(meanOf)
  }
  const indices = new Map(groups.flatMap((group, index) => group.map(({ key }) => [key, index] as const)))
  return {
    palette: colours.map(([red, green, blue]) => [Math.round(red), Math.round(green), Math.round(blue)]),
    indexOf: (...colour) => indices.get(keyOf(...colour)) ?? 0,
  }
}

function countedIn(pixels: Uint8Array): Counted[] {
  const sums = new Map<number, [count: number, red: number, green: number, blue: number]>()
  for (let at = 0; at < pixels.length; at += 4) {
    const [red, green, blue] = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0]
    const key = keyOf(red, green, blue)
    const sum = sums.get(key) ?? [0, 0, 0, 0]
    sum[0]++
    sum[1] += red
    sum[2] += green
    sum[3] += blue
    sums.set(key, sum)
  }
  return [...sums].map(([key, [count, red, green, blue]]) => ({
    key,
    count,
    colour: [red / count, green / count, blue / count],
  }))
}

/** Divides the group that gains most by it, where half of it lies on each side, until there are enough. */
function cut(counted: readonly Counted[]): readonly (readonly Counted[])[] {
  const groups: Counted[][] = [[...counted]]
  while (groups.length < MOST) {
    const [widest] = groups
      .map((group, index) => ({ index, ...spreadOf(group) }))
      .filter(({ index }) => (groups[index]?.length ?? 0) > 1)
      .sort((a, b) => b.gain - a.gain)
    if (!widest) break
    const { index, channel } = widest
    const group = (groups[index] ?? []).sort((a, b) => (a.colour[channel] ?? 0) - (b.colour[channel] ?? 0))
    const half = weightOf(group) / 2
    let sum = 0
    const middle = group.findIndex((one) => {
      sum += weightOf([one])
      return sum >= half
    })
    const place = Math.min(Math.max(middle, 1), group.length - 1)
    groups.splice(index, 1, group.slice(0, place), group.slice(place))
  }
  return groups
}

/** The channel in which colours differ most, and how much is gained by dividing them. */
function spreadOf(group: readonly Counted[]) {
  const ranges = [0, 1, 2].map((channel) => {
    const values = group.map(({ colour }) => colour[channel] ?? 0)
    return Math.max(...values) - Math.min(...values)
  })
  const widest = Math.max(...ranges)
  return { channel: ranges.indexOf(widest), gain: widest * Math.sqrt(weightOf(group)) }
}

function weightOf(group: readonly Counted[]): number {
  return group.reduce((sum, { count }) => sum + Math.sqrt(count), 0)
}

function meanOf(group: readonly Counted[]): Colour {
  let [all, red, green, blue] = [0, 0, 0, 0]
  for (const { count, colour } of group) {
    all += count
    red += count * colour[0]
    green += count * colour[1]
    blue += count * colour[2]
  }
  return [red / all, green / all, blue / all]
}

function nearest([red, green, blue]: Colour, colours: readonly Colour[]): number {
  let best = 0
  let least = Number.POSITIVE_INFINITY
  for (const [index, [r, g, b]] of colours.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2
    if (distance >= least) continue
    least = distance
    best = index
  }
  return best
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

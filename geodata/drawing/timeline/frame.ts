import { ABROAD } from '../../domain/view/view'
import { type Lines, SYMBOL } from './lines'
import { COUNTRY, type Marks, type Row } from './marks'

/** Division of a strip's height into rows, in pixels from its top. */
export interface Frame {
  /** For each row of the marks; hidden rows have no height. */
  readonly rows: readonly Stretch[]
  readonly lines: Lines
  /** Height of a line, pixels. */
  readonly pitch: number
  /** The rows of all towns. */
  readonly latitude: Stretch
  /** Latitudes in degrees at the bottom and top of the rows of the towns. */
  readonly south: number
  readonly north: number
  /** Heights of some latitudes, from north to south; linear in between. */
  readonly knots: readonly Knot[]
}

export interface Stretch {
  readonly top: number
  readonly bottom: number
}

interface Knot {
  readonly degrees: number
  readonly y: number
}

interface Wanted {
  /** Height of a line of text, and the number of lines for the name of a group of regions. */
  readonly line: number
  readonly folded?: boolean
  /** Width and height of a symbol, pixels. */
  readonly symbol: number
  /** Which rows are shown; all by default. */
  readonly shown?: readonly boolean[]
  /** Lines of the marks if not all of them are shown. */
  readonly lines?: Lines
}

/**
 * Divides a height between the rows: each is high enough for its name, and higher by what its marks need, if there is
 * room. So each name is level with its marks, and the latitudes between towns are stretched or compressed, as on a
 * metro map.
 */
export function frame(
  height: number,
  { rows, latitudes: { south, north }, lines: all }: Marks,
  { line, folded = false, symbol, shown, lines = all }: Wanted,
): Frame {
  const least = rows.map((row, i) => {
    if (shown?.[i] === false) return 0
    return folded && isGroup(row) ? line * 2 : line
  })
  const heightAt = (pitch: number, i: number) =>
    least[i] === 0 ? 0 : Math.max(least[i] ?? 0, (lines.count[i] ?? 0) * pitch + AIR)
  const total = (pitch: number) => least.reduce((sum, _, i) => sum + heightAt(pitch, i), 0)
  const pitch = largest(symbol / SYMBOL, (pitch) => total(pitch) <= height)
  const count = least.filter((room) => room > 0).length
  // Spare height is shared equally; if there is too little, all rows shrink.
  const spare = Math.max(height - total(pitch), 0) / Math.max(count, 1)
  const shrink = Math.min(height / Math.max(total(pitch), 1), 1)
  let top = 0
  const placed = rows.map((_, i): Stretch => {
    const room = least[i] === 0 ? 0 : heightAt(pitch, i) * shrink + spare
    top += room
    return { top: top - room, bottom: top }
  })
  const towns = rows.flatMap((row, i) => {
    const stretch = placed[i]
    return row.kind !== 'lane' && stretch && isShown(stretch)
      ? [{ degrees: row.latitude, y: middle(stretch), ...stretch }]
      : []
  })
  const latitude = { top: towns[0]?.top ?? 0, bottom: towns.at(-1)?.bottom ?? 0 }
  const knots = [{ degrees: north, y: latitude.top }, ...towns, { degrees: south, y: latitude.bottom }]
  return {
    rows: placed,
    lines,
    pitch: pitch * shrink,
    latitude,
    south,
    north,
    knots: knots.filter(({ degrees }, i) => i === 0 || degrees < (knots[i - 1]?.degrees ?? 0)),
  }
}

/** Padding above the first plus below the last line of a row, pixels. */
const AIR = 2

/** The largest number from 0 to `most` that satisfies a monotonic predicate. */
function largest(most: number, holds: (value: number) => boolean): number {
  if (holds(most)) return most
  let [low, high] = [0, most]
  for (let i = 0; i < 24; i++) {
    const value = (low + high) / 2
    if (holds(value)) low = value
    else high = value
  }
  return low
}

/** Height of a line of text beside a strip: as wanted, or less if there are too many names. Pixels. */
export function lineOf(height: number, names: number, wanted: number): number {
  return Math.min(wanted, height / Math.max(names, 1))
}

/** Whether a row has any height; hidden rows have none. */
export function isShown({ top, bottom }: Stretch): boolean {
  return bottom > top
}

/** The middle of a row, where its name is. */
export function middle({ top, bottom }: Stretch): number {
  return (top + bottom) / 2
}

/** Height of a latitude on the strip; clamped to the rows of the towns, as the empty Sahara is not drawn. */
export function yOf({ knots }: Frame, degrees: number): number {
  const below = knots.findIndex((knot) => knot.degrees <= degrees)
  if (below <= 0) return (below === 0 ? knots[0] : knots.at(-1))?.y ?? 0
  return along(knots[below - 1], knots[below], 'degrees', 'y', degrees)
}

/** The latitude at a height of the strip, clamped: the inverse of `yOf`. */
export function latitudeAt({ knots, north, south, latitude }: Frame, y: number): number {
  if (y <= latitude.top) return north
  if (y >= latitude.bottom) return south
  const below = knots.findIndex((knot) => knot.y >= y)
  return along(knots[below - 1], knots[below], 'y', 'degrees', y)
}

function along(a: Knot | undefined, b: Knot | undefined, from: keyof Knot, to: keyof Knot, value: number): number {
  if (!a || !b) return Number.NaN
  return a[to] + ((value - a[from]) / (b[from] - a[from])) * (b[to] - a[to])
}

/** Height of the middle of a mark: on its line; all lines of a row are centred in the row. */
export function heightOf({ rows, lines, pitch }: Frame, marks: Marks, i: number): number {
  const at = marks.row[i] ?? 0
  const row = rows[at]
  return row ? middle(row) + ((lines.at[i] ?? 0) - (lines.count[at] ?? 0) / 2) * pitch : 0
}

/** Whether a row is the lane of a group of regions, whose events may be at the latitude of some towns. */
export function isGroup(row: Row): boolean {
  return row.kind === 'lane' && row.lane !== ABROAD && row.lane !== COUNTRY
}

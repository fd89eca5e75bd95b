import type { Pixel } from '../../domain/view/mercator'
import type { Box } from './layout'

/** Less than this of a frame, in pixels, is no place to look at anything. */
const LEAST_CLEAR = 80

/** Air around what is moved out from under a cover, in pixels: a mark has a name beside it. */
const AIR = 48

/**
 * The largest part of a frame, beside, above or below each, that the covers leave clear; null where that is next to
 * nothing.
 */
export function clearPart(frame: Box, covers: readonly Box[]): Box | null {
  const clear = covers.filter((cover) => overlap(frame, cover)).reduce(beside, frame)
  return Math.min(clear.right - clear.left, clear.bottom - clear.top) < LEAST_CLEAR ? null : clear
}

/** Whether two boxes lie over each other. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * How a target in a frame is to be shown in the clear part of it: how many zooms farther, none unless it is too large,
 * and where its middle then stands, as near as can be to where it was.
 */
export function shownIn(clear: Box, target: Box): { readonly farther: number; readonly middle: Pixel } {
  const [across, down] = [room(clear.left, clear.right), room(clear.top, clear.bottom)]
  const [width, height] = [target.right - target.left, target.bottom - target.top]
  const scale = Math.min(1, (across.to - across.from) / width, (down.to - down.from) / height)
  const within = ({ from, to }: Room, middle: number, length: number) =>
    Math.min(Math.max(middle, from + length / 2), to - length / 2)
  return {
    farther: Math.log2(1 / scale),
    middle: {
      x: within(across, (target.left + target.right) / 2, width * scale),
      y: within(down, (target.top + target.bottom) / 2, height * scale),
    },
  }
}

interface Room {
  readonly from: number
  readonly to: number
}

/** What of a stretch is left within the air at both its ends. */
function room(from: number, to: number): Room {
  const air = Math.min(AIR, (to - from) / 4)
  return { from: from + air, to: to - air }
}

function beside(frame: Box, cover: Box): Box {
  const parts: readonly Box[] = [
    { ...frame, right: Math.min(frame.right, Math.max(cover.left, frame.left)) },
    { ...frame, left: Math.max(frame.left, Math.min(cover.right, frame.right)) },
    { ...frame, bottom: Math.min(frame.bottom, Math.max(cover.top, frame.top)) },
    { ...frame, top: Math.max(frame.top, Math.min(cover.bottom, frame.bottom)) },
  ]
  return parts.reduce((largest, part) => (areaOf(part) > areaOf(largest) ? part : largest))
}

function areaOf({ left, top, right, bottom }: Box): number {
  return (right - left) * (bottom - top)
}

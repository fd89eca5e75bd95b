import type { Pixel } from '../../domain/view/mercator'
import type { Box } from './layout'

/** A smaller part of a frame, in pixels, is useless for looking at the map. */
const LEAST_CLEAR = 80

/** Padding around something moved out from under a cover, in pixels: a mark has a name beside it. */
const AIR = 48

/** The largest uncovered rectangle of a frame, beside, above or below each cover; null if it is too small. */
export function clearPart(frame: Box, covers: readonly Box[]): Box | null {
  const clear = covers.filter((cover) => overlap(frame, cover)).reduce(beside, frame)
  return Math.min(clear.right - clear.left, clear.bottom - clear.top) < LEAST_CLEAR ? null : clear
}

/** Whether two boxes overlap. */
export function overlap(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom
}

/**
 * How to show a target of a frame in its clear part: how many zooms to zoom out (0 unless it is too large), and where
 * its centre then is, as close as possible to where it was.
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

/** A range without the padding at both ends. */
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

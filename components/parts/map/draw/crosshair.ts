import type { Bounds } from '@/geodata/drawing/camera/camera'

/** How far one press of an arrow key moves the crosshair, alone and with Shift; CSS pixels. */
const STEP = 8
const LEAP = 48

const DIRECTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
])

/** How far a key moves the crosshair, [right, down] in CSS pixels; null for a key that does not. */
export function moveOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): [number, number] | null {
  const direction = DIRECTIONS.get(key)
  const step = shiftKey ? LEAP : STEP
  return direction ? [direction[0] * step, direction[1] * step] : null
}

/** By how much a length lies beyond a frame of that size: before it (negative), after it, or 0. */
export function beyond(length: number, size: number): number {
  return length - Math.min(Math.max(length, 0), size)
}

/**
 * A point, [lng, lat], kept to where the map can be taken: from beyond, the map comes back by itself and leaves the
 * crosshair outside its frame.
 */
export function keptOnMap([lng, lat]: readonly [number, number], [west, south, east, north]: Bounds): [number, number] {
  return [Math.min(Math.max(lng, west), east), Math.min(Math.max(lat, south), north)]
}

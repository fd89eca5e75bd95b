import type { Bounds } from '@/geodata/drawing/camera/camera'

/** Step of the crosshair per arrow key, without and with Shift; CSS pixels. */
const STEP = 8
const LEAP = 48

const DIRECTIONS: ReadonlyMap<string, readonly [number, number]> = new Map([
  ['ArrowRight', [1, 0]],
  ['ArrowLeft', [-1, 0]],
  ['ArrowDown', [0, 1]],
  ['ArrowUp', [0, -1]],
])

/** The movement of the crosshair for a key, [right, down] in CSS pixels; null for other keys. */
export function moveOf({ key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>): [number, number] | null {
  const direction = DIRECTIONS.get(key)
  const step = shiftKey ? LEAP : STEP
  return direction ? [direction[0] * step, direction[1] * step] : null
}

/** How far a coordinate is outside a frame of that size: before it (negative), after it, or 0 inside. */
export function beyond(length: number, size: number): number {
  return length - Math.min(Math.max(length, 0), size)
}

/**
 * A point, [lng, lat], clamped to the pannable area: outside it the map snaps back and the crosshair would leave the
 * frame.
 */
export function keptOnMap([lng, lat]: readonly [number, number], [west, south, east, north]: Bounds): [number, number] {
  return [Math.min(Math.max(lng, west), east), Math.min(Math.max(lat, south), north)]
}

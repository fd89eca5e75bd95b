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

/** A length kept to what a frame of that size holds, and by how much it lies beyond. */
export function keptIn(length: number, size: number): { readonly kept: number; readonly beyond: number } {
  const kept = Math.min(Math.max(length, 0), size)
  return { kept, beyond: length - kept }
}

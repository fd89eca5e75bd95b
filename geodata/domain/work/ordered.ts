/** Counting takes this many numbers without an event into the bargain, and some for each event. */
const COUNTED = { atLeast: 2 ** 12, each: 16 } as const

/**
 * Positions by the numbers there, ascending; those of the same number stay in their order. Counting is much faster than
 * comparing, which is left for numbers that are far apart.
 */
export function ordered(positions: Uint32Array, numbers: Int32Array): Uint32Array {
  let least = Number.POSITIVE_INFINITY
  let most = Number.NEGATIVE_INFINITY
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i] as number
    if (number < least) least = number
    if (number > most) most = number
  }
  if (most - least > COUNTED.atLeast + COUNTED.each * numbers.length)
    return positions.slice().sort((a, b) => (numbers[a] as number) - (numbers[b] as number))
  const from = new Uint32Array(Math.max(most - least, 0) + 2)
  for (let i = 0; i < numbers.length; i++) {
    const after = (numbers[i] as number) - least + 1
    from[after] = (from[after] as number) + 1
  }
  for (let n = 1; n < from.length; n++) from[n] = (from[n] as number) + (from[n - 1] as number)
  const made = new Uint32Array(positions.length)
  for (let n = 0; n < positions.length; n++) {
    const i = positions[n] as number
    const number = (numbers[i] as number) - least
    made[from[number] as number] = i
    from[number] = (from[number] as number) + 1
  }
  return made
}

/** The positions from 0 on. */
export function everyPosition(length: number): Uint32Array {
  const positions = new Uint32Array(length)
  for (let i = 0; i < length; i++) positions[i] = i
  return positions
}

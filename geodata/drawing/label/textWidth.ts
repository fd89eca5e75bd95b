/**
 * Average letter width and line height as shares of the font size, measured for Alegreya; capitals include
 * letter-spacing.
 */
const LETTER = { roman: 0.46, bold: 0.52, caps: 0.86 }
const LINE = 1.1

/** Font sizes of labels on the map, in rem. */
export const SIZE = { place: 1.05, region: 0.78, country: 0.95, town: 0.95, smallTown: 0.88, river: 0.98 } as const

/** Estimated size of a label, in pixels; `size` in rem, `rem` in pixels. */
export function roomFor(name: string, letter: keyof typeof LETTER, size: number, rem: number) {
  return { width: name.length * LETTER[letter] * size * rem, height: LINE * size * rem }
}

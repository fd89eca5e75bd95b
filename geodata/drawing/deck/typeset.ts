import type { Run, Runs } from './deck'

/** Width of a text in a style, in the unit of `size`. */
export type Measure = (text: string, size: number, run: Run) => number

/** A line of a paragraph: neighbouring pieces differ in style. */
export interface Line {
  readonly pieces: readonly { readonly text: string; readonly run: Run; readonly width: number }[]
}

/** Distance of two lines as a share of the font size, and of two paragraphs in addition to it. */
export const LEADING = 1.25
const BETWEEN = 0.5

/** The height of some paragraphs at a font size, in a column; all in one unit. */
export function heightOf(paragraphs: readonly Runs[], width: number, size: number, measure: Measure): number {
  const lines = paragraphs.reduce((sum, runs) => sum + typeset(runs, width, size, measure).length, 0)
  return lines * LEADING * size + Math.max(0, paragraphs.length - 1) * BETWEEN * size
}

interface Atom {
  readonly run: Run
  readonly text: string
  readonly width: number
}

/**
 * Breaks a paragraph into lines at its spaces, never at one that does not break. A word that is wider than the column
 * is broken anywhere.
 */
export function typeset(runs: Runs, width: number, size: number, measure: Measure): Line[] {
  const lines: Atom[][] = []
  let line: Atom[] = []
  let used = 0
  const turn = () => {
    lines.push(line)
    line = []
    used = 0
  }
  const atom = (text: string, run: Run): Atom => ({ run, text, width: measure(text, size, run) })
  let space: Atom | null = null
  for (const word of wordsOf(runs)) {
    const [first] = word
    if (word.length === 1 && first?.text === ' ') {
      space = atom(' ', first.run)
      continue
    }
    const atoms = word.map(({ text, run }) => atom(text, run))
    const wide = widthOf(atoms)
    if (line.length > 0 && used + (space?.width ?? 0) + wide > width) turn()
    else if (space && line.length > 0) {
      line.push(space)
      used += space.width
    }
    space = null
    if (wide <= width) {
      line.push(...atoms)
      used += wide
      continue
    }
    for (const letter of atoms.flatMap(({ text, run }) => [...text].map((one) => atom(one, run)))) {
      if (line.length > 0 && used + letter.width > width) turn()
      line.push(letter)
      used += letter.width
    }
  }
  if (line.length > 0) turn()
  return lines.map((atoms) => ({ pieces: merged(atoms, size, measure) }))
}

function widthOf(atoms: readonly Atom[]): number {
  return atoms.reduce((sum, { width }) => sum + width, 0)
}

/** Words and the spaces between them; a word may consist of several styles. */
function wordsOf(runs: Runs): { readonly text: string; readonly run: Run }[][] {
  const words: { text: string; run: Run }[][] = []
  let word: { text: string; run: Run }[] = []
  for (const run of runs) {
    for (const text of run.text.split(/([ \n\t]+)/)) {
      if (text === '') continue
      if (!/^[ \n\t]/.test(text)) {
        word.push({ text, run })
        continue
      }
      if (word.length > 0) words.push(word)
      words.push([{ text: ' ', run }])
      word = []
    }
  }
  return word.length > 0 ? [...words, word] : words
}

/** Neighbours in the same style as one piece, whose letters then fit each other. */
function merged(atoms: readonly Atom[], size: number, measure: Measure): Line['pieces'] {
  const pieces: { text: string; run: Run }[] = []
  for (const { text, run } of atoms) {
    const last = pieces.at(-1)
    if (last?.run === run) last.text += text
    else pieces.push({ text, run })
  }
  return pieces.map(({ text, run }) => ({ text, run, width: measure(text, size, run) }))
}

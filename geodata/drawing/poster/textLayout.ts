import WIDTHS from './font/widths.json' with { type: 'json' }
import { element, escaped, type Markup, together } from './xml'

/** An unbreakable piece of a line: its width in pixels, and how to draw it with its left end on the baseline. */
export interface Piece {
  readonly width: number
  /** Extra space before it in addition to the block's gap, unless it begins a line. */
  readonly apart?: number
  readonly draw: (x: number, baseline: number) => Markup
}

/** A group of lines with one style; lengths in pixels. */
export interface Block {
  readonly lines: readonly (readonly Piece[])[]
  /** Height of a line. */
  readonly line: number
  /** Gap between the pieces of a line. */
  readonly gap: number
  readonly fontSize: number
}

type Face = 'roman' | 'bold' | 'italic'

/** Font size and style. */
export interface Lettering {
  readonly fontSize: number
  readonly fill: string
  readonly weight?: number
}

export function heightOf({ lines, line }: Block): number {
  return lines.length * line
}

/** Draws a block at the given upper left corner. */
export function drawBlock({ lines, line, gap, fontSize }: Block, left: number, top: number): Markup {
  return element(
    'g',
    { 'font-size': fontSize },
    ...lines.map((pieces, i) => {
      let x = left
      return together(
        pieces.map((piece, place) => {
          if (place > 0) x += piece.apart ?? 0
          const drawn = piece.draw(x, top + (i + 1) * line - (line - fontSize * 0.62) / 2)
          x += piece.width + gap
          return drawn
        }),
      )
    }),
  )
}

/** A block of running text with a maximum number of lines and maximum width in pixels; truncated with an ellipsis. */
export function textBlock(text: string, widest: number, most: number, { fontSize, fill, weight }: Lettering): Block {
  const within = (width: number) => (line: string) => widthOf(line, fontSize, weight ? 'bold' : 'roman') <= width
  const lines = wrapped(text, most, within(weight ? balanced(text, widest, within) : widest))
  return {
    fontSize,
    gap: 0,
    line: fontSize * (weight ? 1.2 : 1.35),
    lines: lines.map((line) => [
      {
        width: widest,
        draw: (x, y) =>
          element(
            'text',
            { x, y, fill, 'font-weight': weight, ...heldTo(line, fontSize, weight ? 'bold' : 'roman') },
            escaped(line),
          ),
      },
    ]),
  }
}

const LETTERS = new Map([...WIDTHS.letters].map((letter, i) => [letter, i]))

/** Estimated width of a letter that our typeface lacks, in thousandths of the font size. */
const FOREIGN = 700

/** The attribute that keeps a text at its computed width with a fallback typeface; none for estimated widths. */
export function heldTo(text: string, fontSize: number, face: Face = 'roman'): { readonly textLength?: number } {
  return [...text].every((letter) => LETTERS.has(letter)) ? { textLength: widthOf(text, fontSize, face) } : {}
}

/** Width of a text in pixels; `scripts/posterFont.ts` has measured every letter. */
export function widthOf(text: string, fontSize: number, face: Face = 'roman'): number {
  const widths = WIDTHS[face]
  return ([...text].reduce((sum, letter) => sum + (widths[LETTERS.get(letter) ?? -1] ?? FOREIGN), 0) * fontSize) / 1000
}

/** A block of pieces, broken into lines of this maximum width in pixels; a wider piece gets a line of its own. */
export function pieceBlock(pieces: readonly Piece[], widest: number, gap: number, fontSize: number): Block {
  const lines: Piece[][] = []
  let left = 0
  for (const piece of pieces) {
    const line = lines.at(-1)
    const wanted = piece.width + gap + (piece.apart ?? 0)
    if (line && wanted <= left) {
      line.push(piece)
      left -= wanted
    } else {
      lines.push([piece])
      left = widest - piece.width
    }
  }
  return { lines, line: pieceLine(fontSize), gap, fontSize }
}

/** Height of a line of pieces. */
export function pieceLine(fontSize: number): number {
  return fontSize * 1.6
}

/** A text in lines of a width in pixels, of which the last is truncated if they do not suffice. */
export function linesOf(text: string, widest: number, most: number, fontSize: number): string[] {
  return wrapped(text, most, (line) => widthOf(line, fontSize) <= widest)
}

function wrapped(text: string, most: number, fits: (line: string) => boolean): string[] {
  const lines = brokenLines(text, fits)
  const kept = lines.slice(0, most).map((line) => shortened(line, fits))
  if (lines.length <= most) return kept
  return [...kept.slice(0, -1), shortened(`${kept.at(-1) ?? ''}…`, fits)]
}

function brokenLines(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = []
  for (const word of text
    .split(' ')
    .filter(Boolean)
    .flatMap((whole) => piecesOf(whole, fits))) {
    const line = lines.at(-1)
    if (line !== undefined && fits(`${line} ${word}`)) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  return lines
}

/** A word or URL longer than a line, broken to fit: preferably before a separator. */
function piecesOf(word: string, fits: (line: string) => boolean): string[] {
  if (fits(word)) return [word]
  const pieces: string[] = []
  for (const part of word.split(/(?=[&/?=,-])/).flatMap((whole) => (fits(whole) ? whole : [...whole]))) {
    const piece = pieces.at(-1)
    if (piece !== undefined && fits(piece + part)) pieces[pieces.length - 1] = piece + part
    else pieces.push(part)
  }
  return pieces
}

/**
 * The smallest width, in steps of a twentieth, for which a text needs no more lines than at full width, so that a title
 * does not end in a line of one word.
 */
function balanced(text: string, widest: number, within: (width: number) => (line: string) => boolean): number {
  const linesIn = (width: number) => brokenLines(text, within(width)).length
  const least = linesIn(widest)
  const shares = Array.from({ length: 10 }, (_, step) => 1 - step / 20)
  const narrower = shares.findIndex((share) => linesIn(share * widest) > least)
  return widest * (shares[narrower < 0 ? shares.length - 1 : Math.max(narrower - 1, 0)] ?? 1)
}

/** A text truncated to a width in pixels, with an ellipsis. */
export function fitting(text: string, widest: number, fontSize: number, face: Face = 'roman'): string {
  return shortened(text, (line) => widthOf(line, fontSize, face) <= widest)
}

/** A text without as many last letters as needed to fit. */
function shortened(text: string, fits: (line: string) => boolean): string {
  if (fits(text)) return text
  const letters = [...text.replace(/…$/, '')]
  while (letters.length > 1 && !fits(`${letters.join('')}…`)) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

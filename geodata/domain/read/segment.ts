import type { Slip } from './markdown'

/** A block between two rules, and the Markdown from there to the next block. */
export interface Segment {
  readonly head: string
  /** The first line of the block in the file, from 1. */
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
}

const RULE = /^---\s*$/

/**
 * Splits a story file at its rules, the lines `---`: each pair encloses a block. A missing rule would swap blocks and
 * text from there on; `slip` says where, and the rest is left out.
 */
export function segments(text: string): { readonly parts: readonly Segment[]; readonly slip: Slip | null } {
  const lines = text.split(/\r?\n/)
  const rules = lines.flatMap((line, i) => (RULE.test(line) ? [i] : []))
  const opening = rules[0] ?? lines.length
  const early = lines.findIndex((line, i) => i < opening && line.trim() !== '')
  if (early >= 0) {
    return { parts: [], slip: { line: early + 1, message: "words stand before the first '---'; it must come first" } }
  }

  const parts: Segment[] = []
  for (let i = 0; i < rules.length; i += 2) {
    const open = rules[i] ?? 0
    const close = rules[i + 1]
    const end = rules[i + 2] ?? lines.length
    const stray = close === undefined ? open : misplaced(lines, open, close, end)
    if (close === undefined || stray !== null) {
      const message = "a '---' is missing near here; the block of a scene, and nothing else, stands between two of them"
      return { parts, slip: { line: (stray ?? open) + 1, message } }
    }
    parts.push({
      head: lines.slice(open + 1, close).join('\n'),
      headLine: open + 2,
      body: lines.slice(close + 1, end).join('\n'),
      bodyLine: close + 2,
    })
  }
  return { parts, slip: null }
}

/**
 * The line that reveals a missing rule: a heading inside a block (a comment in YAML), or the first field of a block
 * inside the text.
 */
function misplaced(lines: readonly string[], open: number, close: number, end: number): number | null {
  const heading = lines.findIndex((line, i) => i > open && i < close && /^#+ /.test(line))
  if (heading >= 0) return heading
  const field = lines.findIndex((line, i) => i > close && i < end && /^scene:/.test(line))
  return field >= 0 ? field : null
}

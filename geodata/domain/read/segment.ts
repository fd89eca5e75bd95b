import type { Slip } from './markdown'

/** A block between two rules, and the Markdown below it up to the next block. */
export interface Segment {
  readonly head: string
  /** The line of the file, counted from 1, on which the head begins. */
  readonly headLine: number
  readonly body: string
  readonly bodyLine: number
}

const RULE = /^---\s*$/

/**
 * Takes a story's file apart at its rules, the lines `---`: the first opens a block, the next closes it, and so on.
 * Where a rule is missing, the blocks from there on would be taken for text and the text for blocks; `slip` says where,
 * and what follows is left out.
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
 * The line that shows that a rule is missing: a heading's in a block, where YAML has a comment, or the first field of a
 * block in the text.
 */
function misplaced(lines: readonly string[], open: number, close: number, end: number): number | null {
  const heading = lines.findIndex((line, i) => i > open && i < close && /^#+ /.test(line))
  if (heading >= 0) return heading
  const field = lines.findIndex((line, i) => i > close && i < end && /^scene:/.test(line))
  return field >= 0 ? field : null
}

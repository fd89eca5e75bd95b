/** A run of words that two texts share, or that only one of them has. */
export interface Run {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}

/**
 * Below this share of common words the two texts are told one after the other: a patchwork of them could not be read.
 */
const ALIKE = 0.4

/**
 * What has to be struck and put in to make one text of the other, word by word: a longest common subsequence. Null
 * where they share too little for that to be read.
 */
export function wordDifference(before: string, after: string): Run[] | null {
  const old = words(before)
  const now = words(after)
  const common = commonLengths(old, now)
  if ((common[0]?.[0] ?? 0) < ALIKE * Math.max(old.length, now.length)) return null

  const runs: Run[] = []
  const say = (where: Run['in'], text: string) => {
    const last = runs.at(-1)
    if (last?.in === where) runs[runs.length - 1] = { in: where, text: last.text + text }
    else runs.push({ in: where, text })
  }
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const left = old[i]
    const right = now[j]
    if (left !== undefined && right !== undefined && left.trim() === right.trim()) {
      say('both', right)
      i++
      j++
    } else if (left !== undefined && (right === undefined || at(common, i + 1, j) >= at(common, i, j + 1))) {
      say('before', left)
      i++
    } else {
      say('after', right ?? '')
      j++
    }
  }
  return runs
}

/**
 * Each word with the space that follows it. Only spaces at which a line may end part words: a no-break one belongs to
 * its word.
 */
function words(text: string): string[] {
  return text.match(/[^ \n]+[ \n]*/g) ?? []
}

/** By position in either list, how many words the rest of both has in common. */
function commonLengths(old: readonly string[], now: readonly string[]): number[][] {
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(now.length + 1).fill(0))
  for (let i = old.length - 1; i >= 0; i--) {
    const row = lengths[i] ?? []
    for (let j = now.length - 1; j >= 0; j--) {
      row[j] =
        old[i]?.trim() === now[j]?.trim()
          ? at(lengths, i + 1, j + 1) + 1
          : Math.max(at(lengths, i + 1, j), at(lengths, i, j + 1))
    }
  }
  return lengths
}

function at(lengths: readonly (readonly number[])[], i: number, j: number): number {
  return lengths[i]?.[j] ?? 0
}

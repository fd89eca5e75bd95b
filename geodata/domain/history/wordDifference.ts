/** A run of words in both texts, or in only one of them. */
export interface Run {
  readonly in: 'both' | 'before' | 'after'
  readonly text: string
}

/**
 * Below this share of common words, texts are shown one after the other: a word-by-word difference would be unreadable.
 */
const ALIKE = 0.4

/**
 * The difference between two texts, word by word: a longest common subsequence. Null if they are too dissimilar for a
 * readable difference.
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

/** Words with their trailing spaces. Only breaking spaces separate words: a no-break space is part of its word. */
function words(text: string): string[] {
  return text.match(/[^ \n]+[ \n]*/g) ?? []
}

/** Lengths of the longest common subsequences of the two lists' remainders, by position in each. */
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

/**
 * Number of typing errors allowed in a word: none up to 3 letters, one from 4, two from 8. None in a word with a digit:
 * `1991` is not a typo of `1992`.
 */
export function allowedTypos(word: string): 0 | 1 | 2 {
  const { length } = [...word]
  if (length < 4 || /\p{N}/u.test(word)) return 0
  return length < 8 ? 1 : 2
}

/**
 * The minimum number of edits that turn `word` into a prefix of `other`, if at most `most`; else null. An edit inserts,
 * deletes or replaces a letter, or swaps two neighbours (optimal string alignment: no letter is edited twice). Both are
 * lists of letters.
 */
export function editsToPrefix(word: readonly string[], other: readonly string[], most: number): number | null {
  // Rows of the usual matrix: `row[j]` is the distance from the first i letters of the word to the first j of the
  // other.
  const width = Math.min(other.length, word.length + most)
  let before: number[] = []
  let row = Array.from({ length: width + 1 }, (_, j) => j)
  for (let i = 1; i <= word.length; i++) {
    const next = [i]
    for (let j = 1; j <= width; j++) {
      const replaced = at(row, j - 1) + (word[i - 1] === other[j - 1] ? 0 : 1)
      let least = Math.min(replaced, at(row, j) + 1, at(next, j - 1) + 1)
      if (i > 1 && j > 1 && word[i - 1] === other[j - 2] && word[i - 2] === other[j - 1]) {
        least = Math.min(least, at(before, j - 2) + 1)
      }
      next.push(least)
    }
    if (Math.min(...next) > most && Math.min(...row) > most) return null
    before = row
    row = next
  }
  const fewest = Math.min(...row)
  return fewest <= most ? fewest : null
}

function at(row: readonly number[], i: number): number {
  return row[i] ?? Number.POSITIVE_INFINITY
}

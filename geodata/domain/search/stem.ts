/**
 * The stem of a word: without English and French endings, so that "marches", "marched" and "marcher" match.
 * Deliberately light: a more aggressive stemmer also joins unrelated words. The endings are those of Harman's S-stemmer
 * ("How effective is suffixing?", JASIS 42, 1991) and Savoy's minimal French stemmer ("A stemming procedure and
 * stopword list for general French corpora", JASIS 50, 1999), plus -ed, -ing and -er. The word must be folded. A stem
 * is not a word; use it only for comparison.
 */
export function stem(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word
  return ENDINGS.reduce((left, [ending, instead]) => {
    const shorter = left.replace(ending, instead)
    return shorter.length >= SHORTEST ? shorter : left
  }, word)
}

/** Minimum length of a stem. */
const SHORTEST = 4

/** Applied in order, each once: plural, then verb or feminine, then what these leave behind. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/aux$/, 'al'],
  [/(?<![us])s$|x$/, ''],
  [/(ed|er|ing|e)$/, ''],
  [/e$/, ''],
  [/(?<=g)u$/, ''],
  [/([bdfgklmnprtz])\1$/, '$1'],
]

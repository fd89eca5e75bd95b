/**
 * What is left of a word without the endings that English and French put to it, so that "marches", "marched" and
 * "marcher" meet. Light on purpose: a stemmer that cuts deeper also joins what has nothing in common. The endings are
 * those of Harman's S-stemmer ("How effective is suffixing?", JASIS 42, 1991) and Savoy's minimal French stemmer ("A
 * stemming procedure and stopword list for general French corpora", JASIS 50, 1999), with -ed, -ing and -er as well.
 * The word must be folded. What is left is no word, and only good to be compared.
 */
export function stem(word: string): string {
  if (!/^\p{L}+$/u.test(word)) return word
  return ENDINGS.reduce((left, [ending, instead]) => {
    const shorter = left.replace(ending, instead)
    return shorter.length >= SHORTEST ? shorter : left
  }, word)
}

/** What must be left of a word for an ending to be cut. */
const SHORTEST = 4

/** In order, each once: the plural, then the verb or the feminine, then what they leave behind. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/ies$/, 'y'],
  [/aux$/, 'al'],
  [/(?<![us])s$|x$/, ''],
  [/(ed|er|ing|e)$/, ''],
  [/e$/, ''],
  [/(?<=g)u$/, ''],
  [/([bdfgklmnprtz])\1$/, '$1'],
]

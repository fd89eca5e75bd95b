/** A word of a text. */
export interface Token {
  /** Offset in UTF-16 units. */
  readonly at: number
  readonly text: string
  /** Folded: without case and accents. */
  readonly word: string
  /**
   * Whether it is the name of a month in a date, "22 March", which is not searched: somebody looking for a march does
   * not mean it.
   */
  readonly month: boolean
}

/** Folds case and accents: Unicode NFD, marks removed, lower case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

/** The words of a text, in order: letters and digits of any script. */
export function tokens(text: string): Token[] {
  const found = [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ 0: written, index }) => ({
    at: index,
    text: written,
    word: folded(written),
  }))
  return found.map((token, i) => ({
    ...token,
    month: MONTHS.has(token.word) && isMonth(token.text, token.word, found[i - 1]?.word, found[i + 1]?.word),
  }))
}

/** The folded words of a text that are searched. */
export function words(text: string): string[] {
  return plainWords(text) ?? tokens(text).flatMap(({ word, month }) => (month ? [] : [word]))
}

/**
 * The same for a text whose words are plain once folded, as most are, and in which no word may be the month of a date:
 * without the offsets, which take most of the time. Null for any other text.
 */
function plainWords(text: string): string[] | null {
  const plain = isAscii(text) ? text.toLowerCase() : folded(text)
  if (!isAscii(plain)) return null
  const found: string[] = []
  let from = -1
  for (let at = 0; at <= plain.length; at++) {
    const unit = at < plain.length ? plain.charCodeAt(at) : 0
    if ((unit >= LETTER_A && unit <= LETTER_Z) || (unit >= DIGIT_0 && unit <= DIGIT_9)) {
      if (from < 0) from = at
    } else if (from >= 0) {
      const word = plain.slice(from, at)
      if (MONTHS.has(word)) return null
      found.push(word)
      from = -1
    }
  }
  return found
}

const [LETTER_A, LETTER_Z, DIGIT_0, DIGIT_9] = [97, 122, 48, 57] as const

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false
  return true
}

/** The names of the months, folded, in English and in French. */
export const MONTH_NAMES: readonly (readonly string[])[] = [
  'january february march april may june july august september october november december',
  'janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre',
].map((names) => names.split(' '))

/** Includes months that are also ordinary words; `isMonth` looks at their context. */
const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat())

const ALSO_WORDS: ReadonlySet<string> = new Set(['march', 'may', 'august'])

/** Words before the name of a month in a date without a day: "in March", "late May". */
const BEFORE_A_MONTH: ReadonlySet<string> = new Set(
  'in of early late mid by since until from to between and during last that this next'.split(' '),
)

function isMonth(written: string, word: string, before: string | undefined, after: string | undefined): boolean {
  if (isDay(before) || isDay(after) || isYear(after)) return true
  if (!ALSO_WORDS.has(word)) return true
  return /^\p{Lu}/u.test(written) && before !== undefined && BEFORE_A_MONTH.has(before)
}

function isDay(word: string | undefined): boolean {
  return word !== undefined && /^(\d{1,2}(st|nd|rd|th)?|1er)$/.test(word)
}

function isYear(word: string | undefined): boolean {
  return word !== undefined && /^\d{4}$/.test(word)
}

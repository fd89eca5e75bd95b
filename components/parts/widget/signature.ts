/** What an editor writes on a widget: its title, a note below the map, and who signs it. null: nothing is written. */
export interface Signature {
  readonly title: string | null
  readonly note: string | null
  readonly byline: string | null
}

export const SIGNED = ['title', 'note', 'byline'] as const satisfies readonly (keyof Signature)[]

export const UNSIGNED: Signature = { title: null, note: null, byline: null }

/** How many letters of each are shown, a letter being what a reader takes for one. */
export const SHOWN: Readonly<Record<keyof Signature, number>> = { title: 90, note: 280, byline: 80 }

/** How many UTF-16 units of a text are kept at all; what is not shown of them is in a tooltip. */
const KEPT = 600

/**
 * Signs that nobody sees, and those that turn the direction of what follows them: a text with them can pass for
 * another.
 */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu

/**
 * Reads `title`, `note` and `byline` of a query: one line of plain text each, without signs that nobody sees. Never
 * throws.
 */
export function signatureIn(query: Pick<URLSearchParams, 'get'>): Signature {
  const text = (key: keyof Signature) => {
    const line = (query.get(key) ?? '').normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
    // Half of a pair of surrogates is no letter.
    return (
      line
        .slice(0, KEPT)
        .replace(/\p{Cs}/gu, '')
        .trim() || null
    )
  }
  return { title: text('title'), note: text('note'), byline: text('byline') }
}

/** A text as it is shown: as it is, or cut at a letter, with its whole for a tooltip. */
export interface Cut {
  readonly shown: string
  /** null where nothing is left out. */
  readonly whole: string | null
}

/** Cuts a text to so many letters, and never one letter in two. */
export function cut(text: string, most: number): Cut {
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
  if (letters.length <= most) return { shown: text, whole: null }
  return {
    shown: `${letters
      .slice(0, most - 1)
      .join('')
      .trimEnd()}…`,
    whole: text,
  }
}

/** The texts of an editor on a widget: title, note below the map, and byline. null if empty. */
export interface Signature {
  readonly title: string | null
  readonly note: string | null
  readonly byline: string | null
}

export const SIGNED = ['title', 'note', 'byline'] as const satisfies readonly (keyof Signature)[]

export const UNSIGNED: Signature = { title: null, note: null, byline: null }

/** Maximum number of graphemes shown of each. */
export const SHOWN: Readonly<Record<keyof Signature, number>> = { title: 90, note: 280, byline: 80 }

/** Maximum number of UTF-16 units kept; the hidden rest is in a tooltip. */
const KEPT = 600

/** Invisible characters, and those that change the direction of text: a text with them can imitate another. */
const UNSEEN = /[\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu

/**
 * Parses `title`, `note` and `byline` of a query: one line of plain text each, without invisible characters. Never
 * throws.
 */
export function signatureIn(query: Pick<URLSearchParams, 'get'>): Signature {
  const text = (key: keyof Signature) => {
    const line = (query.get(key) ?? '').normalize('NFC').replace(UNSEEN, ' ').replace(/\s+/g, ' ').trim()
    // Avoids half a surrogate pair.
    return (
      line
        .slice(0, KEPT)
        .replace(/\p{Cs}/gu, '')
        .trim() || null
    )
  }
  return { title: text('title'), note: text('note'), byline: text('byline') }
}

/** A text as shown: in full, or cut after a grapheme, with the full text for a tooltip. */
export interface Cut {
  readonly shown: string
  /** null if nothing was cut. */
  readonly whole: string | null
}

/** Cuts a text to a number of graphemes, never inside one. */
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

/** Markup in which text has been escaped. */
export type Markup = string & { readonly markup: true }

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** Needs no escaping: nearly every name, number and path of a picture. */
const PLAIN = /^[\t\n\r -!#-%(-;=?-\ud7ff]*$/

/**
 * Escapes text for XML 1.0 (§2.2 Char): invalid characters, i.e. control characters and lone surrogates, become U+FFFD.
 */
export function escaped(text: string): Markup {
  if (PLAIN.test(text)) return text as Markup
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;') as Markup
}

/** An element; null and undefined attributes are omitted, numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? rounded(value) : String(value))}"`)
    .join('')
  const content = children.join('')
  return (content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`) as Markup
}

/** A path, or nothing if it is empty. */
export function path(d: string, attributes: Attributes): Markup {
  return d ? element('path', { d, ...attributes }) : escaped('')
}

/** Concatenates markup. */
export function together(pieces: readonly Markup[]): Markup {
  return pieces.join('') as Markup
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

/** Finished markup: text in it has been escaped. */
export type Markup = string & { readonly markup: true }

type Attributes = Readonly<Record<string, string | number | null | undefined>>

/** Nothing in it has to be escaped: nearly every name, number and path of a picture. */
const PLAIN = /^[\t\n\r -!#-%(-;=?-\ud7ff]*$/

/**
 * Text as XML 1.0 can hold it (§2.2 Char): what it cannot, control characters and halves of surrogate pairs, becomes
 * U+FFFD; nothing in it is markup.
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

/** An element; attributes that are null or undefined are left out, numbers are rounded to hundredths. */
export function element(name: string, attributes: Attributes, ...children: readonly Markup[]): Markup {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== null && value !== undefined)
    .map(([key, value]) => ` ${key}="${escaped(typeof value === 'number' ? rounded(value) : String(value))}"`)
    .join('')
  const content = children.join('')
  return (content ? `<${name}${written}>${content}</${name}>` : `<${name}${written}/>`) as Markup
}

/** A path, or nothing where there is nothing to draw. */
export function path(d: string, attributes: Attributes): Markup {
  return d ? element('path', { d, ...attributes }) : escaped('')
}

/** Several pieces of markup, one after another. */
export function together(pieces: readonly Markup[]): Markup {
  return pieces.join('') as Markup
}

function rounded(value: number): string {
  return String(Math.round(value * 100) / 100 + 0)
}

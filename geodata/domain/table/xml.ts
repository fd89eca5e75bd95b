import type { Limits } from './limits'
import { withCharacters } from './plainText'
import { refused } from './refusals'

/** What a document consists of, in order. Names are without their prefix. */
export interface XmlHandler {
  /** Attributes are as written: `attribute` reads them. */
  readonly open: (name: string, attributes: string) => void
  /** Text arrives in pieces. */
  readonly text: (text: string) => void
  readonly close: (name: string) => void
}

/** Longest character reference that is waited for at the end of a piece. */
const REFERENCE = 12

/**
 * Reads XML piece by piece, so that a document is never one string. A document type that defines entities is refused:
 * they can grow without bound. Nothing is fetched. Unknown character references stay as they are written, undeclared
 * prefixes are allowed: both are common.
 *
 * @internal Exported for tests.
 */
export class XmlReader {
  readonly #handler: XmlHandler
  readonly #limits: Limits
  /** Elements that are open: their names as written, and without prefix. */
  readonly #open: { readonly written: string; readonly name: string }[] = []
  #rest = ''
  #line = 1
  /** What ends the section that is being read; its text is passed on if it is CDATA. */
  #until: ']]>' | '-->' | '?>' | null = null

  constructor(handler: XmlHandler, limits: Limits) {
    this.#handler = handler
    this.#limits = limits
  }

  /** @throws Refusal `broken-xml`, `xml-entities`, `deep-xml` or `long-tag` */
  push(piece: string): void {
    const text = this.#rest + piece
    const read = this.#read(text)
    this.#line += lines(text, read)
    this.#rest = text.slice(read)
  }

  /** @throws Refusal as `push`, if the document ends too early */
  end(): void {
    if (this.#until === null && !this.#rest.includes('<')) {
      this.#handler.text(withCharacters(this.#rest))
      this.#rest = ''
    }
    if (this.#rest || this.#open.length > 0) throw refused('broken-xml', { line: this.#line + lines(this.#rest) })
  }

  /** Reads what is complete; returns where the rest begins. */
  #read(text: string): number {
    let at = 0
    for (;;) {
      if (this.#until) {
        const end = text.indexOf(this.#until, at)
        const upTo = end < 0 ? Math.max(at, text.length - 2) : end
        if (this.#until === ']]>' && upTo > at) this.#handler.text(text.slice(at, upTo))
        if (end < 0) return upTo
        at = end + this.#until.length
        this.#until = null
      }
      const sign = text.indexOf('<', at)
      if (sign < 0) return at + this.#words(text, at)
      if (sign > at) this.#handler.text(withCharacters(text.slice(at, sign)))
      at = sign
      const after = this.#markup(text, at)
      if (after < 0) return at
      at = after
    }
  }

  /** Passes on text, except for a character reference that may be cut off; returns how much. */
  #words(text: string, at: number): number {
    const reference = text.lastIndexOf('&')
    const cut = reference >= at && text.length - reference < REFERENCE && !text.includes(';', reference)
    const words = text.slice(at, cut ? reference : undefined)
    if (words) this.#handler.text(withCharacters(words))
    return words.length
  }

  /** Reads what begins with "<"; returns its end, or -1 if it is not complete. */
  #markup(text: string, at: number): number {
    if (text[at + 1] === '!') {
      if (text.length - at < 9) return -1
      const section = text.startsWith('<!--', at) ? '-->' : text.startsWith('<![CDATA[', at) ? ']]>' : null
      this.#until = section
      return section ? at + (section === '-->' ? 4 : 9) : this.#doctype(text, at)
    }
    if (text[at + 1] === '?') {
      this.#until = '?>'
      return at + 2
    }
    const end = tagEnd(text, at)
    if (end < 0) {
      if (text.length - at > this.#limits.tag) throw refused('long-tag', { line: this.#line + lines(text, at) })
      return -1
    }
    this.#tag(text, at, end)
    return end + 1
  }

  #tag(text: string, at: number, end: number): void {
    if (text[at + 1] === '/') {
      this.#closing(text, at, end)
      return
    }
    const alone = text[end - 1] === '/'
    const last = alone ? end - 1 : end
    let nameEnd = at + 1
    while (nameEnd < last && !isBlank(text.charCodeAt(nameEnd))) nameEnd++
    const written = text.slice(at + 1, nameEnd)
    const name = written.slice(written.indexOf(':') + 1)
    if (!name) throw refused('broken-xml', { line: this.#line + lines(text, at) })
    if (this.#open.length >= this.#limits.depth) throw refused('deep-xml', { most: this.#limits.depth })
    this.#handler.open(name, text.slice(nameEnd, last))
    if (alone) this.#handler.close(name)
    else this.#open.push({ written, name })
  }

  #closing(text: string, at: number, end: number): void {
    const opened = this.#open.pop()
    let after = at + 2 + (opened?.written.length ?? 0)
    const same = opened && text.startsWith(opened.written, at + 2)
    while (after < end && isBlank(text.charCodeAt(after))) after++
    if (!same || after !== end) throw refused('broken-xml', { line: this.#line + lines(text, at) })
    this.#handler.close(opened.name)
  }

  #doctype(text: string, at: number): number {
    const end = text.indexOf('>', at)
    const subset = text.indexOf('[', at)
    if (text.length - at > this.#limits.tag) throw refused('long-tag', { line: this.#line + lines(text, at) })
    if (end < 0) return -1
    if (subset < 0 || subset > end) return end + 1
    const close = text.indexOf(']', subset)
    const declared = text.slice(subset, close < 0 ? undefined : close)
    if (/<!ENTITY/i.test(declared)) throw refused('xml-entities', { line: this.#line + lines(text, at) })
    const after = close < 0 ? -1 : text.indexOf('>', close)
    return after < 0 ? -1 : after + 1
  }
}

/** The value of an attribute, from the attributes of a tag as written; null if it has none. A prefix is ignored. */
export function attribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    const before = attributes.charCodeAt(at - 1)
    if (at > 0 && !isBlank(before) && before !== 0x3a) continue
    let from = at + name.length
    while (isBlank(attributes.charCodeAt(from))) from++
    if (attributes[from] !== '=') continue
    from++
    while (isBlank(attributes.charCodeAt(from))) from++
    const quote = attributes[from]
    if (quote !== '"' && quote !== "'") continue
    const to = attributes.indexOf(quote, from + 1)
    return to < 0 ? null : withCharacters(attributes.slice(from + 1, to))
  }
  return null
}

/**
 * Reads a document in UTF-8 to its end.
 * @throws Refusal as `XmlReader`
 */
export function readXml(bytes: Uint8Array | Iterable<Uint8Array>, handler: XmlHandler, limits: Limits): void {
  const reader = new XmlReader(handler, limits)
  const decoder = new TextDecoder()
  for (const piece of bytes instanceof Uint8Array ? pieces(bytes) : bytes)
    reader.push(decoder.decode(piece, { stream: true }))
  reader.push(decoder.decode())
  reader.end()
}

const PIECE = 2 ** 16

function* pieces(bytes: Uint8Array): Generator<Uint8Array> {
  for (let from = 0; from < bytes.length; from += PIECE) yield bytes.subarray(from, from + PIECE)
}

function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13)
}

/** Position of the ">" that ends a tag: not one in an attribute. */
function tagEnd(text: string, at: number): number {
  let quote = 0
  for (let i = at + 1; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (quote) {
      if (code === quote) quote = 0
    } else if (code === 0x3e) return i
    else if (code === 0x22 || code === 0x27) quote = code
  }
  return -1
}

function lines(text: string, end = text.length): number {
  let count = 0
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) count++
  return count
}

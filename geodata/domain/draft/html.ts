import { isWebAddress, tidy } from '../read/text'
import { writeText } from '../read/writeText'
import type { Inline, Paragraph } from '../story/story'
import { withCharacters } from '../table/plainText'

/**
 * HTML, as it is pasted or stands in files of other programs, as Markdown: words, emphasis, and links to web pages. No
 * element of it is ever made, so nothing in it runs or is loaded. A text without tags stays as it is.
 */
export function pastedHtml(html: string): string {
  return writeText(paragraphsInHtml(html))
}

/** The paragraphs in HTML. An item of a list is one, with a mark or its number. */
export function paragraphsInHtml(html: string): Paragraph[] {
  if (!/<[a-z!/]/i.test(html)) return paragraphsIn(html)
  const reader = new HtmlReader()
  for (const { tag, text } of tokens(html)) {
    if (text) reader.text(withCharacters(text))
    if (tag) reader.tag(tag)
  }
  return reader.end()
}

function paragraphsIn(text: string): Paragraph[] {
  return withCharacters(text)
    .split(/\r?\n[ \t]*(?:\r?\n[ \t]*)+/)
    .map((one) => tidy([{ kind: 'text', text: one }]))
    .filter((one) => one.length > 0)
}

interface Tag {
  readonly name: string
  readonly closing: boolean
  /** As written. */
  readonly attributes: string
}

/** Elements whose content is no text. */
const SILENT = new Set(
  'script style template noscript iframe object svg math head title textarea select audio video canvas'.split(' '),
)

/** The texts and tags of HTML, in turn; comments are left out. */
function* tokens(html: string): Generator<{ readonly text: string; readonly tag: Tag | null }> {
  let at = 0
  let text = ''
  while (at < html.length) {
    const sign = html.indexOf('<', at)
    text += html.slice(at, sign < 0 ? undefined : sign)
    if (sign < 0) break
    if (html.startsWith('<!', sign) || html.startsWith('<?', sign)) {
      at = after(html, html.startsWith('<!--', sign) ? '-->' : '>', sign)
      continue
    }
    const [, slash = '', name] = /^<(\/?)([a-zA-Z][\w:-]{0,30})/.exec(html.slice(sign, sign + 40)) ?? []
    if (name === undefined) {
      text += '<'
      at = sign + 1
      continue
    }
    const end = tagEnd(html, sign)
    const tag = {
      name: name.toLowerCase(),
      closing: slash !== '',
      attributes: html.slice(sign + 1 + slash.length + name.length, end - 1),
    }
    yield { text, tag }
    text = ''
    at = tag.closing || !SILENT.has(tag.name) ? end : endOfElement(html, tag.name, end)
  }
  yield { text, tag: null }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

/** Longest tag, as one with a picture in an attribute, in UTF-16 units. */
const LONGEST_TAG = 2 ** 20

/** Where a tag ends: a sign in quotes does not end it, unless the quotes never end. */
function tagEnd(html: string, from: number): number {
  let quote = ''
  const last = Math.min(html.length, from + LONGEST_TAG)
  for (let at = from; at < last; at++) {
    const sign = html[at] ?? ''
    if (quote) {
      if (sign === quote) quote = ''
    } else if (sign === '>') return at + 1
    // A quote without a sign of equality before it is part of a name.
    else if ((sign === '"' || sign === "'") && /=\s*$/.test(html.slice(Math.max(from, at - 20), at))) quote = sign
  }
  return after(html, '>', from)
}

function endOfElement(html: string, name: string, from: number): number {
  const end = new RegExp(`</${name}[\\s>/]`, 'gi')
  end.lastIndex = from
  return end.exec(html) ? after(html, '>', end.lastIndex - 1) : html.length
}

/** Elements that begin and end a paragraph. */
const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol p pre section summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
)

type Mark = { readonly kind: 'emphasis' | 'strong' } | { readonly kind: 'link'; readonly address: string }

class HtmlReader {
  readonly #done: Paragraph[] = []
  #words: Inline[] = []
  /** Elements that are open, with what they mean for words inside; null: nothing. */
  readonly #open: { readonly name: string; readonly mark: Mark | null }[] = []
  /** The number of the next item of each list that is open; null for lists without numbers. */
  readonly #lists: (number | null)[] = []
  #breaks = 0

  text(text: string): void {
    if (text.trim() !== '') this.#breaks = 0
    const marks = this.#open.flatMap(({ mark }) => mark ?? [])
    const order = ['emphasis', 'strong', 'link'] as const
    let inline: Inline = { kind: 'text', text }
    for (const kind of order) {
      const mark = marks.findLast((one) => one.kind === kind)
      if (mark?.kind === 'link') inline = { kind: 'link', address: mark.address, children: [inline] }
      else if (mark) inline = { kind: mark.kind, children: [inline] }
    }
    this.#words.push(inline)
  }

  tag({ name, closing, attributes }: Tag): void {
    if (name === 'br') this.#break()
    else if (name === 'td' || name === 'th') this.#words.push({ kind: 'text', text: ' ' })
    else if (BLOCKS.has(name)) this.#block(name, closing)
    else if (closing) this.#close(name)
    else {
      const mark = markOf(name, attributes)
      // Elements without a meaning are counted, too, as long as one with a meaning may end before them.
      if (mark || this.#open.length > 0) this.#open.push({ name, mark })
      if (this.#open.length > DEEPEST) this.#open.shift()
    }
  }

  end(): Paragraph[] {
    this.#flush()
    return this.#done
  }

  #break(): void {
    this.#words.push({ kind: 'text', text: ' ' })
    this.#breaks++
    if (this.#breaks > 1) this.#flush()
  }

  #block(name: string, closing: boolean): void {
    this.#flush()
    if (name === 'ol' || name === 'ul') {
      if (closing) this.#lists.pop()
      else this.#lists.push(name === 'ol' ? 1 : null)
    }
    if (name !== 'li' || closing) return
    const number = this.#lists.pop()
    this.#words.push({ kind: 'text', text: typeof number === 'number' ? `${number}. ` : '• ' })
    this.#lists.push(typeof number === 'number' ? number + 1 : null)
  }

  #close(name: string): void {
    const at = this.#open.findLastIndex((one) => one.name === name)
    if (at >= 0) this.#open.splice(at)
  }

  #flush(): void {
    const paragraph = tidy(this.#words)
    const [only] = paragraph
    const isMarkOnly = paragraph.length === 1 && only?.kind === 'text' && /^(?:•|\d+\.)$/.test(only.text)
    if (paragraph.length > 0 && !isMarkOnly) this.#done.push(paragraph)
    // The mark of an item stands before its first paragraph.
    this.#words = isMarkOnly && only ? [{ kind: 'text', text: `${only.text} ` }] : []
    this.#breaks = 0
  }
}

/** Elements that may be open at once. */
const DEEPEST = 200

function markOf(name: string, attributes: string): Mark | null {
  const style = attributeOf(attributes, 'style')
  if (name === 'a') {
    const address = attributeOf(attributes, 'href').trim()
    return isWebAddress(address) ? { kind: 'link', address } : null
  }
  // Word processors wrap everything that they copy in `<b style="font-weight: normal">`.
  const weight = /font-weight\s*:\s*([\w]+)/i.exec(style)?.[1] ?? ''
  if (/^(?:bold|bolder|[6-9]00)$/i.test(weight)) return { kind: 'strong' }
  if ((name === 'b' || name === 'strong') && weight === '') return { kind: 'strong' }
  const slope = /font-style\s*:\s*(\w+)/i.exec(style)?.[1] ?? ''
  if (/^(?:italic|oblique)$/i.test(slope)) return { kind: 'emphasis' }
  return /^(?:i|em|cite|dfn)$/.test(name) && slope === '' ? { kind: 'emphasis' } : null
}

function attributeOf(attributes: string, name: string): string {
  const pattern = new RegExp(`(?:^|[\\s"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i')
  const [, double, single, bare] = pattern.exec(attributes) ?? []
  return withCharacters(double ?? single ?? bare ?? '')
}

import type { Blockquote, List, PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Inline, Paragraph } from '../story/story'
import { withoutStrangeCharacters } from './character'
import { citationMark, citedText, NOTES } from './markdown'

/** A paragraph of a text that is read whatever it holds. */
export interface FreeParagraph {
  readonly inlines: Paragraph
  /** Its Markdown, on one line; null if it is only part of something else, as an item of a list. */
  readonly source: string | null
}

export interface FreeText {
  readonly paragraphs: readonly FreeParagraph[]
  /** What a story has no form for, and is shown as plain paragraphs; each once. */
  readonly odd: readonly Odd[]
}

export const ODDS = ['heading', 'list', 'quotation', 'code', 'html', 'link', 'image', 'rule', 'break'] as const
export type Odd = (typeof ODDS)[number]

/**
 * Reads Markdown without refusing anything: what a scene has no form for becomes paragraphs of the same words, HTML is
 * shown as it is written, links keep their address. Never throws.
 */
export function readText(markdown: string): FreeText {
  const text = withoutStrangeCharacters(markdown)
  const odd = new Set<Odd>()
  try {
    const paragraphs = new Reader(text, odd).blocks(fromMarkdown(text).children)
    return { paragraphs: paragraphs.filter(({ inlines }) => inlines.length > 0), odd: [...odd] }
  } catch (error) {
    // Nested too deeply for the parser.
    if (!(error instanceof RangeError)) throw error
    return { paragraphs: [{ inlines: tidy([{ kind: 'text', text }]), source: null }], odd: ['quotation'] }
  }
}

/** A scene's Markdown in its parts; text and notes as they are written, each paragraph on one line. */
export interface FreeScene {
  readonly heading: string
  readonly text: string
  readonly notes: string
}

/** Reads the Markdown of a scene without refusing anything; see `readBody` for its form. Never throws. */
export function readScene(markdown: string): FreeScene {
  const text = withoutStrangeCharacters(markdown)
  try {
    const reader = new Reader(text, new Set())
    const [first, ...rest] = fromMarkdown(text).children
    const headed = first?.type === 'heading' && first.depth === 1
    const blocks = headed ? rest : first ? [first, ...rest] : []
    const notes = blocks.findIndex((block) => isNotes(block))
    const end = notes < 0 ? blocks.length : notes
    return {
      heading: headed ? reader.words(first.children) : '',
      text: reader.sources(blocks.slice(0, end)),
      notes: reader.sources(blocks.slice(end + 1)),
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return { heading: '', text, notes: '' }
  }
}

function isNotes(block: RootContent): boolean {
  if (block.type !== 'heading' || block.depth !== 2 || block.children.length !== 1) return false
  const [only] = block.children
  return only?.type === 'text' && only.value === NOTES
}

class Reader {
  constructor(
    private readonly text: string,
    private readonly odd: Set<Odd>,
  ) {}

  blocks(nodes: readonly RootContent[]): FreeParagraph[] {
    return nodes.flatMap((node) => this.#block(node))
  }

  /** Blocks as they are written, paragraphs on one line. */
  sources(nodes: readonly RootContent[]): string {
    return nodes
      .map((node) => {
        const [paragraph] = node.type === 'paragraph' ? this.#block(node) : []
        return paragraph?.source ?? this.#sourceOf(node)
      })
      .join('\n\n')
  }

  /** The words of some inlines, without any marks but those of citations. */
  words(nodes: readonly PhrasingContent[]): string {
    return wordsOf(tidy(this.#inlines(nodes)))
  }

  #block(node: RootContent): FreeParagraph[] {
    switch (node.type) {
      case 'paragraph':
        return [this.#paragraph(node.children, this.#sourceOf(node))]
      case 'heading':
        this.odd.add('heading')
        return [alone([{ kind: 'strong', children: this.#inlines(node.children) }])]
      case 'list':
        this.odd.add('list')
        return this.#items(node)
      case 'blockquote':
        this.odd.add('quotation')
        return this.#inside(node)
      case 'code':
        this.odd.add('code')
        return node.value.split('\n').map((line) => alone([{ kind: 'text', text: line }]))
      case 'html':
        this.odd.add('html')
        return [alone([{ kind: 'text', text: node.value }])]
      case 'thematicBreak':
        this.odd.add('rule')
        return []
      // With a caret it is a citation followed by a colon.
      case 'definition':
        return [alone([{ kind: 'text', text: this.#sourceOf(node) }])]
      default:
        return []
    }
  }

  #paragraph(nodes: readonly PhrasingContent[], written: string): FreeParagraph {
    const broken = nodes.some(function breaks(node): boolean {
      return node.type === 'break' || ('children' in node && node.children.some(breaks))
    })
    const source = broken ? null : written.replace(/[ \t]*\r?\n[ \t]*/g, ' ').trim()
    return { inlines: tidy(this.#inlines(nodes)), source }
  }

  #items({ children, ordered, start }: List): FreeParagraph[] {
    return children.flatMap((item, i) => {
      const mark = ordered ? `${(start ?? 1) + i}. ` : '• '
      const [first, ...rest] = this.#inside(item)
      return first ? [alone([{ kind: 'text', text: mark }, ...first.inlines]), ...rest] : []
    })
  }

  #inside({ children }: Pick<Blockquote, 'children'>): FreeParagraph[] {
    return this.blocks(children).map(({ inlines }) => ({ inlines, source: null }))
  }

  #inlines(nodes: readonly PhrasingContent[]): Inline[] {
    return nodes.flatMap((node): Inline[] => {
      switch (node.type) {
        case 'emphasis':
        case 'strong':
          return [{ kind: node.type, children: this.#inlines(node.children) }]
        case 'link':
          return this.#link(node.url, node.children, this.#sourceOf(node))
        case 'linkReference':
        case 'imageReference':
          return [{ kind: 'text', text: this.#sourceOf(node) }]
        case 'image':
          this.odd.add('image')
          return [{ kind: 'text', text: node.alt ?? '' }]
        case 'text':
        case 'inlineCode':
        case 'html':
          if (node.type !== 'text') this.odd.add(node.type === 'html' ? 'html' : 'code')
          return [{ kind: 'text', text: node.value }]
        case 'break':
          this.odd.add('break')
          return [{ kind: 'text', text: ' ' }]
        default:
          return []
      }
    })
  }

  #link(address: string, nodes: readonly PhrasingContent[], source: string): Inline[] {
    // A citation before a bracket: `[^event](as was said)`.
    if (source.startsWith('[^')) return [{ kind: 'text', text: source }]
    const children = this.#inlines(nodes)
    if (!isWebAddress(address)) return children
    this.odd.add('link')
    return [{ kind: 'link', address, children }]
  }

  #sourceOf({ position }: RootContent): string {
    return this.text.slice(position?.start.offset, position?.end.offset)
  }
}

/** Whether an address may be opened from a story: a page or a mail address; nothing that runs code. */
export function isWebAddress(address: string): boolean {
  return /^(?:https?:\/\/[^\s/?#@\\<>"]|mailto:[^\s<>"]+@)/i.test(address) && URL.canParse(address)
}

function wordsOf(paragraph: Paragraph): string {
  return paragraph
    .map((inline) => {
      if (inline.kind === 'text') return inline.text
      return inline.kind === 'citation' ? citationMark(inline.event, inline.source) : wordsOf(inline.children)
    })
    .join('')
}

function alone(inlines: readonly Inline[]): FreeParagraph {
  return { inlines: tidy(inlines), source: null }
}

/**
 * The one form of a paragraph: no empty parts, no text beside text, no emphasis inside the same, single spaces, none at
 * the ends.
 */
export function tidy(inlines: readonly Inline[]): Paragraph {
  const parts = merged(inlines, [])
  const first = parts[0]
  if (first?.kind === 'text') parts[0] = { kind: 'text', text: first.text.replace(/^ +/, '') }
  const last = parts.at(-1)
  if (last?.kind === 'text') parts[parts.length - 1] = { kind: 'text', text: last.text.replace(/ +$/, '') }
  return parts.filter((part) => part.kind !== 'text' || part.text !== '')
}

function merged(inlines: readonly Inline[], around: readonly Inline['kind'][]): Inline[] {
  const parts: Inline[] = []
  for (const inline of inlines) {
    if (inline.kind === 'citation') parts.push(inline)
    else if (inline.kind === 'text') addText(parts, withoutStrangeCharacters(inline.text).replace(/[ \t\r\n]+/g, ' '))
    else if (around.includes(inline.kind)) for (const part of merged(inline.children, around)) add(parts, part)
    else {
      const children = merged(inline.children, [...around, inline.kind])
      if (children.length > 0) add(parts, { ...inline, children })
    }
  }
  // Only now: a citation may have stood in several parts.
  return parts.flatMap((part) => (part.kind === 'text' ? citedText(part.text) : [part]))
}

function add(parts: Inline[], part: Inline): void {
  const before = parts.at(-1)
  if (part.kind === 'text') addText(parts, part.text)
  else if (part.kind !== 'citation' && before?.kind === part.kind && addressOf(before) === addressOf(part))
    parts[parts.length - 1] = { ...part, children: merged([...before.children, ...part.children], [part.kind]) }
  else parts.push(part)
}

function addressOf(inline: Inline): string | null {
  return inline.kind === 'link' ? inline.address : null
}

function addText(parts: Inline[], text: string): void {
  const before = parts.at(-1)
  if (text === '') return
  if (before?.kind === 'text')
    parts[parts.length - 1] = { kind: 'text', text: (before.text + text).replace(/ {2,}/g, ' ') }
  else parts.push({ kind: 'text', text })
}

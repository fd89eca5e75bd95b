import type { Heading, PhrasingContent, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Inline, Paragraph } from '../story/story'
import { escapedCharacter } from './character'

/** A paragraph and its first line. */
export interface PlacedParagraph {
  readonly line: number
  readonly inlines: Paragraph
}

/** The body of a scene: one heading, the text, and the speaker's notes below the heading `## Notes`. */
export interface Body {
  readonly heading: string
  readonly text: readonly PlacedParagraph[]
  readonly notes: readonly PlacedParagraph[]
  readonly slips: readonly Slip[]
}

/** A fault in a body, with its line in the file. */
export interface Slip {
  readonly line: number
  readonly message: string
}

/** The same in every language: it separates text and notes and is never shown. */
export const NOTES = 'Notes'

/**
 * `[^event]` or `[^event:source]`. CommonMark, which has no footnotes, parses it as text. Ids of a reader's own events
 * may have any characters; those that end a citation or mean something in Markdown are percent-encoded.
 */
const CITATION = /\[\^([^\]\s:]*)(?::([^\]\s]*))?\]/g

/**
 * Parses the Markdown of a scene that starts at `firstLine` of the file. Never throws: unsupported content is a slip.
 */
export function readBody(markdown: string, firstLine: number): Body {
  const slips: Slip[] = []
  const lineOf = (node: RootContent) => firstLine - 1 + (node.position?.start.line ?? 1)
  const refuse = (node: RootContent, message: string) => slips.push({ line: lineOf(node), message })

  let heading = ''
  const text: PlacedParagraph[] = []
  const notes: PlacedParagraph[] = []
  let into = text
  for (const [i, block] of fromMarkdown(markdown).children.entries()) {
    if (block.type === 'paragraph') {
      into.push({ line: lineOf(block), inlines: inlinesOf(block.children, refuse) })
    } else if (block.type === 'heading' && i === 0 && block.depth === 1) {
      heading = wordsOf(block, refuse)
    } else if (block.type === 'heading' && block.depth === 2 && wordsOf(block, refuse) === NOTES && into === text) {
      into = notes
    } else {
      refuse(block, `found ${nameOf(block)}; a scene holds one '# Heading' first, paragraphs, and one '## ${NOTES}'`)
    }
  }
  if (!heading) slips.push({ line: firstLine, message: "has no heading; the first line must be '# Heading'" })
  if (text.length === 0) slips.push({ line: firstLine, message: 'has no text; write a paragraph below the heading' })
  if (notes.length === 0) {
    slips.push({ line: firstLine, message: `has no notes; write '## ${NOTES}' and what the speaker needs below it` })
  }
  return { heading, text, notes, slips }
}

type Refuse = (node: RootContent, message: string) => void

function inlinesOf(nodes: readonly PhrasingContent[], refuse: Refuse): Paragraph {
  return nodes.flatMap((node): Inline[] => {
    if (node.type === 'text') return citedText(plainText(node, refuse))
    if (node.type === 'emphasis' || node.type === 'strong') {
      return [{ kind: node.type, children: inlinesOf(node.children, refuse) }]
    }
    refuse(node, `found ${nameOf(node)}; a paragraph holds words, *emphasis*, **strong emphasis** and [^citations]`)
    return []
  })
}

/** The words and citations in a text without any other markup. Wrapped lines are one line. */
export function citedText(value: string): Inline[] {
  const line = value.replace(/\s*\n\s*/g, ' ')
  const inlines: Inline[] = []
  let end = 0
  for (const match of line.matchAll(CITATION)) {
    if (match.index > end) inlines.push({ kind: 'text', text: line.slice(end, match.index) })
    inlines.push({
      kind: 'citation',
      event: idIn(match[1] ?? ''),
      source: match[2] === undefined ? null : idIn(match[2]),
    })
    end = match.index + match[0].length
  }
  if (end < line.length) inlines.push({ kind: 'text', text: line.slice(end) })
  return inlines
}

function idIn(written: string): string {
  if (!written.includes('%')) return written
  try {
    return decodeURIComponent(written)
  } catch {
    return written
  }
}

/** A citation as it stands in a text; see `CITATION`. */
export function citationMark(event: string, source: string | null = null): string {
  return `[^${idMark(event)}${source === null ? '' : `:${idMark(source)}`}]`
}

function idMark(id: string): string {
  return id.replace(/[^\w./-]|_/gu, (character) =>
    // `encodeURIComponent` throws on half a character, and leaves some signs of Markdown.
    /\p{Cs}/u.test(character)
      ? '%EF%BF%BD'
      : encodeURIComponent(character).replace(
          /[_!*'()~]/,
          (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
        ),
  )
}

/** The text of a node; refuses forbidden characters, which a reference such as `&#7;` can contain. */
export function plainText(node: Text, refuse: Refuse): string {
  const message = escapedCharacter(node.value)
  if (message !== null) refuse(node, message)
  return node.value
}

/** The text of a heading; refuses anything else in it. */
export function wordsOf(heading: Heading, refuse: Refuse): string {
  return heading.children
    .map((node) => {
      if (node.type === 'text') return plainText(node, refuse)
      refuse(node, `found ${nameOf(node)} in a heading; a heading holds words alone`)
      return ''
    })
    .join('')
    .trim()
}

const NAMES: Readonly<Partial<Record<RootContent['type'], string>>> = {
  heading: 'another heading',
  list: 'a list',
  blockquote: 'a quotation block',
  code: 'a block of code',
  inlineCode: 'code',
  html: 'HTML',
  link: 'a link',
  linkReference: 'a link',
  definition: 'the address of a link',
  image: 'an image',
  imageReference: 'an image',
  thematicBreak: 'a rule that is not ---',
  break: 'a forced line break',
}

/** The name of a Markdown element in messages to authors. */
export function nameOf({ type }: RootContent): string {
  return NAMES[type] ?? `'${type}'`
}

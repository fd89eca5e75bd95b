import type { Heading, PhrasingContent, RootContent, Text } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Inline, Paragraph } from '../story/story'
import { escapedCharacter } from './character'

/** A paragraph, and the line on which it begins. */
export interface PlacedParagraph {
  readonly line: number
  readonly inlines: Paragraph
}

/** The body of a scene: one heading, the text, and below the heading `## Notes` the speaker's notes. */
export interface Body {
  readonly heading: string
  readonly text: readonly PlacedParagraph[]
  readonly notes: readonly PlacedParagraph[]
  readonly slips: readonly Slip[]
}

/** What is wrong with a body, and on which line of the file. */
export interface Slip {
  readonly line: number
  readonly message: string
}

/** Word for word the same in every language: it parts the body and is never shown. */
const NOTES = 'Notes'

/** `[^event]` or `[^event:source]`. CommonMark, which knows no footnotes, leaves it as text. */
const CITATION = /\[\^([^\]\s:]*)(?::([^\]\s]*))?\]/g

/**
 * Reads the Markdown of a scene, of which `firstLine` is the line in the file. Never throws: what a scene may not hold
 * is a slip.
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

function citedText(value: string): Inline[] {
  // A line that is wrapped in the file is one line of the paragraph.
  const line = value.replace(/\s*\n\s*/g, ' ')
  const inlines: Inline[] = []
  let end = 0
  for (const match of line.matchAll(CITATION)) {
    if (match.index > end) inlines.push({ kind: 'text', text: line.slice(end, match.index) })
    inlines.push({ kind: 'citation', event: match[1] ?? '', source: match[2] ?? null })
    end = match.index + match[0].length
  }
  if (end < line.length) inlines.push({ kind: 'text', text: line.slice(end) })
  return inlines
}

/** The text of a node; a character that no text may hold, which a reference such as `&#7;` can bring in, is refused. */
export function plainText(node: Text, refuse: Refuse): string {
  const message = escapedCharacter(node.value)
  if (message !== null) refuse(node, message)
  return node.value
}

/** The words of a heading; anything else in it is refused. */
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

/** What an element of Markdown is called to the person who wrote it. */
export function nameOf({ type }: RootContent): string {
  return NAMES[type] ?? `'${type}'`
}

import type { Inline, Paragraph } from '../story/story'
import { citationMark } from './markdown'
import { readText, tidy } from './text'

/** The Markdown of some paragraphs, each on one line, with empty lines between them. `readText` restores them. */
export function writeText(paragraphs: readonly Paragraph[]): string {
  return paragraphs.map(writeParagraph).join('\n\n')
}

/** How a paragraph is written: with signs that mean something escaped or not, and with which marks. */
interface Way {
  readonly escape: boolean
  readonly emphasis: '*' | '_'
  readonly strong: '**' | '__'
}

const ESCAPED = { escape: true, emphasis: '*', strong: '**' } as const

/** Tried in turn until one is read as it was meant; most texts need no escapes. */
const WAYS: readonly Way[] = [
  { escape: false, emphasis: '*', strong: '**' },
  ESCAPED,
  { escape: true, emphasis: '_', strong: '**' },
  { escape: true, emphasis: '*', strong: '__' },
]

/** The Markdown of a paragraph, on one line. Emphasis that Markdown cannot express, as of half a word, is left out. */
export function writeParagraph(paragraph: Paragraph): string {
  const wanted = tidy(paragraph)
  const lines = WAYS.map((way) => written(wanted, way))
  return lines.find((line) => isReadAs(line, wanted)) ?? written(tidy(withoutEmphasis(wanted)), ESCAPED)
}

/** Whether Markdown is read as exactly this paragraph, of words and links: HTML may go on beyond its paragraph. */
export function isReadAs(markdown: string, paragraph: Paragraph): boolean {
  const { paragraphs, odd } = readText(markdown)
  if (paragraphs.length !== 1 || odd.some((one) => one !== 'link')) return false
  return JSON.stringify(paragraphs[0]?.inlines) === JSON.stringify(paragraph)
}

function written(paragraph: Paragraph, way: Way): string {
  const line = inlines(paragraph, way)
  // Signs that begin a block only at the start of a line.
  return way.escape ? line.replace(/^(?=[#>+=~-])|^(\d+)(?=[.)])/, '$1\\') : line
}

function inlines(paragraph: Paragraph, way: Way): string {
  return paragraph.map((inline) => inlineMarkdown(inline, way)).join('')
}

function inlineMarkdown(inline: Inline, way: Way): string {
  switch (inline.kind) {
    case 'text':
      return way.escape ? escaped(inline.text) : inline.text
    case 'citation':
      return citationMark(inline.event, inline.source)
    case 'link':
      return `[${inlines(inline.children, way)}](<${inline.address.replace(/[<>\\]/g, encodeURIComponent)}>)`
    case 'emphasis':
    case 'strong':
      return between(way[inline.kind], inlines(inline.children, way))
  }
}

/** A mark means nothing beside a blank inside it, unless the blank is a reference. */
function between(mark: string, text: string): string {
  return `${mark}${text.replace(/^ | $/g, '&#32;')}${mark}`
}

function escaped(text: string): string {
  return text.replace(/[\\`*_![\]<&]|^[:(]/g, '\\$&')
}

function withoutEmphasis(paragraph: Paragraph): Inline[] {
  return paragraph.flatMap((inline) =>
    inline.kind === 'emphasis' || inline.kind === 'strong' ? withoutEmphasis(inline.children) : [inline],
  )
}

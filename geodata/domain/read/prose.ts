import type { PhrasingContent, RootContent } from 'mdast'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { isLanguage, type Language } from '../language/language'
import {
  type Block,
  type Inline,
  PROSE,
  type Prose,
  type ProseName,
  type Section,
  TABLES,
  VALUES,
} from '../story/prose'
import { strangeCharacters, withoutStrangeCharacters } from './character'
import { suggestion } from './fault'
import { nameOf, plainText, type Slip, wordsOf } from './markdown'

/** A text about the site, as far as it could be read. */
export interface ProseDocument {
  readonly file: string
  readonly prose: Prose
  /** The line of each section heading, in order. */
  readonly lines: readonly number[]
  readonly slips: readonly Slip[]
}

/** Whether a path below `geodata/` is a text about the site. */
export function isProseFile(path: string): boolean {
  return proseFile(path) !== null
}

/** Name and language of a text about the site; null for other files. */
function proseFile(path: string): { readonly name: ProseName; readonly language: Language } | null {
  const [, name, language] = /^about\/([a-z]+)\.([a-z]+)\.md$/.exec(path) ?? []
  const known = PROSE.find((one) => one === name)
  return known && isLanguage(language) ? { name: known, language } : null
}

type Refuse = (node: RootContent, message: string) => void

/**
 * Parses a text about the site: `# Title`, then paragraphs, lists and sections `## Heading {#anchor}`, with links
 * inside the site. `{events}` in a sentence is replaced by a number, a paragraph `{decades}` by a table. Never throws:
 * unsupported content is a slip.
 */
export function readProse(file: string, text: string, name: ProseName, language: Language): ProseDocument {
  const slips: Slip[] = strangeCharacters(text).map(({ line, message }) => ({ line, message }))
  const lineOf = (node: RootContent) => node.position?.start.line ?? 1
  const refuse: Refuse = (node, message) => slips.push({ line: lineOf(node), message })

  let title = ''
  const lead: Block[] = []
  const sections: (Section & { readonly blocks: Block[] })[] = []
  const lines: number[] = []
  for (const [i, node] of fromMarkdown(withoutStrangeCharacters(text)).children.entries()) {
    if (node.type === 'heading' && node.depth === 1 && i === 0) {
      title = wordsOf(node, refuse)
    } else if (node.type === 'heading' && node.depth === 2) {
      const [, heading = '', id = ''] = /^(.*\S)\s*\{#([a-z0-9-]+)\}$/.exec(wordsOf(node, refuse)) ?? []
      if (!id) refuse(node, "a heading names its anchor, the same in every language: '## Heading {#anchor}'")
      lines.push(lineOf(node))
      sections.push({ id, heading, blocks: [] })
    } else {
      const block = blockOf(node, refuse)
      if (block) (sections.at(-1)?.blocks ?? lead).push(block)
    }
  }
  if (!title) slips.push({ line: 1, message: "has no title; the first line must be '# Title'" })
  return { file, prose: { name, language, title, lead, sections }, lines, slips }
}

function blockOf(node: RootContent, refuse: Refuse): Block | null {
  if (node.type === 'paragraph') {
    const [only] = node.children
    const [, name] = (node.children.length === 1 && only?.type === 'text' && /^\{([a-z]+)\}$/.exec(only.value)) || []
    if (name === undefined) return { kind: 'paragraph', inlines: inlinesOf(node.children, refuse) }
    const table = TABLES.find((one) => one === name)
    if (table) return { kind: 'table', name: table }
    refuse(node, `found the table '{${name}}'; ${suggestion(name, TABLES)}`)
    return null
  }
  if (node.type === 'list' && !node.ordered) {
    const items = node.children.map(({ children }) =>
      children.flatMap((child) => {
        if (child.type === 'paragraph') return inlinesOf(child.children, refuse)
        refuse(child, `found ${nameOf(child)} in a list; an item holds one paragraph`)
        return []
      }),
    )
    return { kind: 'list', items }
  }
  refuse(node, `found ${nameOf(node)}; a text holds '# Title', '## Heading {#anchor}', paragraphs and lists with '-'`)
  return null
}

/**
 * A path of the site or an anchor. Two slashes, which browsers also accept as backslashes, would lead to another host
 * (RFC 3986 §4.2).
 */
const INSIDE = /^(#|\/(?![/\\]))/

function inlinesOf(nodes: readonly PhrasingContent[], refuse: Refuse): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return textOf(plainText(node, refuse).replace(/\s*\n\s*/g, ' '), (message) => refuse(node, message))
      case 'emphasis':
      case 'strong':
        return [{ kind: node.type, children: inlinesOf(node.children, refuse) }]
      case 'link':
        if (!INSIDE.test(node.url)) {
          refuse(
            node,
            `found a link to '${node.url}'; it must lead to a page of the site, '/data#precision', or an anchor, '#voices'`,
          )
        }
        return [{ kind: 'link', to: node.url, children: inlinesOf(node.children, refuse) }]
      default:
        refuse(
          node,
          `found ${nameOf(node)}; a paragraph holds words, *emphasis*, **strong emphasis**, [links](/data) and {values}`,
        )
        return []
    }
  })
}

/** Literal numbers other than years: they must be values counted from the data. */
const TYPED = /(?<![\d-])(?!(?:19|20)\d\d(?!\d))\d[\d.,]*/

function textOf(line: string, refuse: (message: string) => void): Inline[] {
  const parts = line.split(/\{([a-z]+)\}/)
  return parts.flatMap((part, i): Inline[] => {
    if (i % 2 === 0) {
      const typed = TYPED.exec(part)
      if (typed)
        refuse(`found the number '${typed[0]}'; name a value that is counted, as {events}: ${VALUES.join(', ')}`)
      return part === '' ? [] : [{ kind: 'text', text: part }]
    }
    const value = VALUES.find((one) => one === part)
    if (value) return [{ kind: 'value', name: value }]
    refuse(`found the value '{${part}}'; ${suggestion(part, VALUES)}`)
    return []
  })
}

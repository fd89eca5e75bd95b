/** Elements whose content is not text of the page. */
const DROPPED = 'script, style, noscript, template, iframe, object, embed, svg, math, form, head, title, meta, link'

/** Elements that begin a paragraph. */
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER LI MAIN OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)

/**
 * Pasted HTML as Markdown: paragraphs, emphasis and links to web pages; nothing else of it. Parsed without being part of
 * the page: no script runs and nothing is loaded.
 */
export function markdownOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  for (const element of body.querySelectorAll(DROPPED)) element.remove()
  return textOf(body)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

function textOf(node: Node): string {
  return [...node.childNodes].map(oneOf).join('')
}

function oneOf(node: Node): string {
  if (node.nodeType === Node.TEXT_NODE) return escaped((node.textContent ?? '').replace(/\s+/g, ' '))
  if (!(node instanceof Element)) return ''
  const inner = textOf(node)
  switch (node.tagName) {
    case 'BR':
      return '\n'
    case 'B':
    case 'STRONG':
      return isUndone(node, 'fontWeight', 'normal') ? inner : around(inner, '**')
    case 'I':
    case 'EM':
      return isUndone(node, 'fontStyle', 'normal') ? inner : around(inner, '*')
    case 'A':
      return linkOf(node, inner)
    default:
      return BLOCKS.has(node.tagName) ? `\n\n${inner}\n\n` : inner
  }
}

/** Word processors wrap everything they copy in `<b style="font-weight: normal">`. */
function isUndone(element: Element, property: 'fontWeight' | 'fontStyle', value: string): boolean {
  return element instanceof HTMLElement && element.style[property] === value
}

function around(inner: string, mark: string): string {
  const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inner) ?? []
  // Marks do not span paragraphs.
  return words === '' || words.includes('\n\n') ? inner : `${lead}${mark}${words}${mark}${trail}`
}

function linkOf(link: Element, inner: string): string {
  const address = link.getAttribute('href') ?? ''
  const isPage = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(address)
  return isPage && inner.trim() !== '' ? `[${inner.trim()}](<${address}>)` : inner
}

/** Characters that would mean something in Markdown. */
function escaped(text: string): string {
  return text.replace(/[\\*_`[\]<>]/g, '\\$&')
}

import { formatView } from '@/geodata/view/format'
import { type EmbedOptions, formatEmbed } from './options'

export const SNIPPETS = ['element', 'iframe', 'markdown', 'address'] as const
export type Snippet = (typeof SNIPPETS)[number]

interface SnippetOptions {
  /** Where this house stands, `https://…` without a path. */
  readonly origin: string
  readonly title: string
  /** In CSS pixels; null where the widget follows its own. */
  readonly height: number | null
}

/** As high as a plain frame is, which cannot follow what stands in it; CSS pixels. */
const PLAIN_HEIGHT = 560

/** What an editor copies into a page, in each of the ways in which a widget can be had. */
export function snippets(widget: EmbedOptions, { origin, title, height }: SnippetOptions): Record<Snippet, string> {
  const { language, view, parts, lock } = widget
  const query = formatView(view)
  const page = `${origin}/${language}${query ? `?${query}` : ''}`
  const picture = `${origin}/${language}/map.png${query ? `?${query}` : ''}`
  const attributes = [
    query && ['view', formatView({ ...view, theme: null })],
    ['lang', language],
    ['theme', view.theme ?? 'auto'],
    ['ui', parts.join(',') || 'none'],
    lock && ['lock', ''],
    height && ['height', String(height)],
  ]
    .filter((pair) => Array.isArray(pair))
    .map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`))
    .join('')
  return {
    element: `<joliba-map${attributes}>\n  <a href="${quoted(page)}"><img src="${quoted(picture)}" alt="${quoted(title)}" width="1200" height="630" style="max-width:100%;height:auto"></a>\n</joliba-map>\n<script async src="${origin}/embed.js"></script>`,
    iframe: `<iframe src="${quoted(`${origin}/embed?${formatEmbed(widget)}`)}" title="${quoted(title)}" width="100%" height="${height ?? PLAIN_HEIGHT}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" allow="fullscreen" style="border:0"></iframe>`,
    markdown: `[![${title.replace(/[[\]\\]/g, '\\$&')}](<${picture}>)](<${page}>)`,
    address: page,
  }
}

/** Text for an attribute between double quotes. */
function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

import { absolute, FOLDER } from '@/geodata/domain/site/folder'
import { formatView } from '@/geodata/domain/view/format'
import { formatAccent } from './accent'
import { plainHeight } from './height'
import { type EmbedOptions, formatEmbed } from './options'
import { SIGNED } from './signature'

const EVERYWHERE = ['element', 'iframe', 'markdown'] as const
/** An address is enough for pages that ask the site by oEmbed, which only a server answers. */
export const SNIPPETS: readonly Snippet[] = FOLDER ? EVERYWHERE : [...EVERYWHERE, 'address']
export type Snippet = (typeof EVERYWHERE)[number] | 'address'

interface SnippetOptions {
  /** The path of the scene's page below the language; null for a View, whose page is the explorer. */
  readonly path: string | null
  /** The site's origin, `https://…` without a path. */
  readonly origin: string
  readonly title: string
  /** In CSS pixels; null for automatic height, and for an iframe a height that fits its parts. */
  readonly height: number | null
  /** Maximum in CSS pixels; null for full width. */
  readonly width: number | null
}

/**
 * The code for a page, in each form in which a widget is available. The picture shows the View; for a story, that of
 * the scene.
 */
export function snippets(
  widget: EmbedOptions,
  { origin, path, title, height, width }: SnippetOptions,
): Record<Snippet, string> {
  const { language, view, parts, lock, storyScene, signature, text, accent, version } = widget
  const query = formatView(view)
  const colours = formatAccent(accent)
  const bare = formatView({ ...view, theme: null })
  const asked = query ? `?${query}` : ''
  const page = absolute(`/${language}${path ?? asked}`, origin)
  const picture = absolute(`/${language}/map.png${asked}`, origin)
  const widgetAt = absolute(`/embed?${formatEmbed(widget)}`, origin)
  // In a folder of files there are pictures of its own pages only.
  const shown = FOLDER && asked ? null : picture
  const attributes = [
    storyScene ? ['story', storyScene.story] : bare && ['view', bare],
    storyScene?.scene && ['scene', storyScene.scene],
    ['lang', language],
    ['theme', view.theme ?? 'auto'],
    ['ui', parts.join(',') || 'none'],
    lock && ['lock', ''],
    ...SIGNED.map((key) => signature[key] && [key, signature[key]]),
    text && ['text', text],
    colours && ['accent', colours],
    version && ['v', version],
    height && ['height', String(height)],
    width && ['style', `max-width:${width}px`],
  ]
    .filter((pair) => Array.isArray(pair))
    .map(([name, value]) => (value ? ` ${name}="${quoted(value)}"` : ` ${name}`))
    .join('')
  const style = `border:0${width ? `;max-width:${width}px` : ''}`
  return {
    element: `<joliba-map${attributes}>\n  <a href="${quoted(page)}">${shown === null ? quoted(title) : `<img src="${quoted(shown)}" alt="${quoted(title)}" width="1200" height="630" style="max-width:100%;height:auto">`}</a>\n</joliba-map>\n<script async src="${absolute('/embed.js', origin)}"></script>`,
    iframe: `<iframe src="${quoted(widgetAt)}" title="${quoted(title)}" width="100%" height="${height ?? plainHeight(widget, width)}" loading="lazy" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox" referrerpolicy="no-referrer" allow="fullscreen" style="${style}"></iframe>`,
    markdown: shown === null ? `[${bracketed(title)}](<${page}>)` : pictureInMarkdown(title, shown, page),
    address: page,
  }
}

interface PictureOfPage {
  /** Addresses. */
  readonly page: string
  readonly picture: string
  readonly title: string
  /** In pixels. */
  readonly width: number
  readonly height: number
}

/** The code of a picture that leads to a page. */
export function pictureSnippets({
  page,
  picture,
  title,
  width,
  height,
}: PictureOfPage): Record<'html' | 'markdown', string> {
  const image = `<img src="${quoted(picture)}" alt="${quoted(title)}" width="${width}" height="${height}" loading="lazy" style="max-width:100%;height:auto">`
  return {
    html: `<a href="${quoted(page)}">${image}</a>`,
    markdown: pictureInMarkdown(title, picture, page),
  }
}

function pictureInMarkdown(title: string, picture: string, page: string): string {
  return `[![${bracketed(title)}](<${picture}>)](<${page}>)`
}

/** Text between square brackets of Markdown. */
function bracketed(text: string): string {
  return text.replace(/[[\]\\]/g, '\\$&')
}

/** Text for an attribute between double quotes. */
function quoted(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
}

import { formatView } from '@/geodata/domain/view/format'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { escaped } from '@/geodata/drawing/poster/xml'
import { plainHeight } from '../../parts/widget/height'
import { type EmbedOptions, formatEmbed } from '../../parts/widget/options'

export interface OembedOptions {
  /** Name of the atlas. */
  readonly provider: string
  /** The site's origin, `https://…` without a path. */
  readonly origin: string
  /** Address of the page to embed. */
  readonly page: string
  readonly widget: EmbedOptions
  readonly title: string
  /** Maximum size in CSS pixels; null for no limit. */
  readonly maxWidth: number | null
  readonly maxHeight: number | null
}

/** Default width and minimum size of a widget, in CSS pixels. */
const USUAL_WIDTH = 800
const LEAST = { width: 240, height: 200 }

/** The oEmbed response for a page (oembed.com, version 1.0), as an object for JSON. */
export function oembed({ provider, origin, page, widget, title, maxWidth, maxHeight }: OembedOptions) {
  const width = Math.max(Math.min(USUAL_WIDTH, maxWidth ?? USUAL_WIDTH), LEAST.width)
  const wanted = plainHeight(widget, width)
  const height = Math.max(Math.min(wanted, maxHeight ?? wanted), LEAST.height)
  const query = formatEmbed(widget)
  const image = new URLSearchParams(
    formatView(widget.storyScene ? { ...EMPTY_VIEW, theme: widget.view.theme } : widget.view),
  )
  image.set('width', '800')
  image.set('height', '500')
  return {
    version: '1.0',
    type: 'rich',
    provider_name: provider,
    provider_url: origin,
    title,
    ...(widget.signature.byline && { author_name: widget.signature.byline }),
    cache_age: 86_400,
    width,
    height,
    // WordPress accepts only this from unknown providers: a blockquote with a link, then an iframe with these
    // attributes.
    html: [
      `<blockquote><a href="${escaped(page)}">${escaped(title)}</a></blockquote>`,
      `<iframe src="${escaped(`${origin}/embed?${query}`)}" width="${width}" height="${height}" title="${escaped(title)}" frameborder="0" marginwidth="0" marginheight="0"></iframe>`,
    ].join(''),
    thumbnail_url: `${origin}/${widget.language}/map.png?${image}`,
    thumbnail_width: 800,
    thumbnail_height: 500,
  }
}

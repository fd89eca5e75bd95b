import { translatorIn } from '@/components/language/translate'
import { oembed } from '@/components/pages/embed/oembed'
import { widgetScene } from '@/components/pages/embed/widgetScene'
import { viewWords } from '@/components/parts/poster/viewWords'
import { canonicalAddress, widgetOf } from '@/components/parts/widget/embeddable'
import { ORIGIN } from '@/components/ui/origin'
import { atlasSource } from '@/geodata/load/source'
import { answer, refusal } from '../answer'

/** oEmbed (oembed.com): how to embed the page of `url`, in at most `maxwidth` by `maxheight` pixels. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format') ?? 'json'
  if (format !== 'json') return refusal(501, 'The only format is json.')
  const asked = searchParams.get('url')
  const page = asked && URL.canParse(asked) ? new URL(asked) : null
  if (!page) return refusal(400, 'Give the full address of a page of this site as "url".')
  const atlas = atlasSource().atlas()
  const stories = atlasSource().stories()
  const widget = isOwn(page, request) ? widgetOf(page, atlas, stories) : null
  if (!widget) return refusal(404, `There is no such page on ${ORIGIN}.`)
  const sizes = [room(searchParams.get('maxwidth')), room(searchParams.get('maxheight'))] as const
  const { language, view } = widget
  const storyScene = widget.storyScene && widgetScene(stories, widget.storyScene, language)
  const title =
    widget.signature.title ??
    (storyScene
      ? `${storyScene.scene.heading} · ${storyScene.story.title}`
      : viewWords(atlas, view, { language, t: translatorIn(language) }).title)
  const [maxWidth, maxHeight] = sizes
  const { origin } = page
  const address = `${origin}${canonicalAddress(page, widget, atlas)}`
  return answer(request, {
    body: JSON.stringify(
      oembed({ provider: atlas.config.title[language], origin, page: address, widget, title, maxWidth, maxHeight }),
    ),
    type: 'application/json; charset=utf-8',
  })
}

/**
 * Whether a URL is a page of this site, at the configured origin or that of the request. The answer is embedded in
 * other sites, so other schemes such as `javascript:` are refused, and so are user names and passwords.
 */
function isOwn({ protocol, username, password, origin, host }: URL, request: Request): boolean {
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return false
  return origin === ORIGIN || origin === new URL(request.url).origin || host === request.headers.get('host')
}

/** An integer number of pixels; null if missing. */
function room(text: string | null): number | null {
  return text !== null && /^\d{1,5}$/.test(text) ? Number(text) : null
}

import { createHash } from 'node:crypto'
import { translatorIn } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import frame from '@/components/pages/embed/script/frame.json'
import { WIDGET_CSS } from '@/components/pages/embed/widgetCss'
import { parseEmbed } from '@/components/parts/widget/options'
import { searchedIn } from '@/geodata/domain/search/search'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'

/**
 * Allows one script and one nested frame: the live map. No `frame-ancestors`, so that any page may embed a widget, even
 * sandboxed (see server/headers.mjs).
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(frame.script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  // The document's empty icon, without which browsers request /favicon.ico and report a violation.
  'img-src data:',
  "frame-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

/** A widget: one document that loads nothing more until the reader wants the live map. */
export async function GET(request: Request): Promise<Response> {
  const atlas = atlasSource().atlas()
  const options = parseEmbed(new URL(request.url).searchParams, atlas)
  const response = await answer(request, {
    body: embedDocument({
      atlas: searchedIn(atlas, options.language),
      ground: atlasSource().ground(),
      stories: options.storyScene ? atlasSource().stories() : [],
      history: atlasSource().history(),
      options,
      t: translatorIn(options.language),
      version: atlasSource().version(),
      css: WIDGET_CSS,
      script: frame.script,
    }),
    type: 'text/html; charset=utf-8',
    // `v=` is the version that the widget was made with, not the version of the answer.
    dated: false,
  })
  response.headers.set('Content-Security-Policy', POLICY)
  response.headers.set('Referrer-Policy', 'no-referrer')
  return response
}

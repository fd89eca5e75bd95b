import { createHash } from 'node:crypto'
import { translatorIn } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import { WIDGET_CSS } from '@/components/pages/embed/look'
import frame from '@/components/pages/embed/script/frame.json'
import { parseEmbed } from '@/components/parts/widget/options'
import { searchedIn } from '@/geodata/domain/search/search'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'

/**
 * The one script that may run, the one frame that may open: the live map. Without `frame-ancestors` any page may carry
 * a widget, a sandboxed one too (see next.config.js).
 */
const POLICY = [
  "default-src 'none'",
  `script-src 'sha256-${createHash('sha256').update(frame.script).digest('base64')}'`,
  "style-src 'unsafe-inline'",
  // The empty icon of the document, without which a browser asks for /favicon.ico, and complains that it may not.
  'img-src data:',
  "frame-src 'self'",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
].join('; ')

/** A widget for any page: one document that asks for nothing more until its reader does. */
export async function GET(request: Request): Promise<Response> {
  const atlas = atlasSource().atlas()
  const options = parseEmbed(new URL(request.url).searchParams, atlas)
  const response = await answer(request, {
    body: embedDocument({
      atlas: searchedIn(atlas, options.language),
      ground: atlasSource().ground(),
      stories: options.told ? atlasSource().stories() : [],
      history: atlasSource().history(),
      options,
      t: translatorIn(options.language),
      version: atlasSource().version(),
      css: WIDGET_CSS,
      script: frame.script,
    }),
    type: 'text/html; charset=utf-8',
    // Its `v=` is the version that it was made with, not the one that it says.
    dated: false,
  })
  response.headers.set('Content-Security-Policy', POLICY)
  response.headers.set('Referrer-Policy', 'no-referrer')
  return response
}

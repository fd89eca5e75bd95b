import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { translatorIn } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import { named, packed, SHEETS } from '@/components/pages/embed/look'
import frame from '@/components/pages/embed/script/frame.json'
import { parseEmbed } from '@/components/parts/widget/options'
import { searchedIn } from '@/geodata/domain/search/search'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'

/** The one script that may run, the one frame that may open: the live map. Without `frame-ancestors` any page may carry a widget, a sandboxed one too (see next.config.js). */
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

let css: string | undefined

/** A widget for any page: one document that asks for nothing more until its reader does. */
export async function GET(request: Request): Promise<Response> {
  const atlas = atlasSource().atlas()
  const options = parseEmbed(new URL(request.url).searchParams, atlas)
  css ??= styles()
  const response = await answer(request, {
    body: embedDocument({
      atlas: searchedIn(atlas, options.language),
      ground: atlasSource().ground(),
      stories: options.told ? atlasSource().stories() : [],
      history: atlasSource().history(),
      options,
      t: translatorIn(options.language),
      version: atlasSource().version(),
      css,
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

/** The colours of the site, the sheets of the still map and the widget's own, read once. */
function styles(): string {
  const sheet = (file: string) =>
    readFileSync(join(/* turbopackIgnore: true */ process.cwd(), 'components', file), 'utf8')
  return packed(
    [
      sheet('parts/site/theme.css').split('/*\n * Pages to read')[0] ?? '',
      ...SHEETS.map(({ file, names }) => named(sheet(file), names)),
      sheet('pages/embed/document.css'),
    ].join('\n'),
  )
}

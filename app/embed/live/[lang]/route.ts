import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { type LiveFiles, liveDocument } from '@/components/pages/embed/live/document'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../../answer'

/** Our own files and nothing else. Any page may carry a widget, a sandboxed one too (see next.config.js). */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** What a widget's document (app/embed) opens in a frame of its own when its reader asks for the live map. */
export async function GET(request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> {
  const { lang } = await params
  const language = isOffered(lang) ? lang : offeredLanguages()[0]
  const t = translatorIn(language)
  const response = await answer(request, {
    body: liveDocument({
      language,
      title: `${t('map.label')} · ${t('site.name')}`,
      wire: toPayload(atlasSource().atlas(), language),
      messages: messagesOf('embed', language),
      files: liveFiles(),
    }),
    type: 'text/html; charset=utf-8',
  })
  response.headers.set('Content-Security-Policy', POLICY)
  response.headers.set('Referrer-Policy', 'no-referrer')
  // It names files of this build, which the next one does not have.
  response.headers.set('Cache-Control', 'no-cache')
  return response
}

let read: LiveFiles | undefined

/** What scripts/live.mjs has noted: once for a build; while things are changed, anew at each answer. */
function liveFiles(): LiveFiles {
  const developing = process.env.NODE_ENV === 'development'
  if (read && !developing) return read
  const file = join(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.JOLIBA_DIST || '.next',
    developing ? 'dev' : '',
    'live.json',
  )
  read = JSON.parse(readFileSync(file, 'utf8')) as LiveFiles
  return read
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { type LiveFiles, liveDocument } from '@/components/pages/embed/live/document'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../../answer'

/**
 * Own files only. No `frame-ancestors`, so that any page may embed a widget, even sandboxed (see server/headers.mjs).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
].join('; ')

/** The live map, which a widget's document (app/embed) opens in a nested frame on demand. */
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
  // It refers to files of this build, which the next one lacks.
  response.headers.set('Cache-Control', 'no-cache')
  return response
}

let read: LiveFiles | undefined

/** The file list of scripts/live.mjs: read once per build; in development, on each request. */
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

import { createHash } from 'node:crypto'
import { messagesOf, translatorIn } from '@/components/language/translate'
import { embedDocument } from '@/components/pages/embed/document'
import { liveDocument } from '@/components/pages/embed/live/document'
import frame from '@/components/pages/embed/script/frame.json'
import { WIDGET_CSS } from '@/components/pages/embed/widgetCss'
import { parseEmbed } from '@/components/parts/widget/options'
import { toPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { searchedIn } from '@/geodata/domain/search/search'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../answer'
import { LIVE_POLICY, liveFiles } from './liveFiles'

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
  if (options.storyScene?.story === LINKED) return linkedStory(request, options.language)
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

/** In place of the slug of a story: the story is in the fragment of the address, which no browser sends. */
const LINKED = 'shared'

/** The widget of such a story: there can be no picture of it before its script runs. */
async function linkedStory(request: Request, language: Language): Promise<Response> {
  const t = translatorIn(language)
  const response = await answer(request, {
    body: liveDocument({
      language,
      title: t('ownStory.linkTitle'),
      given: {
        wire: toPayload(atlasSource().atlas(), language),
        language,
        messages: messagesOf('storyFile', language),
      },
      files: liveFiles('story'),
      noScript: t('ownStory.noScript'),
    }),
    type: 'text/html; charset=utf-8',
  })
  response.headers.set('Content-Security-Policy', LIVE_POLICY)
  response.headers.set('Referrer-Policy', 'no-referrer')
  // It refers to files of this build, which the next one lacks.
  response.headers.set('Cache-Control', 'no-cache')
  return response
}

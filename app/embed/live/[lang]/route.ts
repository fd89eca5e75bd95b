import { messagesOf, translatorIn } from '@/components/language/translate'
import { liveDocument } from '@/components/pages/embed/live/document'
import { detailsAddress } from '@/components/view/detailsAddress'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../../answer'
import { LIVE_POLICY, liveFiles } from '../../liveFiles'

/** The live map, which a widget's document (app/embed) opens in a nested frame on demand. */
export async function GET(request: Request, { params }: { params: Promise<{ lang: string }> }): Promise<Response> {
  const { lang } = await params
  const language = isOffered(lang) ? lang : offeredLanguages()[0]
  const t = translatorIn(language)
  const response = await answer(request, {
    body: liveDocument({
      language,
      title: `${t('map.label')} · ${t('site.name')}`,
      given: {
        outline: splitPayload(toPayload(atlasSource().atlas(), language)).outline,
        texts: { at: detailsAddress(language) },
        language,
        messages: messagesOf('embed', language),
      },
      files: liveFiles('map'),
    }),
    type: 'text/html; charset=utf-8',
  })
  response.headers.set('Content-Security-Policy', LIVE_POLICY)
  response.headers.set('Referrer-Policy', 'no-referrer')
  // It refers to files of this build, which the next one lacks.
  response.headers.set('Cache-Control', 'no-cache')
  return response
}

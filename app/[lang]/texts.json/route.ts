import { isOffered } from '@/geodata/load/languages'
import { answer } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'
import { sentParts } from '../sent'

/** What the explorer reads events from and searches; its page asks for it when a reader is about to do either. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage('texts.json')
  return answer(request, {
    body: sentParts(lang).texts,
    type: 'application/json',
  })
}

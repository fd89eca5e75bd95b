import { isOffered } from '@/geodata/load/languages'
import { answer } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'
import { atlasParts } from '../payloads'

/** Event details for reading and searching; loaded on demand. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage('texts.json')
  return answer(request, {
    body: atlasParts(lang).texts,
    type: 'application/json',
  })
}

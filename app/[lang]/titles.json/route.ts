import { isOffered } from '@/geodata/load/languages'
import { answer } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'
import { atlasParts } from '../payloads'

/** The titles of the events of a large atlas; loaded on demand. null for one that is sent with its titles. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage('titles.json')
  return answer(request, {
    body: atlasParts(lang).titles?.sent ?? 'null',
    type: 'application/json',
  })
}

import { toPayload } from '@/geodata/domain/join/payload'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'

/** The whole atlas in one language, for files that a browser makes of it; loaded on demand. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage('atlas.json')
  const source = atlasSource()
  return answer(request, {
    body: JSON.stringify({ wire: toPayload(source.atlas(), lang), version: source.version() }),
    type: 'application/json',
  })
}

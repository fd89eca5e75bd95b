import { parted } from '@/geodata/join/texts'
import { toWire } from '@/geodata/join/wire'
import { isLanguage } from '@/geodata/language/language'
import { loadAtlas } from '@/geodata/read/load'
import { answer } from '../../answer'
import { type FileProps, refuseLanguage } from '../file'

/** What the explorer reads events from and searches; its page asks for it when a reader is about to do either. */
export async function GET(request: Request, { params }: FileProps): Promise<Response> {
  const { lang } = await params
  if (!isLanguage(lang)) return refuseLanguage('texts.json')
  return answer(request, {
    body: () => JSON.stringify(parted(toWire(loadAtlas(), lang)).texts),
    type: 'application/json',
    version: lang,
  })
}

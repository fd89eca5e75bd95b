import { translatorIn } from '@/components/language/translate'
import { changesFeed } from '@/components/pages/record/feed'
import { ORIGIN } from '@/components/ui/origin'
import { isLanguage } from '@/geodata/domain/language/language'
import { loadAtlas } from '@/geodata/load/load'
import { loadHistory } from '@/geodata/load/version'
import { answer } from '../../answer'
import { refuseLanguage } from '../file'
import type { RouteProps } from '../opened'

export { OPTIONS } from '../../answer'

/** What was changed in the events, version by version, for feed readers. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isLanguage(lang)) return refuseLanguage('corrections.atom')
  return answer(request, {
    body: changesFeed(loadHistory(), ORIGIN, { atlas: loadAtlas(), language: lang, t: translatorIn(lang) }),
    type: 'application/atom+xml; charset=utf-8',
    filename: `joliba-corrections.${lang}.atom`,
  })
}

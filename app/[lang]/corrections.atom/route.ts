import { translatorIn } from '@/components/language/translate'
import { changesFeed } from '@/components/pages/record/feed'
import { ORIGIN } from '@/components/ui/origin'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer } from '../../answer'
import { refuseLanguage } from '../file'
import type { RouteProps } from '../pageContext'

export { OPTIONS } from '../../answer'

/** Atom feed of changed events, by version. */
export async function GET(request: Request, { params }: RouteProps): Promise<Response> {
  const { lang } = await params
  if (!isOffered(lang)) return refuseLanguage('corrections.atom')
  return answer(request, {
    body: changesFeed(atlasSource().history(), ORIGIN, {
      atlas: atlasSource().atlas(),
      language: lang,
      t: translatorIn(lang),
    }),
    type: 'application/atom+xml; charset=utf-8',
    filename: `joliba-corrections.${lang}.atom`,
  })
}

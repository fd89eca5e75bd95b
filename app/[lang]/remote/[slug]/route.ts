import { translatorIn } from '@/components/language/translate'
import { followed } from '@/components/pages/present/followed'
import { isOffered } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { answer, refusal } from '../../../answer'
import { refuseLanguage } from '../../file'

interface Props {
  readonly params: Promise<{ lang: string; slug: string }>
}

/** A story for phones that follow it; 404 with a sentence if it does not exist. */
export async function GET(request: Request, { params }: Props): Promise<Response> {
  const { lang, slug } = await params
  if (!isOffered(lang)) return refuseLanguage('remote')
  const story = atlasSource()
    .stories()
    .find((one) => one.slug === slug && one.language === lang)
  const t = translatorIn(lang)
  if (!story) return refusal(404, t('story.missing'))
  const body = followed(story, atlasSource().atlas(), atlasSource().version(), t)
  return answer(request, { body: JSON.stringify(body), type: 'application/json' })
}

import { LANGUAGE_NAMES } from '@/components/language/locale'
import { translatorIn } from '@/components/language/translate'
import { eventPosterWords } from '@/components/parts/poster/eventPosterWords'
import { posterWords } from '@/components/parts/poster/viewWords'
import { viewKey } from '@/geodata/domain/cite/reference'
import type { Language } from '@/geodata/domain/language/language'
import { searchedIn } from '@/geodata/domain/search/search'
import type { Annotation } from '@/geodata/domain/story/annotation'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { preparedGround } from '@/geodata/drawing/ground/ground'
import { DRAWN, type Fault, type PictureOptions, parsePictureOptions } from '@/geodata/drawing/poster/pictureOptions'
import { poster } from '@/geodata/drawing/poster/poster'
import { isOffered, offeredLanguages } from '@/geodata/load/languages'
import { atlasSource } from '@/geodata/load/source'
import { refusal } from '../answer'
import type { RouteProps } from './pageContext'

/** A picture of a View before it is drawn. */
interface Picture {
  readonly wanted: PictureOptions
  readonly svg: () => string
  /** File name without extension. */
  readonly name: string
}

/** Parses a request for a picture; otherwise a refusal that lists the options. */
export async function picture(request: Request, { params }: RouteProps): Promise<Picture | Response> {
  const { lang } = await params
  if (!isOffered(lang)) return noSuchLanguage(lang)
  const t = translatorIn(lang)
  const { searchParams } = new URL(request.url)
  const asked = parsePictureOptions(searchParams)
  if ('fault' in asked) return refusal(400, faultWords(asked.fault, t))
  const atlas = searchedIn(atlasSource().atlas(), lang)
  const view = parseView(searchParams, atlas)
  return {
    wanted: asked,
    name: `${viewKey(view)}.${lang}`,
    svg: () => {
      const words = {
        ...posterWords(atlas, view, { language: lang, t, version: atlasSource().version() }),
        ...eventPosterWords(atlas, view, { language: lang, t }),
      }
      const ground = preparedGround(atlasSource().ground())
      const annotations = annotationsOn(view, searchParams.get(DRAWN), lang)
      return poster(atlas, view, { ...asked, language: lang, ground, words, annotations })
    },
  }
}

/** What the author of a scene of ours drew on the map of this View. */
function annotationsOn(view: View, slug: string | null, language: Language): readonly Annotation[] {
  if (slug === null) return []
  const query = formatView({ ...view, theme: null })
  const scenes = atlasSource()
    .storiesIn(language)
    .flatMap((story) => story.scenes)
  return scenes.find((scene) => scene.slug === slug && scene.query === query)?.annotations ?? []
}

export function faultWords(fault: Fault, t: ReturnType<typeof translatorIn>): string {
  switch (fault.what) {
    case 'theme':
      return t('poster.theme', { text: fault.text, themes: fault.themes.join(', ') })
    case 'parts':
      return t('poster.parts', { text: fault.text, parts: fault.parts.join(', ') })
    case 'size':
      return t('poster.size', fault)
    case 'scale':
      return t('poster.scale', fault)
    case 'pixels':
      return t('poster.pixels', fault)
  }
}

/** In the first language, as none is known. */
function noSuchLanguage(lang: string): Response {
  const languages = offeredLanguages()
    .map((language) => `${language} (${LANGUAGE_NAMES[language]})`)
    .join(', ')
  return refusal(404, translatorIn(offeredLanguages()[0])('poster.language', { text: lang.slice(0, 40), languages }))
}

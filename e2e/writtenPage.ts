import { writtenStory } from '../components/parts/takeaway/writtenStory'
import { draftFrom } from '../geodata/domain/draft/make'
import { sourceInHtml } from '../geodata/domain/draft/storyHtml'
import type { Language } from '../geodata/domain/language/language'
import { atlasSource } from '../geodata/load/source'
import { translatorIn } from './translator'

/**
 * The page of a story of ours, as the studio writes it.
 * @param answer what the server has at an address of the site, which begins with a slash
 */
export async function writtenPage(
  slug: string,
  language: Language,
  answer: (address: string) => Promise<Uint8Array>,
): Promise<string> {
  const ours = atlasSource()
    .stories()
    .filter((one) => one.slug === slug)
  const story = ours.find((one) => one.language === language)
  if (!story) throw new Error(`There is no story ${slug}.`)
  const { fetch } = globalThis
  globalThis.fetch = async (address) => new Response(new Uint8Array(await answer(String(address))))
  try {
    const parts = await writtenStory(
      {
        story,
        atlas: atlasSource().atlas(),
        about: { title: story.title, licence: 'CC BY 4.0', source: 'Joliba' },
        site: 'https://joliba.example',
        language,
        t: translatorIn(language),
        source: sourceInHtml(draftFrom(ours), new Map()),
      },
      { signal: new AbortController().signal, report: () => {} },
    )
    return await new Blob(parts).text()
  } finally {
    globalThis.fetch = fetch
  }
}

import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'

/**
 * A suggested citation of an event: its title and date, the house, the address of its page below `origin`, and the documents it rests on, each with its
 * locators. The day of access is left to the reader.
 */
export function citation(atlas: Atlas, event: AtlasEvent, language: Language, t: Translate, origin: string): string {
  const address = new URL(`/${language}/events/${event.id}`, origin).href
  const sources = atlas.sources.flatMap((source) => {
    const locators = event.citations.filter((cited) => cited.source === source.id).map(({ locator }) => locator)
    if (locators.length === 0) return []
    const name = source.title
      ? `${source.label[language]}, ${t('cite.quoted', { title: source.title })}`
      : source.label[language]
    return [`${name}, ${locators.join(', ')}`]
  })
  return t('cite.text', {
    title: event.title[language],
    date: dateWords(event.date, language, t),
    address,
    sources: sources.join('; '),
  })
}

import type { PublishedVersion } from '@/geodata/history/history'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import { VERSION, versionWords } from '../site/version'

/**
 * A suggested citation of an event: its title and date, the house, the address of its page below `origin`, and the documents it rests on, each with its
 * locators, and the version of the data that says so. The day of access is left to the reader.
 */
export function citation(
  atlas: Atlas,
  event: AtlasEvent,
  language: Language,
  t: Translate,
  origin: string,
  version: PublishedVersion | null = VERSION,
): string {
  const address = new URL(`/${language}/events/${event.id}${version ? `?v=${version.number}` : ''}`, origin).href
  const sources = atlas.sources.flatMap((source) => {
    const locators = event.citations.filter((cited) => cited.source === source.id).map(({ locator }) => locator)
    if (locators.length === 0) return []
    const name = source.title
      ? `${source.label[language]}, ${t('cite.quoted', { title: source.title })}`
      : source.label[language]
    return [`${name}, ${locators.join(', ')}`]
  })
  const text = t('cite.text', {
    title: event.title[language],
    date: dateWords(event.date, language, t),
    address,
    sources: sources.join('; '),
  })
  return version ? `${text} ${t('cite.version', { version: versionWords(version, language, t) })}` : text
}

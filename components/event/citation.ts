import { citedDocuments } from '@/geodata/citation/document'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import { citedWords } from './citedWords'

/**
 * A suggested citation of an event: its title and date, the house, the address of its page below `origin`, and the documents it rests on, each with its
 * locators. The day of access is left to the reader.
 */
export function citation(atlas: Atlas, event: AtlasEvent, language: Language, t: Translate, origin: string): string {
  const address = new URL(`/${language}/events/${event.id}`, origin).href
  const sources = citedDocuments(atlas, event.citations).map((cited) => citedWords(cited, language, t))
  return t('cite.text', {
    title: event.title[language],
    date: dateWords(event.date, language, t),
    address,
    sources: sources.join('; '),
  })
}

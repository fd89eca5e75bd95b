import { citedDocuments } from '@/geodata/domain/cite/citedDocuments'
import type { PublishedVersion } from '@/geodata/domain/history/history'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import { absolute } from '@/geodata/domain/site/folder'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { VERSION, versionWords } from '../../view/version'
import { citedWords } from './citedWords'

/**
 * A suggested citation of an event: title and date, address of its page below `origin`, the works it is based on with
 * locators, and the version of the data; parts of a document have their own authors, title and date. The access date is
 * left to the reader.
 */
export function citation(
  atlas: Atlas,
  event: AtlasEvent,
  language: Language,
  t: Translate,
  origin: string,
  version: PublishedVersion | null = VERSION,
): string {
  const address = absolute(`/${language}/events/${event.id}${version ? `?v=${version.number}` : ''}`, origin)
  const sources = citedDocuments(atlas, event.citations).map((cited) => citedWords(cited, language, t))
  const text = t('cite.text', {
    title: event.title[language],
    date: dateWords(event.date, language, t),
    address,
    sources: sources.join(SEMICOLON[language]),
  })
  return version ? `${text} ${t('cite.version', { version: versionWords(version, language, t) })}` : text
}

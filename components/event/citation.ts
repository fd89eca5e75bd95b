import { authorLine, type Work, worksOf } from '@/geodata/citation/work'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'

/**
 * A suggested citation of an event: its title and date, the house, the address of its page below `origin`, and the works it rests on, each with its
 * locators; a part of a document stands there with its own authors, title and date. The day of access is left to the reader.
 */
export function citation(atlas: Atlas, event: AtlasEvent, language: Language, t: Translate, origin: string): string {
  const address = new URL(`/${language}/events/${event.id}`, origin).href
  const sources = worksOf(atlas, event.citations).map((work) => {
    const passages = event.citations
      .filter(({ source, part }) => source === work.source.id && part === (work.part?.id ?? null))
      .map(({ locator }) => locator)
      .join(', ')
    return workWords(work, passages, language, t)
  })
  return t('cite.text', {
    title: event.title[language],
    date: dateWords(event.date, language, t),
    address,
    sources: sources.join('; '),
  })
}

function workWords(work: Work, passages: string, language: Language, t: Translate): string {
  const { source, part, title, date } = work
  const label = source.label[language]
  const quoted = title && t('cite.quoted', { title })
  if (!part) return [label, quoted, passages].filter(Boolean).join(', ')
  const credit = [authorLine(work, language), quoted, date && dateWords(date, language, t)].filter(Boolean).join(', ')
  return t('cite.part', { work: credit, document: label, passages: `${part.heading} ${passages}` })
}

import type { Language } from '../language/language'
import type { AtlasEvent } from './atlas'

/** The summary of an event as one text; empty until the details are loaded. */
export function summaryText({ summary }: Pick<AtlasEvent, 'summary'>, language: Language): string {
  return summary.map(({ text }) => text[language]).join(' ')
}

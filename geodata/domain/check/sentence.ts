import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { listing } from './listing'

/** Every item of a summary is one sentence in every language, so that each sentence has citations of its own. */
export function* sentenceFaults(documents: Documents): Generator<Fault> {
  for (const { record, fault } of listing(documents).event.items) {
    for (const [i, item] of (record.summary ?? []).entries()) {
      for (const language of documents.languages) {
        const count = sentencesIn(item?.[language] ?? '', language)
        if (count > 1)
          yield fault(
            ['summary', i, language],
            `found ${count} sentences; give each an item of its own, with its own 'cites'`,
          )
      }
    }
  }
}

/** Number of sentences in a text, by the language's rules (Unicode Standard Annex #29). */
function sentencesIn(text: string, language: string): number {
  return [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)].length
}

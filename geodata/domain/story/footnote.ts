import type { Atlas, AtlasEvent, Citation } from '../join/atlas'
import { eventWith } from '../join/lookup'
import { type Cited, citationsIn, type Paragraph } from './story'

/** A footnote of a text. */
export interface Footnote {
  /** From 1, in order of first citation. */
  readonly number: number
  /** Content of the citations with this footnote; see `sameNote`. */
  readonly cited: Cited
  readonly event: AtlasEvent
  /** Source, part and locator: those of the event, or only those in the source that the text names. */
  readonly citations: readonly Citation[]
}

/**
 * The footnotes of some paragraphs: one for each event, or part of its sources, however often cited. Unknown events are
 * left out.
 */
export function footnotes(paragraphs: readonly Paragraph[], atlas: Atlas): Footnote[] {
  return citationsIn(paragraphs)
    .filter((cited, i, all) => all.findIndex((other) => sameNote(other, cited)) === i)
    .flatMap((cited) => {
      const event = eventWith(atlas, cited.event)
      return event ? [{ cited, event }] : []
    })
    .map(({ cited, event }, i) => ({
      number: i + 1,
      cited,
      event,
      citations: event.citations.filter(({ source }) => cited.source === null || source === cited.source),
    }))
}

/** Whether two citations share a footnote. */
export function sameNote(a: Cited, b: Cited): boolean {
  return a.event === b.event && a.source === b.source
}

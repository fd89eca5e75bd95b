import type { Atlas, AtlasEvent, Citation } from '../join/atlas'
import { eventWith } from '../join/lookup'
import { type Cited, citationsIn, type Paragraph } from './story'

/** What stands below a text for one of its citations. */
export interface Footnote {
  /** Counted from 1, in the order in which the text first cites them. */
  readonly number: number
  /** What the citations say that lead to this footnote; `sameNote` tells which those are. */
  readonly cited: Cited
  readonly event: AtlasEvent
  /** Source, part and locator: those of the event, or those of them that lie in the source that the text names. */
  readonly citations: readonly Citation[]
}

/**
 * The footnotes of some paragraphs: one for each event, or part of its sources, however often it is cited. Events that
 * the atlas lacks are left out.
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

/** Whether two citations lead to the same footnote. */
export function sameNote(a: Cited, b: Cited): boolean {
  return a.event === b.event && a.source === b.source
}

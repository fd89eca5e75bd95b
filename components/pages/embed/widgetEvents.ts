import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { MATCHES, type Match } from '@/geodata/domain/select/match'
import type { Selection } from '@/geodata/domain/select/selection'
import { inOrderOfYears } from '../../view/years'

/**
 * Initial length of a widget's list; the rest is a click away. A nested scroller would trap scrolling in the host page.
 */
export const LINES = 5

/** Maximum number of events in a static widget; the linked list page has all. */
export const MOST = 75

/** An event of the list, and how it matches. */
interface ListedEvent {
  readonly event: AtlasEvent
  readonly match: Match
}

/**
 * The events that a static or live widget lists, in the order of the explorer's list: certain, then possible, then
 * nationwide.
 */
export function widgetEvents(atlas: Atlas, { positions }: Pick<Selection, 'positions'>): readonly ListedEvent[] {
  const inOrder = (at: Int32Array) => eventsAtPositions(atlas, inOrderOfYears(atlas, at))
  return MATCHES.flatMap((match) => inOrder(positions[match]).map((event) => ({ event, match })))
}

import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { eventsAtPositions, eventWith, withId } from '../join/lookup'
import type { View } from '../view/view'
import type { Match } from './match'
import { eventsAt, markOf, matchAt, positionsAt } from './placeCounts'
import type { Selection } from './selection'
import { standingOf } from './standing'

/** The events of a place and of the places within it, in chronological order. */
export interface Chronology {
  readonly place: Place
  readonly events: readonly AtlasEvent[]
  /** Of these events in the atlas, ascending. */
  readonly positions: Int32Array
  /** How an event matches there, consistent with the number on the mark. */
  readonly match: (event: AtlasEvent) => Match | 'out'
}

/** The chronology of a place within a selection; undefined if the atlas has no such place. */
export function chronologyOf(
  atlas: Atlas,
  selection: Pick<Selection, 'positions'>,
  id: string | null,
): Chronology | undefined {
  const place = withId(atlas.places, id)
  if (!place) return undefined
  const positions = positionsTold(atlas, selection, place)
  return { place, events: eventsAtPositions(atlas, positions), positions, match: matchAt(atlas, place, selection) }
}

/** Positions of the events in that chronology, ascending. */
export function positionsTold(atlas: Atlas, selection: Pick<Selection, 'positions'>, place: Place): Int32Array {
  return positionsAt(atlas, place).filter((at) => standingOf(selection, at) !== 'out')
}

/** The id of the place whose chronology is shown; an open event takes precedence. */
export function openPlaceOf({ event, place }: Pick<View, 'event' | 'place'>): string | null {
  return event === null ? place : null
}

/** The id of the highlighted mark or area: that of the open event, else of the open chronology. */
export function chosenMark(atlas: Atlas, view: Pick<View, 'event' | 'place'>): string | null {
  const id = eventWith(atlas, view.event)?.place ?? view.place
  return id === null ? null : markOf(atlas, id)
}

/**
 * The View with an event open. An open chronology that includes the event stays open behind it; any other is closed.
 */
export function withEvent(atlas: Atlas, view: View, event: AtlasEvent): View {
  const place = withId(atlas.places, view.place)
  return { ...view, event: event.id, place: place && eventsAt(atlas, place, [event]).length > 0 ? place.id : null }
}

import { periods } from '@/geodata/domain/compare/period'
import type { Atlas, AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { MATCHES, type Match } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { View } from '@/geodata/domain/view/view'
import { byYear } from './years'

/** Where an open event stands among those that it is read with. */
export interface Sequence {
  /** The place whose chronology that is; null for the list. */
  readonly place: Place | null
  /** Which of the lists that is, by how what stands in it matches the View. */
  readonly match: Match
  /** Counted from 1. */
  readonly position: number
  readonly count: number
  readonly before: AtlasEvent | null
  readonly after: AtlasEvent | null
}

/** The open chronology, where it tells of the event, else the list that the reader sees under the View, in its order; null where neither does, as with an event outside of the filters. */
export function sequenceOf(atlas: Atlas, view: View, event: AtlasEvent): Sequence | null {
  const two = periods(view, atlas)
  for (const side of two ? [two.before, two.after] : [view]) {
    const selection = select(atlas, side)
    const chronology = chronologyOf(atlas, selection, view.place)
    const told = chronology && among(chronology.events, event, { place: chronology.place, match: 'certain' })
    if (told) return told
    for (const match of MATCHES) {
      const listed = among(inOrder(atlas, selection.positions[match]), event, { place: null, match })
      if (listed) return listed
    }
  }
  return null
}

function inOrder(atlas: Atlas, positions: Int32Array): AtlasEvent[] {
  return byYear(eventsAtPositions(atlas, positions)).flatMap(([, events]) => events)
}

function among(
  events: readonly AtlasEvent[],
  event: AtlasEvent,
  list: Pick<Sequence, 'place' | 'match'>,
): Sequence | null {
  const at = events.findIndex(({ id }) => id === event.id)
  if (at < 0) return null
  return {
    ...list,
    position: at + 1,
    count: events.length,
    before: events[at - 1] ?? null,
    after: events[at + 1] ?? null,
  }
}

import { periods } from '@/geodata/domain/compare/period'
import type { Atlas, AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import { positionOfEvent, withId } from '@/geodata/domain/join/lookup'
import { positionsTold } from '@/geodata/domain/select/chronology'
import { MATCHES, type Match } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { View } from '@/geodata/domain/view/view'
import { inOrderOfYears } from './years'

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

/**
 * The open chronology, where it tells of the event, else the list that the reader sees under the View, in its order;
 * null where neither does, as with an event outside of the filters.
 */
export function sequenceOf(atlas: Atlas, view: View, event: AtlasEvent): Sequence | null {
  const two = periods(view, atlas)
  for (const side of two ? [two.before, two.after] : [view]) {
    const selection = select(atlas, side)
    const place = withId(atlas.places, view.place)
    const told = place && among(atlas, positionsTold(atlas, selection, place), event, { place, match: 'certain' })
    if (told) return told
    for (const match of MATCHES) {
      const positions = inOrderOfYears(atlas, selection.positions[match])
      const listed = among(atlas, positions, event, { place: null, match })
      if (listed) return listed
    }
  }
  return null
}

function among(
  atlas: Atlas,
  positions: Int32Array,
  event: AtlasEvent,
  list: Pick<Sequence, 'place' | 'match'>,
): Sequence | null {
  const at = positions.indexOf(positionOfEvent(atlas, event.id))
  if (at < 0) return null
  const eventAt = (nth: number) => atlas.events[positions[nth] ?? -1] ?? null
  return { ...list, position: at + 1, count: positions.length, before: eventAt(at - 1), after: eventAt(at + 1) }
}

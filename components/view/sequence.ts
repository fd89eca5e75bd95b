import { periods } from '@/geodata/domain/compare/period'
import type { Atlas, AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import { chronologyOf } from '@/geodata/domain/select/chronology'
import { counted, MATCHES, type Match } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { View } from '@/geodata/domain/view/view'
import { inOrderOfYears } from './years'

/** The position of an open event in its list. */
export interface Sequence {
  /** The place, if the list is its chronology; null for the main list. */
  readonly place: Place | null
  /** The section of the list, by match. */
  readonly match: Match
  /** Counted from 1. */
  readonly position: number
  readonly count: number
  /** How many of these are only possible: a chronology has them between the certain ones, the list apart. */
  readonly possible: number
  readonly before: AtlasEvent | null
  readonly after: AtlasEvent | null
}

/**
 * The open chronology, if it contains the event, otherwise the section of the View's list, in its order; null if
 * neither does, e.g. for an event excluded by the filters.
 */
export function sequenceOf(atlas: Atlas, view: View, event: AtlasEvent): Sequence | null {
  const two = periods(view, atlas)
  for (const side of two ? [two.before, two.after] : [view]) {
    const selection = select(atlas, side)
    const chronology = chronologyOf(atlas, selection, view.place)
    if (chronology) {
      const { place, events, positions, match } = chronology
      const { possible } = counted(events.map(match))
      const told = among(atlas, positions, event, { place, match: 'certain', possible })
      if (told) return told
    }
    for (const match of MATCHES) {
      const positions = inOrderOfYears(atlas, selection.positions[match])
      const listed = among(atlas, positions, event, { place: null, match, possible: 0 })
      if (listed) return listed
    }
  }
  return null
}

function among(
  atlas: Atlas,
  positions: Int32Array,
  event: AtlasEvent,
  list: Pick<Sequence, 'place' | 'match' | 'possible'>,
): Sequence | null {
  const at = positions.indexOf(positionOfEvent(atlas, event.id))
  if (at < 0) return null
  const eventAt = (nth: number) => atlas.events[positions[nth] ?? -1] ?? null
  return { ...list, position: at + 1, count: positions.length, before: eventAt(at - 1), after: eventAt(at + 1) }
}

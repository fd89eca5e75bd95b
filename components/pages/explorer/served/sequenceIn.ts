import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { withId } from '@/geodata/domain/join/lookup'
import { type Count, MATCHES, type Match, totalOf } from '@/geodata/domain/select/match'
import type { Sequence } from '../../../view/sequence'
import { byYear } from '../../../view/years'
import type { Answers } from './useAnswers'

interface Known extends Pick<Answers, 'lists' | 'chronology'> {
  /** Numbers of the View's events. */
  readonly count: Count
  readonly event: AtlasEvent
  /** The place whose chronology is open behind the event. */
  readonly place: string | null
}

/**
 * Where the event is in the open chronology, or else in the list of the View, as far as they have been answered, and
 * which of them has to be fetched further, as the next event is not here; null if it is in neither.
 */
export function sequenceIn(
  atlas: Atlas,
  { event, place, lists, chronology, count }: Known,
): { readonly sequence: Sequence; readonly further: Match | 'place' | null } | null {
  const told = chronology?.place.id === place ? chronology : null
  if (told) {
    const found = among(atlas, event, {
      lines: told.lines,
      place: told.place,
      match: 'certain',
      count: totalOf(told.count),
      possible: told.count.possible,
    })
    if (found) return { sequence: found, further: found.after === null && told.next !== null ? 'place' : null }
  }
  for (const match of MATCHES) {
    const list = lists[match]
    if (!list) continue
    const found = among(atlas, event, { lines: list.lines, place: null, match, count: count[match], possible: 0 })
    if (found) return { sequence: found, further: found.after === null && list.next !== null ? match : null }
  }
  return null
}

/** The place of an event in the order in which the list shows its lines. */
function among(
  atlas: Atlas,
  event: AtlasEvent,
  {
    lines,
    ...list
  }: Pick<Sequence, 'place' | 'match' | 'count' | 'possible'> & { readonly lines: readonly { readonly id: string }[] },
): Sequence | null {
  const known = lines.flatMap(({ id }) => withId(atlas.events, id) ?? [])
  const inOrder = list.place ? known : byYear(known).flatMap(([, events]) => events)
  const at = inOrder.findIndex(({ id }) => id === event.id)
  if (at < 0) return null
  return { ...list, position: at + 1, before: inOrder[at - 1] ?? null, after: inOrder[at + 1] ?? null }
}

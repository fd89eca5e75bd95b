import { periods } from '../compare/period'
import { together } from '../compare/union'
import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { columns } from '../join/columns'
import type { Match } from '../select/match'
import { select } from '../select/select'
import type { Selection } from '../select/selection'
import { positionsOf, standingOf } from '../select/standing'
import type { View } from '../view/view'

/** An event selected by a View, with its place and how it matches. */
export interface Chosen {
  readonly event: AtlasEvent
  readonly place: Place
  readonly match: Match
}

/** The events that a View shows, in chronological order; those of both periods in a comparison. */
export function chosen(atlas: Atlas, view: View): Chosen[] {
  return [...chosenOneByOne(atlas, chosenBy(atlas, view), (at) => atlas.events[at])]
}

/** The same one by one: each event is made when it is reached, and not kept. */
export function* chosenOneByOne(
  atlas: Atlas,
  selected: Selection,
  eventAt: (position: number) => AtlasEvent | undefined = columns(atlas).event,
): Generator<Chosen> {
  const { place: placeOf } = columns(atlas)
  for (const at of positionsOf(selected.positions)) {
    const match = standingOf(selected, at)
    const place = atlas.places[placeOf[at] as number]
    const event = eventAt(at)
    if (match !== 'out' && place && event) yield { event, place, match }
  }
}

/** What a View shows; both periods of a comparison. */
export function chosenBy(atlas: Atlas, view: View): Selection {
  const both = periods(view, atlas)
  return both ? together(select(atlas, both.before), select(atlas, both.after)) : select(atlas, view)
}

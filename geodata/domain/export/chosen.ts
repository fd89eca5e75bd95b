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
  const selected = selection(atlas, view)
  const { place: placeOf } = columns(atlas)
  return Array.from(positionsOf(selected.positions)).flatMap((at) => {
    const match = standingOf(selected, at)
    const place = atlas.places[placeOf[at] as number]
    const event = atlas.events[at]
    return match !== 'out' && place && event ? [{ event, place, match }] : []
  })
}

function selection(atlas: Atlas, view: View): Selection {
  const both = periods(view, atlas)
  return both ? together(select(atlas, both.before), select(atlas, both.after)) : select(atlas, view)
}

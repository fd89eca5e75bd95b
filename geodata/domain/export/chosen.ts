import { periods } from '../compare/period'
import { together } from '../compare/union'
import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { MATCHES, type Match } from '../select/match'
import { select } from '../select/select'
import type { Selection } from '../select/selection'
import type { View } from '../view/view'

/** An event that a View lets through, with its place and how it matches. */
export interface Chosen {
  readonly event: AtlasEvent
  readonly place: Place
  readonly match: Match
}

/** Exactly the events that a View shows, in the atlas's order of time; those of both periods where it compares two. */
export function chosen(atlas: Atlas, view: View): Chosen[] {
  const selected = selection(atlas, view)
  const match = new Map(MATCHES.flatMap((how) => selected[how].map((id) => [id, how] as const)))
  const places = new Map(atlas.places.map((place) => [place.id, place]))
  return atlas.events.flatMap((event) => {
    const how = match.get(event.id)
    const place = places.get(event.place)
    return how && place ? [{ event, place, match: how }] : []
  })
}

function selection(atlas: Atlas, view: View): Selection {
  const both = periods(view, atlas)
  return both ? together(select(atlas, both.before), select(atlas, both.after)) : select(atlas, view)
}

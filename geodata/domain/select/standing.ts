import type { Atlas, AtlasEvent } from '../join/atlas'
import { eventsAtPositions, positionOfEvent } from '../join/lookup'
import { firstAtLeast } from './bisect'
import { MATCHES, type Match } from './match'
import type { Selection } from './selection'

type Positioned = Pick<Selection, 'positions'>

/** How the event at a position matches a selection. */
export function standingOf({ positions }: Positioned, position: number): Match | 'out' {
  return MATCHES.find((match) => holds(positions[match], position)) ?? 'out'
}

/** Returns how events of an atlas match a selection. */
export function matchIn(atlas: Atlas, selection: Positioned): (event: AtlasEvent) => Match | 'out' {
  return ({ id }) => standingOf(selection, positionOfEvent(atlas, id))
}

/** All events of a selection, in the atlas's order. */
export function matchingEvents(atlas: Atlas, { positions }: Positioned): readonly AtlasEvent[] {
  return eventsAtPositions(atlas, positionsOf(positions))
}

/** Positions of all events of a selection, ascending. */
export function positionsOf(positions: Selection['positions']): Int32Array {
  const all = new Int32Array(MATCHES.reduce((sum, match) => sum + positions[match].length, 0))
  let start = 0
  for (const match of MATCHES) {
    all.set(positions[match], start)
    start += positions[match].length
  }
  return all.length === positions.certain.length ? all : all.sort()
}

function holds(ascending: Int32Array, position: number): boolean {
  return ascending[firstAtLeast(ascending, position)] === position
}

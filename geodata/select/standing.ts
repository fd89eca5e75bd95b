import type { Atlas, AtlasEvent } from '../join/atlas'
import { eventsAtPositions, positionOfEvent } from '../join/lookup'
import type { Standing } from '../time/interval'
import { firstAtLeast } from './bisect'
import type { Selection } from './selection'

type Positioned = Pick<Selection, 'positions'>

/** How the event at a position of the atlas's list stands to a selection. */
export function standingOf({ positions }: Positioned, position: number): Standing {
  if (holds(positions.certain, position)) return 'certain'
  return holds(positions.possible, position) ? 'possible' : 'out'
}

/** Tells of events of an atlas whether a selection holds them only possibly. */
export function possibleIn(atlas: Atlas, selection: Positioned): (event: AtlasEvent) => boolean {
  return ({ id }) => standingOf(selection, positionOfEvent(atlas, id)) === 'possible'
}

/** All events of a selection, certain or possible, in the atlas's order. */
export function matchingEvents(atlas: Atlas, { positions: { certain, possible } }: Positioned): AtlasEvent[] {
  const both = new Int32Array(certain.length + possible.length)
  both.set(certain)
  both.set(possible, certain.length)
  return eventsAtPositions(atlas, both.sort())
}

function holds(ascending: Int32Array, position: number): boolean {
  return ascending[firstAtLeast(ascending, position)] === position
}

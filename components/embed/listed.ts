import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import { eventsAtPositions } from '@/geodata/join/lookup'
import type { Selection } from '@/geodata/select/selection'
import { byYear } from '../list/years'

/** How many lines the list of a widget begins with; the others are a click away, for a list that scrolled by itself would be a trap in a page that scrolls. */
export const LINES = 5

/** What a widget lists, drawn or live, in the order of the explorer's list: what is certain, then what may match. */
export function listed(
  atlas: Atlas,
  { positions }: Pick<Selection, 'positions'>,
): { readonly certain: readonly AtlasEvent[]; readonly possible: readonly AtlasEvent[] } {
  const inOrder = (at: Int32Array) => byYear(eventsAtPositions(atlas, at)).flatMap(([, events]) => events)
  return { certain: inOrder(positions.certain), possible: inOrder(positions.possible) }
}

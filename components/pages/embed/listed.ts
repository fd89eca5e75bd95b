import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { eventsAtPositions } from '@/geodata/domain/join/lookup'
import { MATCHES, type Match } from '@/geodata/domain/select/match'
import type { Selection } from '@/geodata/domain/select/selection'
import { inOrderOfYears } from '../../view/years'

/**
 * How many lines the list of a widget begins with; the others are a click away, for a list that scrolled by itself
 * would be a trap in a page that scrolls.
 */
export const LINES = 5

/** How many events a drawn widget names; the page of the list, to which it leads on, has them all. */
export const MOST = 75

/** An event of the list, and how it matches. */
interface Listed {
  readonly event: AtlasEvent
  readonly match: Match
}

/**
 * What a widget lists, drawn or live, in the order of the explorer's list: what is certain, then what may match, then
 * what is known only to the whole country.
 */
export function listed(atlas: Atlas, { positions }: Pick<Selection, 'positions'>): readonly Listed[] {
  const inOrder = (at: Int32Array) => eventsAtPositions(atlas, inOrderOfYears(atlas, at))
  return MATCHES.flatMap((match) => inOrder(positions[match]).map((event) => ({ event, match })))
}

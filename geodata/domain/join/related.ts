import { BASES, LINK_KINDS, type LinkKind } from '../schema/term'
import type { Atlas, AtlasEvent, Link } from './atlas'
import { columns } from './columns'
import { eventsAtPositions, positionOfEvent } from './lookup'

/** A kind of link, or the same from its other end. */
export type Relation = LinkKind | `${LinkKind}-back`

/** A related event with the link: its basis and cited passage. The link may be a record of the other event. */
export interface RelatedEvent {
  readonly event: AtlasEvent
  readonly link: Link
}

/** The related events with one relation to an event: stated links first, each in chronological order. */
export interface RelatedGroup {
  readonly relation: Relation
  readonly related: readonly RelatedEvent[]
  /** The same events without their links. */
  readonly events: readonly AtlasEvent[]
}

/** Events related to an event, grouped by relation, whichever of the two has the link. */
export function relatedTo(atlas: Atlas, event: AtlasEvent): RelatedGroup[] {
  const positions = [...new Set(event.links.map((link) => positionOfEvent(atlas, link.event)))]
  const to = eventsAtPositions(
    atlas,
    positions.filter((at) => at >= 0).sort((a, b) => a - b),
  )
  // Where events are made of the rows of a file, not all of them, which may be hundreds of thousands.
  const holders = columns(atlas).linked
  const from = holders ? eventsAtPositions(atlas, holders) : atlas.events
  return LINK_KINDS.flatMap((kind) => [
    group(
      kind,
      to.flatMap((other) => linked(event, other, kind).map((link) => ({ event: other, link }))),
    ),
    group(
      `${kind}-back`,
      from.flatMap((other) => linked(other, event, kind).map((link) => ({ event: other, link }))),
    ),
  ]).filter(({ related }) => related.length > 0)
}

/** The link of a kind from one event to another, in a list of at most one. */
function linked(from: AtlasEvent, to: AtlasEvent, kind: LinkKind): readonly Link[] {
  return from.links.filter((link) => link.kind === kind && link.event === to.id)
}

function group(relation: Relation, found: readonly RelatedEvent[]): RelatedGroup {
  const related = BASES.flatMap((basis) => found.filter(({ link }) => link.basis === basis))
  return { relation, related, events: related.map(({ event }) => event) }
}

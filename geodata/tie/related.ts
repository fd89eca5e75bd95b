import type { Atlas, AtlasEvent } from '../join/atlas'
import { LINK_KINDS, type LinkKind } from '../schema/term'

/** A kind of link, or the same seen from its other end. */
export type Relation = LinkKind | `${LinkKind}-back`

/** The events that an event is tied to, by how, whichever of the two holds the link. */
export function relatedTo(
  atlas: Atlas,
  event: AtlasEvent,
): { readonly relation: Relation; readonly events: readonly AtlasEvent[] }[] {
  const relations = LINK_KINDS.flatMap((kind): { relation: Relation; events: AtlasEvent[] }[] => {
    const ahead = event.links.filter((link) => link.kind === kind).map((link) => link.event)
    return [
      { relation: kind, events: atlas.events.filter(({ id }) => ahead.includes(id)) },
      {
        relation: `${kind}-back`,
        events: atlas.events.filter(({ links }) => links.some((link) => link.kind === kind && link.event === event.id)),
      },
    ]
  })
  return relations.filter(({ events }) => events.length > 0)
}

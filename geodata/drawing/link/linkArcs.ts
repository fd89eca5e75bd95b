import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { withId } from '../../domain/join/lookup'
import { type Relation, relatedTo } from '../../domain/join/related'
import type { Basis } from '../../domain/schema/term'
import { markOf, type PlaceCount } from '../../domain/select/placeCounts'
import type { View } from '../../domain/view/view'
import type { AreaName } from '../label/names'

/** Links in one direction between the open event and events of another place, drawn as one arc. */
export interface LinkArc {
  /** Ids of the places at whose marks, or regions at whose names, the arc starts and ends. */
  readonly from: string
  readonly to: string
  /** From cause to effect, or act to response; a part and its whole have no direction. */
  readonly directed: boolean
  /** `stated` if any of its links is. */
  readonly basis: Basis
  readonly ends: readonly LinkEnd[]
}

/** A related event, with its relation and the basis of the link. */
export interface LinkEnd {
  readonly relation: Relation
  readonly event: AtlasEvent
  readonly basis: Basis
}

export interface MappedLinks {
  readonly arcs: readonly LinkArc[]
  /** Related events at the same mark. */
  readonly here: readonly AtlasEvent[]
  /** Related events without a point or a single region; all of them if the event itself has none. */
  readonly unplaced: readonly AtlasEvent[]
}

/** Relations whose arrow points away from the event, i.e. forwards in time. */
const AWAY: ReadonlySet<Relation> = new Set(['led-to', 'answers-back', 'part-of'])

/**
 * The links of an event on a map; inferred ones only with `all`. One arc per pair of places and direction; other
 * related events are listed separately.
 */
export function linkArcsOf(atlas: Atlas, event: AtlasEvent, which: NonNullable<View['links']>): MappedLinks {
  const spot = (of: AtlasEvent) => {
    const mark = markOf(atlas, of.place)
    const place = withId(atlas.places, mark)
    return place && isSpot(place) ? mark : null
  }
  const own = spot(event)
  const ends = relatedTo(atlas, event)
    .flatMap(({ relation, related }) =>
      related.map(({ event: other, link }) => ({ relation, event: other, basis: link.basis, spot: spot(other) })),
    )
    .filter(({ basis }) => which === 'all' || basis === 'stated')
  const arcs = new Map<string, LinkArc>()
  for (const end of ends) {
    if (own === null || end.spot === null || end.spot === own) continue
    const [from, to] = AWAY.has(end.relation) ? [own, end.spot] : [end.spot, own]
    const directed = !end.relation.startsWith('part-of')
    const key = `${from} ${to} ${directed}`
    const { relation, event: other, basis } = end
    const before = arcs.get(key)
    arcs.set(key, {
      from,
      to,
      directed,
      basis: before?.basis === 'stated' ? 'stated' : basis,
      ends: [...(before?.ends ?? []), { relation, event: other, basis }],
    })
  }
  return {
    arcs: [...arcs.values()],
    here: ends.filter((end) => own !== null && end.spot === own).map((end) => end.event),
    unplaced: ends.filter((end) => own === null || end.spot === null).map((end) => end.event),
  }
}

/** A key that identifies a list of arcs. */
export function arcsKey(links: readonly LinkArc[]): string {
  return links.map(({ from, to }) => `${from} ${to}`).join()
}

/** Start and end of an arc, [lng, lat]: a mark's point, or the label of a region. Null if that label has no room. */
export function endsOf(
  { from, to }: LinkArc,
  placeCounts: readonly PlaceCount[],
  areas: readonly AreaName[],
): readonly [readonly number[], readonly number[]] | null {
  const [start, end] = [from, to].map((id) => spotOf(id, placeCounts, areas))
  return start && end ? [start, end] : null
}

/**
 * Position, [lng, lat], of a mark or region by the id of its place: its point, or its label. Null for anything less
 * precise, and if the label has no room.
 */
export function spotOf(
  id: string,
  placeCounts: readonly PlaceCount[],
  areas: readonly AreaName[],
): readonly number[] | null {
  const place = placeCounts.find((mark) => mark.place.id === id)?.place
  if (!place || !isSpot(place)) return null
  const [region] = place.regions
  return place.point?.coordinates ?? areas.find((area) => area.kind === 'region' && area.id === region)?.at ?? null
}

/** Whether an arc may start or end at a place: a point, or a single region of the home country. */
function isSpot({ point, abroad, precision, regions }: Place): boolean {
  return point !== null || (!abroad && precision === 'region' && regions.length === 1)
}

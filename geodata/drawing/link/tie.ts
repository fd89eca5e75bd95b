import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { withId } from '../../domain/join/lookup'
import { type Relation, relatedTo } from '../../domain/join/related'
import type { Basis } from '../../domain/schema/term'
import { markOf, type PlaceCount } from '../../domain/select/placeCounts'
import type { View } from '../../domain/view/view'
import type { AreaName } from '../label/names'

/** What ties events at two places together, to be drawn from one to the other. */
export interface Tie {
  /** Ids of the places on whose marks, or regions on whose names, the arc begins and ends. */
  readonly from: string
  readonly to: string
  /** Cause to effect, act to answer; a part and its whole have no such order. */
  readonly directed: boolean
  /** `stated` where a document states one of its links. */
  readonly basis: Basis
  readonly ends: readonly TieEnd[]
}

/** An event that another is tied to, by how, and whether a document says so. */
export interface TieEnd {
  readonly relation: Relation
  readonly event: AtlasEvent
  readonly basis: Basis
}

export interface Ties {
  readonly arcs: readonly Tie[]
  /** Tied events that are counted on the same mark. */
  readonly here: readonly AtlasEvent[]
  /** Tied events without a point or a single region, or all of them where the event itself has none. */
  readonly unplaced: readonly AtlasEvent[]
}

/** Relations seen from the end at which time arrives: what comes of the event points away from it. */
const AWAY: ReadonlySet<Relation> = new Set(['led-to', 'answers-back', 'part-of'])

/**
 * The ties of an event as a map can show them, those that are inferred only where `all` are asked for: one arc a pair
 * of places and direction, the rest named apart.
 */
export function tiesOf(atlas: Atlas, event: AtlasEvent, which: NonNullable<View['ties']>): Ties {
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
  const arcs = new Map<string, Tie>()
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

/** Which ties they are. */
export function tiesKey(ties: readonly Tie[]): string {
  return ties.map(({ from, to }) => `${from} ${to}`).join()
}

/**
 * Where an arc begins and ends, [lng, lat]: at a mark's point, or at the name of a region as it stands on the map. Null
 * where a region's name finds no room.
 */
export function endsOf(
  { from, to }: Tie,
  placeCounts: readonly PlaceCount[],
  areas: readonly AreaName[],
): readonly [readonly number[], readonly number[]] | null {
  const [start, end] = [from, to].map((id) => spotOf(id, placeCounts, areas))
  return start && end ? [start, end] : null
}

/**
 * Where a mark or a region stands on the map, [lng, lat], by the id of its place: at its point, or at its name. Null
 * for what is known less narrowly, and where the name finds no room.
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

/** Whether an arc may begin or end at a place: a point, or a region of Mali, at its name. */
function isSpot({ point, abroad, precision, regions }: Place): boolean {
  return point !== null || (!abroad && precision === 'region' && regions.length === 1)
}

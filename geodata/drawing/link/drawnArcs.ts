import type { Position } from 'geojson'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { mercator } from '../../domain/view/mercator'
import type { AreaName } from '../label/names'
import { arcBetween, sampled } from './curve'
import { endsOf, type LinkArc } from './linkArcs'

/** A drawn arc: positions are [lng, lat]. */
export interface DrawnArc {
  readonly arc: LinkArc
  readonly ends: readonly [readonly number[], readonly number[]]
  readonly line: readonly Position[]
  /** The tip of the arrowhead and its direction in degrees clockwise from east. Null if the link has no direction. */
  readonly head: { readonly at: Position; readonly angle: number } | null
}

/** Position of the arrowhead along the arc: beyond the middle, to show the direction where no mark covers it. */
export const HEAD_AT = 0.56

/** The arcs with both ends on the map. */
export function drawnArcs(
  links: readonly LinkArc[],
  placeCounts: readonly PlaceCount[],
  areas: readonly AreaName[],
): readonly DrawnArc[] {
  return links.flatMap((arc) => {
    const ends = endsOf(arc, placeCounts, areas)
    if (!ends) return []
    const curve = arcBetween(...ends)
    const head = arc.directed ? { at: curve(HEAD_AT), angle: heading(curve(HEAD_AT - 0.01), curve(HEAD_AT)) } : null
    return [{ arc, ends, line: sampled(curve), head }]
  })
}

function heading(from: Position, to: Position): number {
  const [a, b] = [from, to].map(mercator(0).project)
  return a && b ? (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI : 0
}

import type { Position } from 'geojson'
import type { PlaceCount } from '../../domain/select/placeCounts'
import { mercator } from '../../domain/view/mercator'
import type { AreaName } from '../label/names'
import { arcBetween, drawn } from './arc'
import { endsOf, type Tie } from './tie'

/** A drawn arc: positions are [lng, lat]. */
export interface DrawnTie {
  readonly tie: Tie
  readonly ends: readonly [readonly number[], readonly number[]]
  readonly line: readonly Position[]
  /** The tip of the arrowhead and its direction in degrees clockwise from east. Null if the link has no direction. */
  readonly head: { readonly at: Position; readonly angle: number } | null
}

/** Position of the arrowhead along the arc: beyond the middle, to show the direction where no mark covers it. */
export const HEAD_AT = 0.56

/** The arcs with both ends on the map. */
export function drawnTies(
  ties: readonly Tie[],
  placeCounts: readonly PlaceCount[],
  areas: readonly AreaName[],
): readonly DrawnTie[] {
  return ties.flatMap((tie) => {
    const ends = endsOf(tie, placeCounts, areas)
    if (!ends) return []
    const curve = arcBetween(...ends)
    const head = tie.directed ? { at: curve(HEAD_AT), angle: heading(curve(HEAD_AT - 0.01), curve(HEAD_AT)) } : null
    return [{ tie, ends, line: drawn(curve), head }]
  })
}

function heading(from: Position, to: Position): number {
  const [a, b] = [from, to].map(mercator(0).project)
  return a && b ? (Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI : 0
}

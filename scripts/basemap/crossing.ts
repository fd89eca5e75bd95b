import type { Position } from 'geojson'
import { at } from './ring'

export type Edge = readonly [Position, Position]

/** The segments of lines, in order and direction. */
export function edgesOf(lines: readonly (readonly Position[])[]): Edge[] {
  return lines.flatMap((line) => line.slice(1).map((position, index) => [at(line, index), position] as const))
}

/**
 * The same for an edge and its reverse.
 *
 * @internal Exported for tests.
 */
export function edgeKey([a, b]: Edge): string {
  return [String(a), String(b)].sort().join(' – ')
}

/** Pairs of edges that cross away from their ends, or connect the same two positions (a sweep from west to east). */
export function findCrossings(edges: readonly Edge[]): [Edge, Edge][] {
  const sorted = edges
    .map((edge) => ({ edge, west: Math.min(...edge.map(([x = 0]) => x)), east: Math.max(...edge.map(([x = 0]) => x)) }))
    .sort((a, b) => a.west - b.west)
  return sorted.flatMap((one, index) => {
    const found: [Edge, Edge][] = []
    for (let next = index + 1; next < sorted.length && at(sorted, next).west <= one.east; next++) {
      const { edge } = at(sorted, next)
      if (cross(one.edge, edge) || edgeKey(one.edge) === edgeKey(edge)) found.push([one.edge, edge])
    }
    return found
  })
}

function cross(one: Edge, other: Edge): boolean {
  return side(one[0], other) * side(one[1], other) < 0 && side(other[0], one) * side(other[1], one) < 0
}

/** 1 on the left of an edge, -1 on its right, 0 on its line. */
function side([x = 0, y = 0]: Position, [[ax = 0, ay = 0], [bx = 0, by = 0]]: Edge): number {
  return Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
}

import type { Position } from 'geojson'
import { at } from './ring'

/** A line without junctions inside, with the index of its river. */
export interface Reach {
  readonly river: number
  readonly line: Position[]
}

/** Cuts the lines of every river where another line begins or ends. */
export function splitAtJunctions(rivers: readonly Position[][][]): Reach[] {
  const junctions = new Set(rivers.flat().flatMap((line) => [String(at(line, 0)), String(at(line, line.length - 1))]))
  return rivers.flatMap((lines, river) =>
    lines.flatMap((line) => splitLine(line, junctions)).map((line) => ({ river, line })),
  )
}

function splitLine(line: readonly Position[], junctions: ReadonlySet<string>): Position[][] {
  const cuts = line.flatMap((position, index) =>
    index === 0 || index === line.length - 1 || junctions.has(String(position)) ? [index] : [],
  )
  return cuts.slice(1).map((cut, index) => line.slice(at(cuts, index), cut + 1))
}

/** A path along the reaches. */
export interface Path {
  readonly reaches: readonly Reach[]
  /** The reaches joined end to end, [lng, lat]. */
  readonly line: Position[]
}

/**
 * The shortest path along the reaches from the junction closest to `from` to the one closest to `to` (Dijkstra).
 *
 * @param from, to - [lng, lat]
 * @throws if there is no such path
 */
export function shortestPath(reaches: readonly Reach[], from: Position, to: Position): Path {
  const ends = reaches.flatMap(({ line }) => [at(line, 0), at(line, line.length - 1)])
  const start = nearest(ends, from)
  const goal = nearest(ends, to)
  let open: (Path & { length: number })[] = [{ reaches: [], line: [start], length: 0 }]
  const closed = new Set<string>()
  for (;;) {
    const [best, ...others] = open.sort((a, b) => a.length - b.length)
    if (!best) throw new Error(`no river leads from ${from} to ${to}`)
    const here = at(best.line, best.line.length - 1)
    if (same(here, goal)) return best
    closed.add(String(here))
    const onward = reaches.flatMap((reach) => {
      const line = leaving(reach.line, here)
      if (!line || closed.has(String(at(line, line.length - 1)))) return []
      const path = { reaches: [...best.reaches, reach], line: [...best.line, ...line.slice(1)] }
      return [{ ...path, length: best.length + lengthOf(line) }]
    })
    open = [...others.filter(({ line }) => !closed.has(String(at(line, line.length - 1)))), ...onward]
  }
}

/** The line, reversed if necessary to begin at `here`; undefined if neither end is there. */
function leaving(line: readonly Position[], here: Position): Position[] | undefined {
  if (same(at(line, 0), here)) return [...line]
  return same(at(line, line.length - 1), here) ? [...line].reverse() : undefined
}

function nearest(positions: readonly Position[], goal: Position): Position {
  return positions.reduce((best, position) => (distance(position, goal) < distance(best, goal) ? position : best))
}

function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, position, index) => sum + distance(at(line, index), position), 0)
}

/** In degrees, ignoring latitude: good enough to compare paths within one river. */
function distance([ax = 0, ay = 0]: Position, [bx = 0, by = 0]: Position): number {
  return Math.hypot(bx - ax, by - ay)
}

function same(a: Position, b: Position): boolean {
  return distance(a, b) === 0
}

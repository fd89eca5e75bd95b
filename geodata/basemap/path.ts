import type { Position } from 'geojson'
import { at } from './ring'

/** A line without a junction inside it, and the river whose line it is part of, by its index. */
export interface Reach {
  readonly river: number
  readonly line: Position[]
}

/** Cuts the lines of every river where another line begins or ends. */
export function splitAtJunctions(rivers: readonly Position[][][]): Reach[] {
  const junctions = new Set(rivers.flat().flatMap((line) => [String(at(line, 0)), String(at(line, line.length - 1))]))
  return rivers.flatMap((lines, river) => lines.flatMap((line) => splitLine(line, junctions)).map((line) => ({ river, line })))
}

function splitLine(line: readonly Position[], junctions: ReadonlySet<string>): Position[][] {
  const cuts = line.flatMap((position, index) =>
    index === 0 || index === line.length - 1 || junctions.has(String(position)) ? [index] : [],
  )
  return cuts.slice(1).map((cut, index) => line.slice(at(cuts, index), cut + 1))
}

/**
 * The reaches that lead from the junction nearest to `from` to the one nearest to `to` by the shortest way (Dijkstra),
 * each turned to run that way.
 *
 * @param from, to - [lng, lat]
 * @throws when no way leads there
 */
export function shortestPath(reaches: readonly Reach[], from: Position, to: Position): Reach[] {
  const ends = reaches.flatMap(({ line }) => [at(line, 0), at(line, line.length - 1)])
  const [start, goal] = [nearest(ends, from), nearest(ends, to)]
  const arrivals = new Map([[start, { cost: 0, path: [] as Reach[] }]])
  const visited = new Set<string>()
  for (;;) {
    const [here, arrival] = cheapest([...arrivals].filter(([node]) => !visited.has(node)))
    if (here === goal) return arrival.path
    visited.add(here)
    for (const reach of reaches) {
    }
  }
}

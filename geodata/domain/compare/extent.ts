import type { Atlas } from '../join/atlas'

type Bounds = Atlas['config']['map']['home']

/** Two atlases whose maps begin at the same camera: one that shows what either shows. */
export function withOneExtent(first: Atlas, second: Atlas): readonly [Atlas, Atlas] {
  const [one, other] = [first.config.map, second.config.map]
  const home = around(one.home, other.home)
  const edge = around(one.edge, other.edge)
  const widened = (atlas: Atlas): Atlas => ({
    ...atlas,
    config: { ...atlas.config, map: { ...atlas.config.map, home, edge } },
  })
  return [widened(first), widened(second)]
}

function around(one: Bounds, other: Bounds): Bounds {
  return [
    Math.min(one[0], other[0]),
    Math.min(one[1], other[1]),
    Math.max(one[2], other[2]),
    Math.max(one[3], other[3]),
  ]
}

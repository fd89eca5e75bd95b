import type { Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { clip } from './clip'

const polygon = (...ring: Position[]): Polygon => ({ type: 'Polygon', coordinates: [ring] })

describe('clip', () => {
  it('keeps a shape inside the frame unchanged, including vertices on straight lines', () => {
    const ring = [
      [0, 1],
      [1, 1],
      [2, 1],
      [2, 2],
      [0, 2],
      [0, 1],
    ]
    expect(
      new Set(
        clip(polygon(...ring))
          ?.coordinates.flat(2)
          .map(String),
      ),
    ).toEqual(new Set(ring.map(String)))
  })

  it('returns null for a shape outside', () => {
    expect(clip(polygon([30, 40], [31, 40], [31, 41], [30, 40]))).toBeNull()
  })

  it('cuts an edge shared by two neighbours at exactly the same point', () => {
    const [a, b] = [
      [23.1, 10.7],
      [25.3, 12.9],
    ]
    const one = clip(polygon(a, b, [23, 13], a))
    const other = clip(polygon(b, a, [25, 10], b))
    const cuts = (shape: typeof one) =>
      shape?.coordinates
        .flat(2)
        .filter(([x]) => x === 24)
        .map(String) ?? []
    expect(cuts(one).filter((cut) => cuts(other).includes(cut))).toHaveLength(1)
  })
})

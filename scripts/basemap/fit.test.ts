import type { Feature, FeatureCollection, Position } from 'geojson'
import { feature } from 'topojson-client'
import { topology } from 'topojson-server'
import { describe, expect, it } from 'vitest'
import type { WorldAtlas } from './fit'
import { fitOutline } from './fit'

const area = (id: string, ring: Position[]): Feature => ({
  type: 'Feature',
  id,
  properties: { name: id },
  geometry: { type: 'Polygon', coordinates: [ring] },
})

/** Three countries: `1` in the middle of a line, `2` to its west, `3` to its east. */
const countries: FeatureCollection = {
  type: 'FeatureCollection',
  features: [
    area('1', [
      [1, 0],
      [2, 0],
      [2, 1],
      [1, 1],
      [1, 0],
    ]),
    area('2', [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
      [0, 0],
    ]),
    area('3', [
      [2, 0],
      [3, 0],
      [3, 1],
      [2, 1],
      [2, 0],
    ]),
  ],
}
const atlas = () => topology({ countries }) as WorldAtlas

const ringOf = (fitted: WorldAtlas, id: string) => {
  const geometry = feature(fitted, fitted.objects.countries).features.find((shape) => shape.id === id)?.geometry
  return geometry?.type === 'Polygon' ? (geometry.coordinates[0] ?? []).map(String) : []
}

describe('fitOutline', () => {
  const outline = [
    [1.001, 0],
    [1.001, 1.001],
    [1.5, 1.001],
    [2, 1],
    [2, 0],
    [1.001, 0],
  ]

  it('gives the country the vertices of the outline', () => {
    expect(new Set(ringOf(fitOutline(atlas(), '1', outline), '1'))).toEqual(new Set(outline.map(String)))
  })

  it('moves the neighbours’ borders along', () => {
    const fitted = fitOutline(atlas(), '1', outline)
    expect(ringOf(fitted, '2')).toContain('1.001,1.001')
    expect(ringOf(fitted, '2')).not.toContain('1,1')
    expect(ringOf(fitted, '3')).toContain('2,1')
  })

  it('refuses an outline that is not the same line', () => {
    const bulging = [
      [1, 0],
      [1, 1],
      [1.5, 1.2],
      [2, 1],
      [2, 0],
      [1, 0],
    ]
    expect(() => fitOutline(atlas(), '1', bulging)).toThrow('the outline leaves arc')
  })
})

import { expect, test } from 'vitest'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { parseView } from '../../domain/view/parse'
import type { Camera } from '../../domain/view/view'
import { atlas } from '../../testing/facts'
import { legendCorner } from './legendCorner'

const FRAME = { width: 900, height: 560 }
const LEGEND = { size: { width: 380, height: 330 }, inset: 13 }

function cornerOf(query: string, { legend = LEGEND, at = null as Camera | null } = {}) {
  const view = parseView(query, atlas)
  const shown = { atlas, placeCounts: placeCounts(atlas, select(atlas, view)), at, rem: 16 }
  return legendCorner(legend, FRAME, shown)
}

test('a legend is where it covers no mark: over the whole country not over Bamako, but where nothing is', () => {
  expect(cornerOf('')).toEqual({ corner: 'upper-left', covered: 0 })
})

test('it keeps to its usual corner if no mark is there', () => {
  expect(cornerOf('where=kidal', { at: { lng: 1.4, lat: 18.4, zoom: 8 } })).toEqual({
    corner: 'lower-left',
    covered: 0,
  })
})

test('of corners in which it covers as many marks, it is where it covers the least of them', () => {
  const legend = { size: { width: 425, height: 270 }, inset: 13 }
  // Bamako is in the middle of the frame, or a little above it.
  const [bamako] = atlas.places.flatMap(({ id, point }) => (id === 'bamako' && point ? [point.coordinates] : []))
  const [lng = 0, lat = 0] = bamako ?? []
  const seen = (north: number) => cornerOf('place=bamako', { legend, at: { lng, lat: lat + north, zoom: 8 } })
  expect(seen(0)).toEqual({ corner: 'upper-left', covered: 1 })
  expect(seen(-0.1).corner).toBe('lower-left')
})

test('where there is no room beside the marks, it covers the fewest, and how many is known', () => {
  const large = { size: { width: 860, height: 520 }, inset: 13 }
  expect(cornerOf('', { legend: large }).covered).toBeGreaterThan(5)
})

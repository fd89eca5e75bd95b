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

test('where there is no room beside the marks, it covers the fewest, and how many is known', () => {
  const large = { size: { width: 860, height: 520 }, inset: 13 }
  expect(cornerOf('', { legend: large }).covered).toBeGreaterThan(5)
})

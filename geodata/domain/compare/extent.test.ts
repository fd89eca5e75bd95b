import { expect, test } from 'vitest'
import { atlas } from '../../testing/facts'
import { columns } from '../join/columns'
import { withOneExtent } from './extent'

test('maps of two atlases begin at one camera, and their events are read once', () => {
  const far = { ...atlas, config: { ...atlas.config, map: { ...atlas.config.map, home: [20, -5, 30, 5] as const } } }
  const [first, second] = withOneExtent(atlas, far)
  const [west, , , north] = atlas.config.map.home
  expect(first.config.map.home).toEqual([west, -5, 30, north])
  expect(second.config.map).toEqual(first.config.map)
  expect(columns(first)).toBe(columns(atlas))
})

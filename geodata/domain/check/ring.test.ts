import { expect, test } from 'vitest'
import { DOCUMENTS, faultLines, replaced } from '../../testing/breakage'

const features = DOCUMENTS.regions.value?.features ?? []
const at = features.findIndex(({ geometry }) => geometry.type === 'Polygon')
const region = features[at]
const rings = region?.geometry.type === 'Polygon' ? region.geometry.coordinates : []
const [outer = []] = rings
const name = `ring 0 of region '${region?.properties.id}'`

function breaking(ring: readonly (readonly [number, number])[]) {
  const { files, line } = replaced('regions.geojson', ['features', at, 'geometry', 'coordinates', 0], ring)
  return { faults: faultLines(files), here: `regions.geojson:${line} features[${at}].geometry.coordinates[0]` }
}

test('a ring that is open is refused', () => {
  const { faults, here } = breaking(outer.slice(0, -1))
  expect(faults).toEqual([
    `${here}: ${name} is open: it begins at [${outer[0]}] and ends at [${outer.at(-2)}]; the last position must repeat the first`,
  ])
})

test('an outer ring that is wound clockwise is refused', () => {
  const { faults, here } = breaking(outer.toReversed())
  expect(faults).toEqual([
    `${here}: ${name} is wound the wrong way; outer rings run counter-clockwise, holes clockwise (RFC 7946 §3.1.6)`,
  ])
})

test('a hole that is wound counter-clockwise is refused', () => {
  const holed = features.findIndex(({ geometry }) => geometry.type === 'Polygon' && geometry.coordinates.length > 1)
  const hole = features[holed]?.geometry.coordinates[1] as [number, number][]
  const { files, line } = replaced(
    'regions.geojson',
    ['features', holed, 'geometry', 'coordinates', 1],
    hole.toReversed(),
  )
  expect(faultLines(files)).toEqual([
    expect.stringContaining(`regions.geojson:${line} features[${holed}].geometry.coordinates[1]: ring 1 of region`),
  ])
})

test('a position out of range is refused', () => {
  const { faults, here } = breaking(outer.map((position, i) => (i === 1 ? [position[0], 95] : position)))
  expect(faults).toEqual([
    `${here}[1]: ${name}: found [${outer[1]?.[0]}, 95]; must be [longitude, latitude] within ±180 and ±90`,
  ])
})

test('a ring of three positions is refused', () => {
  const { faults, here } = breaking(outer.slice(0, 3))
  expect(faults).toEqual([expect.stringContaining(`${here}: found [[`)])
  expect(faults[0]).toContain('a ring needs at least four positions, the last equal to the first')
})

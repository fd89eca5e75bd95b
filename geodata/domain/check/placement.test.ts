import { describe, expect, test } from 'vitest'
import { DOCUMENTS, faultLines, firstFeature, replaced } from '../../testing/breakage'
import type { PlaceRecord } from '../schema/record'

const places = DOCUMENTS.places.value?.features
const regions = (DOCUMENTS.regions.value?.features ?? []).map(({ properties }) => properties.id)

/** Fault lines after changing one field of the first matching place, and the line of that field. */
function breaking(fits: (place: PlaceRecord) => boolean, path: readonly (string | number)[], value: unknown) {
  const { at, record } = firstFeature(places, fits)
  const { files, line } = replaced('places.geojson', ['features', at, ...path], value)
  return { faults: faultLines(files), here: `places.geojson:${line} features[${at}]`, record }
}

const named = (id: string) => (place: PlaceRecord) => place.id === id

describe('a point is refused', () => {
  test('out of range', () => {
    const { faults, here } = breaking(named('kidal'), ['geometry', 'coordinates'], [1.4, 118])
    expect(faults).toEqual([
      `${here}.geometry.coordinates: found [1.4, 118]; must be [longitude, latitude] within ±180 and ±90`,
    ])
  })

  test('with longitude and latitude swapped', () => {
    const { faults } = breaking(named('kidal'), ['geometry', 'coordinates'], [18.44, 1.41])
    expect(faults).toEqual([
      expect.stringMatching(
        /properties\.regions: 'kidal' claims region kidal but \[18\.44, 1\.41\] lies in no region of Mali; are longitude and latitude swapped\?$/,
      ),
    ])
  })

  test('in a region other than the declared one', () => {
    const { faults } = breaking(named('kidal'), ['geometry', 'coordinates'], [-0.05, 16.27])
    expect(faults).toEqual([
      expect.stringMatching(/properties\.regions: 'kidal' claims region kidal but \[-0\.05, 16\.27\] lies in gao$/),
    ])
  })

  test('that is missing', () => {
    const { faults, here } = breaking(named('kidal'), ['geometry'], null)
    expect(faults).toContain(
      `${here}.geometry: 'kidal' is 'exact' but has no point; give one with its origin, or code it less narrowly`,
    )
  })

  test('on a place that is not exact or near', () => {
    const { faults, here, record } = breaking(({ precision }) => precision === 'country', ['geometry'], {
      type: 'Point',
      coordinates: [-4, 17],
    })
    expect(faults).toContain(
      `${here}.geometry: '${record.id}' is only known to the country, so a point would pose as a place; geometry must be null`,
    )
  })

  test('whose surroundings touch no declared region', () => {
    const near = firstFeature(places, ({ precision }) => precision === 'near').record
    const { faults } = breaking(named(near.id), ['properties', 'regions'], [...near.regions, 'kidal'])
    expect(faults).toEqual([
      expect.stringMatching(new RegExp(`'${near.id}' claims region .*, kidal but \\[.*\\] lies in .*$`)),
    ])
  })
})

describe('regions that do not fit the precision are refused', () => {
  const [one = '', two = ''] = regions
  test.each<[string, (place: PlaceRecord) => boolean, readonly string[], string]>([
    ['exact, in two', named('kidal'), ['kidal', 'gao'], 'an exact place lies in one region'],
    ['near, in none', ({ precision }) => precision === 'near', [], 'a near place lies in at least one region'],
    [
      'a region, in two',
      ({ precision }) => precision === 'region',
      [one, two],
      'a place known to the region names that one',
    ],
    [
      'a part of the country, in one',
      ({ precision }) => precision === 'part',
      [one],
      'a part of the country covers more than one region but not all',
    ],
    [
      'a part of the country, in all',
      ({ precision }) => precision === 'part',
      regions,
      'a part of the country covers more than one region but not all',
    ],
    [
      'the country, without one',
      ({ precision, country }) => precision === 'country' && country === 'MLI',
      regions.slice(1),
      'the whole country covers all of its regions',
    ],
    ['abroad, in one', ({ country }) => country !== 'MLI', [one], 'a place abroad lies in no region of Mali'],
  ])('%s', (_, fits, claimed, rule) => {
    const { faults, here, record } = breaking(fits, ['properties', 'regions'], claimed)
    const words = claimed.length > 0 ? `region ${claimed.join(', ')}` : 'no region'
    expect(faults).toContain(`${here}.properties.regions: '${record.id}' claims ${words}; ${rule}`)
  })

  test('a district, in two', () => {
    const { at, record } = firstFeature(places, ({ precision }) => precision === 'region')
    const { files } = replaced('places.geojson', ['features', at, 'properties'], {
      ...record,
      precision: 'district',
      regions: [one, two],
    })
    expect(faultLines(files)).toContainEqual(
      expect.stringContaining(`claims region ${one}, ${two}; a district lies in one region`),
    )
  })
})

test('a place cannot be counted on the mark of a place without a mark', () => {
  const country = firstFeature(places, ({ precision }) => precision === 'country').record
  const { faults, here } = breaking(({ within }) => within !== null, ['properties', 'within'], country.id)
  expect(faults).toEqual([
    `${here}.properties.within: '${country.id}' has no mark of its own on the map; must be an exact place that is not itself within another`,
  ])
})

import { act, render } from '@testing-library/react'
import type { Polygon } from 'geojson'
import { Suspense } from 'react'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { page } from '../../../testing/dom'
import { eventually } from '../../../testing/eventually'
import { framed } from '../../../testing/map'

vi.mock('@/geodata/world/ground-110m.json', () => countryNamed('Far'))
vi.mock('@/geodata/world/ground-50m.json', () => countryNamed('Near'))

const SQUARE: Polygon = {
  type: 'Polygon',
  coordinates: [
    [
      [-12, 19],
      [8, 19],
      [8, 29],
      [-12, 29],
      [-12, 19],
    ],
  ],
}

/** A base map of one country. */
async function countryNamed(name: string) {
  const { NO_GROUND } = await import('@/geodata/drawing/ground/unpack')
  const { withRegions } = await import('@/geodata/drawing/ground/withRegions')
  const south = { ...SQUARE, coordinates: SQUARE.coordinates.map((ring) => ring.map(([x = 0, y = 0]) => [x, y - 40])) }
  const { objects, arcs } = withRegions(NO_GROUND, [{ id: 'AAA', geometry: south }])
  const [country] = objects.regions?.type === 'GeometryCollection' ? objects.regions.geometries : []
  const named = { ...country, properties: { ...country?.properties, name: { en: name, fr: name } } }
  return {
    default: { objects: { ...NO_GROUND.objects, countries: { ...objects.regions, geometries: [named] } }, arcs },
  }
}

let WorldGround: typeof import('./WorldGround').default
let MapOfAtlas: typeof import('../../../testing/map').MapOfAtlas

// Other tests may have loaded the real countries.
beforeAll(async () => {
  vi.resetModules()
  ;({ default: WorldGround } = await import('./WorldGround'))
  ;({ MapOfAtlas } = await import('../../../testing/map'))
})

afterAll(() => vi.resetModules())

beforeEach(() => {
  framed({ width: 900, height: 500 })
})

/** The names of countries and regions on one of the page's maps. */
function namesOn(nth: number): readonly string[] {
  const map = page().getAllByRole('application')[nth]
  return [...(map?.querySelectorAll('[data-kind]') ?? [])].map(({ textContent }) => textContent)
}

test('one page may have maps of the world beside one of the atlas, with finer countries where they are zoomed in', async () => {
  const at = (zoom: number) => ({ ...EMPTY_VIEW, at: { lat: 16, lng: -2, zoom } })
  await act(async () => {
    render(
      <>
        <MapOfAtlas view={at(5)} />
        <Suspense>
          <WorldGround regions={[{ id: 'kidal', geometry: SQUARE }]}>
            <MapOfAtlas view={at(3)} edge={[-180, -85, 180, 85]} />
            <MapOfAtlas view={at(5)} />
          </WorldGround>
        </Suspense>
      </>,
    )
  })
  // The finer countries are a large file.
  await eventually(() => expect(namesOn(2)).toContain('Near'))
  expect(namesOn(2)).toContain('Kidal')
  expect(namesOn(1)).toContain('Far')
  expect(namesOn(0)).toContain('Algeria')
  expect(namesOn(0)).not.toContain('Far')
})

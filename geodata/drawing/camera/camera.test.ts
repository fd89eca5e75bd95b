import { geoMercator } from 'd3-geo'
import { assert, double, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsAround } from '../../domain/import/config'
import { mercator, metresPerPixel } from '../../domain/view/mercator'
import { atlas } from '../../testing/facts'
import { cameraIn, FIT_AIR, fitted, inFrame, leastZoom, ZOOMS } from './camera'

const degrees = (min: number, max: number) => double({ min, max, noNaN: true })

describe('the Mercator projection', () => {
  it('equals d3’s', () => {
    assert(
      property(degrees(-180, 180), degrees(-85, 85), degrees(0, 18), (lng, lat, zoom) => {
        const world = 256 * 2 ** zoom
        const oracle = geoMercator()
          .scale(world / (2 * Math.PI))
          .translate([world / 2, world / 2])([lng, lat]) ?? [0, 0]
        const { x, y } = mercator(zoom).project([lng, lat])
        expect(Math.hypot(x - oracle[0], y - oracle[1])).toBeLessThan(1e-3)
      }),
    )
  })

  it('is invertible', () => {
    assert(
      property(degrees(-180, 180), degrees(-85, 85), degrees(0, 18), (lng, lat, zoom) => {
        const { project, unproject } = mercator(zoom)
        const [backLng, backLat] = unproject(project([lng, lat]))
        expect(Math.abs(backLng - lng)).toBeLessThan(1e-9)
        expect(Math.abs(backLat - lat)).toBeLessThan(1e-9)
      }),
    )
  })

  it('is 156,543 metres per pixel at the equator at zoom 0', () => {
    expect(metresPerPixel(0, 0)).toBeCloseTo(156543.03, 1)
    expect(metresPerPixel(60, 1)).toBeCloseTo(156543.03 / 4, 1)
  })
})

describe('the camera', () => {
  it.each([
    [1200, 630],
    [390, 388],
    [600, 1400],
  ])('shows all of Mali in a frame of %i × %i, as large as the padding allows', (width, height) => {
    const place = inFrame(fitted(atlas.config.map.home, { width, height }, ZOOMS.least), { width, height })
    const [west, south, east, north] = atlas.config.map.home
    const [corner, opposite] = [place([west, north]), place([east, south])]
    expect(Math.min(corner.x, corner.y)).toBeCloseTo(FIT_AIR, 6)
    expect(corner.x + opposite.x).toBeCloseTo(width, 6)
    expect(corner.y + opposite.y).toBeCloseTo(height, 6)
  })

  it('never shows anything beyond the base map if the frame is the smaller of the two', () => {
    const anywhere = record({ lng: degrees(-180, 180), lat: degrees(-85, 85), zoom: degrees(6, 18) })
    assert(
      property(anywhere, (at) => {
        const frame = { width: 1000, height: 600 }
        const place = inFrame(cameraIn(frame, at, atlas.config.map), frame)
        const [west, south, east, north] = atlas.config.map.edge
        const [corner, opposite] = [place([west, north]), place([east, south])]
        expect(Math.max(corner.x, corner.y)).toBeLessThan(0.01)
        expect(opposite.x).toBeGreaterThan(frame.width - 0.01)
        expect(opposite.y).toBeGreaterThan(frame.height - 0.01)
      }),
    )
  })

  it('is centred on the base map if the frame is larger', () => {
    const { lng } = cameraIn({ width: 3000, height: 400 }, { lng: 10, lat: 15, zoom: 4 }, atlas.config.map)
    expect(lng).toBeCloseTo((atlas.config.map.edge[0] + atlas.config.map.edge[2]) / 2, 6)
  })

  it('zooms out to the whole world if the base map is as wide', () => {
    const world = { home: [10, 40, 20, 50], edge: [-180, -85, 180, 85] } as const
    expect(cameraIn({ width: 400, height: 600 }, { lng: 0, lat: 0, zoom: 0 }, world).zoom).toBeCloseTo(
      Math.log2(360 / 256),
      6,
    )
    expect(leastZoom(atlas.config.map)).toBe(ZOOMS.least)
  })

  it('zooms out to all that the map is of, however small the frame of a phone', () => {
    const [west, south, east, north] = [71, -12, 72, 12]
    const high = boundsAround([west, south, east, north])
    const frame = { width: 390, height: 250 }
    const place = inFrame(cameraIn(frame, null, high), frame)
    const [corner, opposite] = [place([west, north]), place([east, south])]
    expect(corner.y).toBeGreaterThanOrEqual(FIT_AIR - 0.01)
    expect(opposite.y).toBeLessThanOrEqual(frame.height - FIT_AIR + 0.01)
  })
})

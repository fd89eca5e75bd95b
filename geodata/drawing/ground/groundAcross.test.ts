import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isInside } from '../../domain/geometry/plane'
import { groundPaths, preparedGround } from './ground'
import { groundAcross } from './groundAcross'
import { type PackedGround, unpack } from './unpack'

const world: PackedGround = JSON.parse(readFileSync(new URL('../../world/ground-110m.json', import.meta.url), 'utf8'))

describe('the base map of a map across the 180th meridian', () => {
  const across = groundAcross(world, [150, 40, 230, 75])
  const { countries, borders } = unpack(across)
  const countryAt = (lng: number, lat: number) =>
    countries.features.filter(({ geometry }) => isInside([lng, lat], geometry)).map(({ properties }) => properties.id)

  it('goes on to the east', () => {
    expect(countryAt(175, 67)).toEqual(['RUS'])
    expect(countryAt(185, 67)).toEqual(['RUS'])
    // Alaska, and Canada beside it.
    expect(countryAt(210, 65)).toEqual(['USA'])
    expect(countryAt(225, 65)).toEqual(['CAN'])
    expect(borders.features.map(({ properties }) => properties.kind)).toContain('border')
  })

  it('has nothing of the rest of the world', () => {
    expect(countries.features.map(({ properties }) => properties.id)).not.toContain('MLI')
    expect(across.arcs.length).toBeLessThan(world.arcs.length / 3)
  })

  it('is drawn', () => {
    const camera = { lng: 190, lat: 65, zoom: 3 }
    const drawing = { home: '', camera, frame: { width: 400, height: 300 }, decimals: 0, tolerance: 0.5 }
    const paths = groundPaths(preparedGround(across), drawing)
    expect(paths.land).toMatch(/^m.+z$/)
    expect(paths.borders).not.toBe('')
  })

  it('is that of all other maps within them', () => {
    expect(groundAcross(world, [-180, -85, 180, 85])).toBe(world)
  })
})

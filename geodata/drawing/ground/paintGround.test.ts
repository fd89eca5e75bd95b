import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mercator } from '../../domain/view/mercator'
import { type Canvas2d, paintGround } from './paintGround'
import { NO_GROUND, type PackedGround, unpack } from './unpack'

const INKS = {
  land: 'land',
  'paper-bright': 'home',
  lake: 'lake',
  river: 'river',
  coast: 'coast',
  border: 'border',
  ink: 'outline',
} as const

interface Stroke {
  readonly ink: string
  readonly points: readonly (readonly [number, number])[]
  readonly dashes: readonly number[]
  readonly opacity: number
}

/** What is painted in a window of 400 × 300 pixels around a position, [lng, lat]. */
function painted(packed: PackedGround, [lng, lat]: readonly [number, number], zoom: number, home = 'MLI') {
  const fills: { readonly ink: string; readonly points: readonly (readonly [number, number])[] }[] = []
  const strokes: Stroke[] = []
  let points: [number, number][] = []
  let dashes: number[] = []
  const canvas: Canvas2d = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, lineCap: 'butt', lineJoin: 'miter', globalAlpha: 1 },
    beginPath: () => {
      points = []
    },
    moveTo: (x, y) => points.push([x, y]),
    lineTo: (x, y) => points.push([x, y]),
    closePath: () => {},
    setLineDash: (given) => {
      dashes = [...given]
    },
    fill: () => fills.push({ ink: String(canvas.fillStyle), points }),
    stroke: () => strokes.push({ ink: String(canvas.strokeStyle), points, dashes, opacity: canvas.globalAlpha }),
  }
  const centre = mercator(zoom).project([lng, lat])
  const window = { zoom, left: centre.x - 200, top: centre.y - 150, width: 400, height: 300 }
  paintGround(canvas, unpack(packed), { home, inks: INKS, window })
  return { fills, strokes, window }
}

const mali: PackedGround = JSON.parse(readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8'))
const world: PackedGround = JSON.parse(readFileSync(new URL('../../world/ground-50m.json', import.meta.url), 'utf8'))

describe('the base map on a canvas', () => {
  it('has land, with the home country in another colour, below water and borders', () => {
    const { fills, strokes } = painted(mali, [-3, 15], 5)
    expect(new Set(fills.map(({ ink }) => ink))).toEqual(new Set(['land', 'home', 'lake']))
    expect(fills.filter(({ ink }) => ink === 'home')).toHaveLength(1)
    expect(strokes.map(({ ink }) => ink)).toContain('river')
    expect(strokes.find(({ ink }) => ink === 'border')?.dashes).toEqual([5, 3])
    expect(strokes.find(({ ink }) => ink === 'outline')).toMatchObject({ dashes: [], opacity: 0.75 })
  })

  it('has no highlighted country in an atlas without one', () => {
    expect(painted(world, [2, 47], 5, '').fills.map(({ ink }) => ink)).not.toContain('home')
  })

  it('puts every position where the projection has it', () => {
    const zoom = 6
    const { fills, window } = painted(mali, [-3, 15], zoom)
    const [home] = fills.filter(({ ink }) => ink === 'home')
    const { project } = mercator(zoom)
    const country = unpack(mali).countries.features.find(({ properties }) => properties.id === 'MLI')
    const { geometry } = country ?? {}
    if (geometry?.type !== 'Polygon') throw new Error('The country has one polygon.')
    const projected = new Set(
      geometry.coordinates.flat().map((position) => {
        const { x, y } = project(position)
        return `${(x - window.left).toFixed(3)} ${(y - window.top).toFixed(3)}`
      }),
    )
    expect(home?.points.length).toBeGreaterThan(100)
    for (const [x, y] of home?.points ?? []) expect(projected).toContain(`${x.toFixed(3)} ${y.toFixed(3)}`)
  })

  it('leaves out positions that no pixel tells apart, and what is not in the window', () => {
    const pointsIn = ({ fills, strokes }: ReturnType<typeof painted>) =>
      [...fills, ...strokes].reduce((sum, { points }) => sum + points.length, 0)
    const [small, large] = [pointsIn(painted(mali, [-3, 15], 2)), pointsIn(painted(mali, [-3, 15], 5))]
    expect(small).toBeLessThan(large / 2)
    for (const { points } of painted(mali, [-3, 15], 2).fills.filter(({ ink }) => ink === 'home'))
      points.slice(1, -1).forEach(([x, y], i) => {
        const [fromX, fromY] = points[i] ?? [0, 0]
        expect(Math.abs(x - fromX) >= 1 || Math.abs(y - fromY) >= 1).toBe(true)
      })
    expect(pointsIn(painted(mali, [120, 0], 5))).toBe(0)
  })

  it('is nothing without a base map', () => {
    const { fills, strokes } = painted(NO_GROUND, [0, 0], 3)
    expect([fills, strokes]).toEqual([[], []])
  })
})

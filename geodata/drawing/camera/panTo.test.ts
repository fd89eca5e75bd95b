import { assert, double, property, record, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlas } from '../../testing/facts'
import { cameraIn, inFrame } from './camera'
import { fitAround, panTo } from './panTo'

const FRAME = { width: 900, height: 600 }
const MALI = cameraIn(FRAME, null, atlas.config.map)
const BAMAKO = [-8, 12.65]
const ABIDJAN = [-4.02, 5.35]

const somewhere = tuple(double({ min: -11, max: 4, noNaN: true }), double({ min: 6, max: 24, noNaN: true }))
const frames = record({
  width: double({ min: 320, max: 2000, noNaN: true }),
  height: double({ min: 320, max: 1400, noNaN: true }),
})

describe('a camera moved to a place', () => {
  it('stays if the place is well inside the frame, or there is none', () => {
    expect(panTo(MALI, FRAME, BAMAKO, atlas.config.map)).toBe(MALI)
    expect(panTo(MALI, FRAME, null, atlas.config.map)).toBe(MALI)
  })

  it('centres a place beyond the edge, at the same zoom', () => {
    const moved = panTo(MALI, FRAME, ABIDJAN, atlas.config.map)
    expect(moved.zoom).toBe(MALI.zoom)
    expect(inFrame(moved, FRAME)(ABIDJAN).x).toBeCloseTo(FRAME.width / 2, 3)
  })

  it('does not follow a place off the base map', () => {
    expect(panTo(MALI, FRAME, [77.2, 28.6], atlas.config.map)).toBe(MALI)
  })
})

describe('a camera moved around places', () => {
  it('has them all in the frame, without zooming in', () => {
    assert(
      property(frames, somewhere, somewhere, (frame, from, to) => {
        const before = cameraIn(frame, null, atlas.config.map)
        const moved = fitAround(before, frame, [from, to], atlas.config.map)
        expect(moved.zoom).toBeLessThanOrEqual(before.zoom)
        for (const position of [from, to]) {
          const { x, y } = inFrame(moved, frame)(position)
          expect(x).toBeGreaterThanOrEqual(0)
          expect(x).toBeLessThanOrEqual(frame.width)
          expect(y).toBeGreaterThanOrEqual(0)
          expect(y).toBeLessThanOrEqual(frame.height)
        }
      }),
    )
  })

  it('stays if they are well inside, or there are none', () => {
    expect(fitAround(MALI, FRAME, [BAMAKO, [0, 16.27]], atlas.config.map)).toBe(MALI)
    expect(fitAround(MALI, FRAME, [], atlas.config.map)).toBe(MALI)
  })
})

import { describe, expect, it } from 'vitest'
import { beyond, keptOnMap, moveOf } from './crosshair'

describe('the crosshair', () => {
  it.each([
    ['ArrowRight', 8, 0],
    ['ArrowLeft', -8, 0],
    ['ArrowDown', 0, 8],
    ['ArrowUp', 0, -8],
  ])('is moved by %s, and farther with Shift', (key, right, down) => {
    expect(moveOf({ key, shiftKey: false })).toEqual([right, down].map((step) => step + 0))
    expect(moveOf({ key, shiftKey: true })?.map((step) => step / 6 + 0)).toEqual([right, down])
  })

  it('ignores all other keys', () => {
    for (const key of ['a', 'Enter', 'toString', '']) expect(moveOf({ key, shiftKey: false })).toBeNull()
  })

  it('stays within the pannable area', () => {
    const ground = [-25, 1, 23, 35] as const
    expect(keptOnMap([-4, 17], ground)).toEqual([-4, 17])
    expect(keptOnMap([26.72, 36], ground)).toEqual([23, 35])
    expect(keptOnMap([-30, -1], ground)).toEqual([-25, 1])
  })

  it('stays in the frame, and the remainder moves the map', () => {
    expect([-8, 0, 60, 100, 148].map((length) => beyond(length, 100))).toEqual([-8, 0, 0, 0, 48])
  })
})

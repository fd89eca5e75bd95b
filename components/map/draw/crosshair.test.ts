import { describe, expect, it } from 'vitest'
import { keptIn, moveOf } from './crosshair'

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

  it('is moved by no other key', () => {
    for (const key of ['a', 'Enter', 'toString', '']) expect(moveOf({ key, shiftKey: false })).toBeNull()
  })

  it('stays in the frame, and what is left over moves the map', () => {
    expect(keptIn(-8, 100)).toEqual({ kept: 0, beyond: -8 })
    expect(keptIn(60, 100)).toEqual({ kept: 60, beyond: 0 })
    expect(keptIn(148, 100)).toEqual({ kept: 100, beyond: 48 })
  })
})

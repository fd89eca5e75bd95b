import { expect, test } from 'vitest'
import { clearPart, overlap, shownIn } from './clearPart'

const FRAME = { left: 0, top: 0, right: 700, bottom: 434 }
const PANEL = { left: 300, top: 0, right: 700, bottom: 434 }
const SHEET = { left: 0, top: 200, right: 700, bottom: 434 }

test('the clear part is the largest rectangle beside, above or below the covers', () => {
  expect(clearPart(FRAME, [])).toEqual(FRAME)
  expect(clearPart(FRAME, [PANEL])).toEqual({ ...FRAME, right: 300 })
  expect(clearPart(FRAME, [SHEET])).toEqual({ ...FRAME, bottom: 200 })
  expect(clearPart(FRAME, [PANEL, SHEET])).toEqual({ ...FRAME, right: 300, bottom: 200 })
  expect(clearPart(FRAME, [{ left: 0, top: 0, right: 250, bottom: 434 }])).toEqual({ ...FRAME, left: 250 })
  const corner = { left: 400, top: 100, right: 690, bottom: 420 }
  expect(clearPart(FRAME, [corner])).toEqual({ ...FRAME, right: 400 })
})

test('a cover elsewhere has no effect, a cover over everything leaves nothing', () => {
  expect(clearPart(FRAME, [{ left: 700, top: 0, right: 900, bottom: 434 }])).toEqual(FRAME)
  expect(clearPart(FRAME, [FRAME])).toBeNull()
  expect(clearPart(FRAME, [{ ...FRAME, left: 40 }])).toBeNull()
  expect(overlap(FRAME, PANEL)).toBe(true)
  expect(overlap(PANEL, { ...PANEL, left: 100, right: 300 })).toBe(false)
})

test('a place is moved only as far as needed, at the same zoom; an area is zoomed out only as far as needed', () => {
  const clear = { left: 0, top: 0, right: 300, bottom: 400 }
  const point = { left: 500, top: 100, right: 500, bottom: 100 }
  expect(shownIn(clear, point)).toEqual({ farther: 0, middle: { x: 300 - 48, y: 100 } })
  const small = { left: 250, top: 380, right: 350, bottom: 420 }
  expect(shownIn(clear, small)).toEqual({ farther: 0, middle: { x: 300 - 48 - 50, y: 400 - 48 - 20 } })
  const large = { left: 200, top: 100, right: 200 + 2 * (300 - 96), bottom: 200 }
  expect(shownIn(clear, large)).toEqual({ farther: 1, middle: { x: 150, y: 150 } })
  // In a narrow strip the padding is smaller.
  expect(shownIn({ ...clear, right: 100 }, point)).toEqual({ farther: 0, middle: { x: 75, y: 100 } })
})

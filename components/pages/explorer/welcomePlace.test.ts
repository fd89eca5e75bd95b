import { expect, test } from 'vitest'
import { placeClearOf, type WelcomePlace } from './welcomePlace'

const around = { left: 0, top: 50, right: 980, bottom: 760 }
const usual = { left: 170, top: 270, right: 810, bottom: 540 }
const mark = (x: number, y: number) => ({ left: x - 13, top: y - 13, right: x + 13, bottom: y + 13 })
const moved = (focused: { x: number; y: number }, now: WelcomePlace = 'usual', card = usual) =>
  placeClearOf(mark(focused.x, focused.y), { now, card, around })

test('the welcome stays where it is while it covers nothing that has the focus', () => {
  expect(moved({ x: 900, y: 400 })).toBe('usual')
  expect(moved({ x: 400, y: 700 })).toBe('usual')
  expect(moved({ x: 400, y: 200 }, 'bottom', { ...usual, top: 477, bottom: 747 })).toBe('bottom')
})

test('it moves to the edge where it covers no focused mark', () => {
  expect(moved({ x: 400, y: 320 })).toBe('bottom')
  expect(moved({ x: 400, y: 530 })).toBe('top')
  expect(moved({ x: 400, y: 600 }, 'bottom', { ...usual, top: 477, bottom: 747 })).toBe('top')
})

test('without such an edge it hides until the focus is elsewhere', () => {
  const low = { ...around, bottom: 460 }
  const card = { ...usual, top: 120, bottom: 390 }
  const places = { card, around: low }
  expect(placeClearOf(mark(400, 250), { now: 'usual', ...places })).toBe('hidden')
  expect(placeClearOf(mark(900, 250), { now: 'hidden', ...places })).toBe('usual')
})

test('it does not move for what is higher than itself, such as the map', () => {
  expect(placeClearOf(around, { now: 'usual', card: usual, around })).toBe('usual')
})

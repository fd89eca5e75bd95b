import { expect, it } from 'vitest'
import { EVENTS, leastMapHeight, METHODS, mapHeight, messageFrom, postTo } from './message'

const ours = { source: 'joliba', version: 1 }

it('takes what it knows', () => {
  expect(messageFrom({ ...ours, type: 'setView', view: 'time=2012' }, METHODS)?.view).toBe('time=2012')
  expect(messageFrom({ ...ours, type: 'highlight', event: null }, METHODS)?.type).toBe('highlight')
  expect(messageFrom({ ...ours, type: 'height', height: 480 }, EVENTS)?.height).toBe(480)
})

it.each([
  null,
  'setView',
  {},
  { ...ours },
  { ...ours, version: 2, type: 'next' },
  { source: 'other', version: 1, type: 'next' },
  { ...ours, type: 'eval' },
  { ...ours, type: 'constructor' },
  { ...ours, type: 'ready' },
  { ...ours, type: 'setView' },
  { ...ours, type: 'setView', view: 7 },
  { ...ours, type: 'setView', view: 'x'.repeat(5000) },
  { ...ours, type: 'highlight', event: { id: 'x' } },
])('takes nothing else: %j', (data) => {
  expect(messageFrom(data, METHODS)).toBeNull()
})

it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 1e6, '400'])('takes no height of %j', (height) => {
  expect(messageFrom({ ...ours, type: 'height', height }, EVENTS)).toBeNull()
  expect(messageFrom({ ...ours, type: 'height', height: 400, least: height }, EVENTS)).toBeNull()
})

it('signs what it says', () => {
  const said: unknown[] = []
  postTo({ postMessage: (message: unknown) => said.push(message) }, 'select', { event: 'e', type: 'ready' })
  expect(said).toEqual([{ ...ours, type: 'select', event: 'e' }])
})

it('makes a map neither a slit nor a wall', () => {
  expect([320, 800, 2000].map((width) => mapHeight(width))).toEqual([260, 496, 680])
})

it('lets a map become low where the frame is, and never lower than its ground is wide', () => {
  expect([320, 800, 2000].map((width) => leastMapHeight(width, 1, true))).toEqual([260, 280, 680])
  expect(leastMapHeight(800, 1, false)).toBe(208)
})

it('puts two maps side by side where there is room, else one above the other', () => {
  expect([320, 800, 2000].map((width) => mapHeight(width, 2))).toEqual([588, 530, 714])
})

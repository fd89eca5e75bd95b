import { expect, it } from 'vitest'
import { EVENTS, leastMapHeight, METHODS, mapHeight, messageFrom, postTo } from './message'

const ours = { source: 'joliba', version: 1 }

it('accepts known messages', () => {
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

it('signs its messages', () => {
  const said: unknown[] = []
  postTo({ postMessage: (message: unknown) => said.push(message) }, 'select', { event: 'e', type: 'ready' })
  expect(said).toEqual([{ ...ours, type: 'select', event: 'e' }])
})

it('makes a map neither too flat nor too high', () => {
  expect([320, 800, 2000].map((width) => mapHeight(width))).toEqual([260, 496, 680])
})

it('lets a map be low in a low frame, but never so low that it is wider than the base map', () => {
  expect([320, 800, 2000].map((width) => leastMapHeight(width, 1, true))).toEqual([260, 280, 680])
  expect(leastMapHeight(800, 1, false)).toBe(208)
})

it('places two maps side by side if there is room, otherwise stacks them', () => {
  expect([320, 800, 2000].map((width) => mapHeight(width, 2))).toEqual([588, 530, 714])
})

import { expect, it } from 'vitest'
import { clockFace, delay, elapsed, STOPPED, sceneInTalk, toggled } from './stopwatch'

const MINUTE = 60_000

it('a stopwatch counts only while it runs', () => {
  const running = toggled(STOPPED, 1000)
  expect(elapsed(running, 4000)).toBe(3000)
  const stopped = toggled(running, 5000)
  expect(elapsed(stopped, 99_000)).toBe(4000)
  expect(elapsed(toggled(stopped, 10_000), 11_000)).toBe(5000)
  // Setting the clock back subtracts nothing.
  expect(elapsed(running, 0)).toBe(0)
})

it.each([
  [1, 0, 0],
  [1, 2 * MINUTE, 0],
  [1, 3 * MINUTE, MINUTE],
  [5, 8 * MINUTE, 0],
  [5, 7 * MINUTE, -MINUTE],
  [10, 25 * MINUTE, 5 * MINUTE],
])('in scene %i of 10 after %i ms of 20 minutes the speaker is %i ms behind', (scene, spent, late) => {
  expect(delay(scene, 10, spent, 20 * MINUTE)).toBe(late)
})

it('a talk consists of the visible scenes from the one at which it started', () => {
  const none = new Set<number>()
  expect(sceneInTalk(4, 10, 4, none)).toEqual({ scene: 1, count: 7 })
  expect(sceneInTalk(6, 10, 4, new Set([5, 9]))).toEqual({ scene: 2, count: 5 })
  expect(sceneInTalk(5, 10, 4, new Set([5]))).toEqual({ scene: 2, count: 7 })
  expect(sceneInTalk(2, 10, 4, none)).toEqual({ scene: 1, count: 9 })
  // Opened at scene 4, the speaker is not minutes ahead a second later.
  const { scene, count } = sceneInTalk(4, 10, 4, none)
  expect(delay(scene, count, 1000, 20 * MINUTE)).toBe(0)
})

it.each([
  [0, '0:00'],
  [67_000, '1:07'],
  [3_847_000, '1:04:07'],
  [-5, '0:00'],
])('%i ms read %s', (time, face) => {
  expect(clockFace(time)).toBe(face)
})

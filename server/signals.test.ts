import { expect, it } from 'vitest'
import { stopOnSignals } from './signals.mjs'
import { held } from './testing'

function process() {
  const heard = new Map<string, () => void>()
  const exits: number[] = []
  let time = 1000
  const drained = held()
  let drains = 0
  stopOnSignals(
    () => {
      drains++
      return drained.ended
    },
    { on: (signal, call) => heard.set(signal, call), exit: (code) => exits.push(code), now: () => time },
  )
  const send = (signal: string, later = 0) => {
    time += later
    heard.get(signal)?.()
  }
  return { send, exits, drained, drains: () => drains }
}

it.each(['SIGTERM', 'SIGINT'])('%s finishes open work, then exits with 0', async (signal) => {
  const { send, exits, drained } = process()
  send(signal)
  expect(exits).toEqual([])
  drained.end()
  await expect.poll(() => exits).toEqual([0])
})

it.each([
  ['SIGTERM', 'SIGTERM', 0],
  ['SIGTERM', 'SIGTERM', 1000],
  ['SIGINT', 'SIGINT', 1000],
  ['SIGINT', 'SIGTERM', 1000],
])('%s and then %s exit immediately', (first, second, later) => {
  const { send, exits, drains } = process()
  send(first)
  send(second, later)
  expect([exits, drains()]).toEqual([[1], 1])
})

it('a key press that arrives twice, from the terminal and from npm, counts as one signal', () => {
  const { send, exits, drains } = process()
  send('SIGINT')
  send('SIGINT', 20)
  send('SIGTERM', 20)
  expect([exits, drains()]).toEqual([[], 1])
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { afterMove, type Move, type Plan } from './show'
import { type Message, messageFrom, takesOver, type WindowState } from './windowMessages'

const PLAN: Plan = { count: 9, view: { at: null, event: null }, hidden: new Set([3]), steps: [] }

interface Window extends WindowState {
  readonly id: string
  readonly acted: boolean
}

const opened = (id: string, scene = 1): Window => ({
  id,
  acted: false,
  turn: 0,
  show: { scene, cover: null, step: 0, wander: null },
})

it('two windows that move at the same time end in the same state, in whatever order messages arrive', () => {
  const moves = fc.constantFrom<Move[]>('next', 'previous', 'first', 'last', 4, 'black', 'white')
  fc.assert(
    fc.property(fc.array(fc.record({ first: fc.boolean(), move: moves, late: fc.boolean() })), (steps) => {
      const windows: [Window, Window] = [opened('a'), opened('b', 3)]
      const posts: [Message[], Message[]] = [[], []]
      const hear = (at: 0 | 1) => {
        for (const message of posts[at].splice(0)) {
          if (message.kind !== 'show' || !takesOver(windows[at], message)) continue
          windows[at] = { ...windows[at], turn: message.turn, show: message.show, acted: true }
        }
      }
      for (const { first, move, late } of [...steps, { first: true, move: 2, late: false }]) {
        const [at, other] = first ? ([0, 1] as const) : ([1, 0] as const)
        const { id, turn, show } = windows[at]
        windows[at] = { id, acted: true, turn: turn + 1, show: afterMove(show, move, PLAN) }
        posts[other].push({ kind: 'show', from: id, turn: turn + 1, show: windows[at].show })
        if (!late) hear(other)
      }
      hear(0)
      hear(1)
      expect(windows[0].show).toEqual(windows[1].show)
    }),
  )
})

it('a new window takes over the state, even if nobody has moved', () => {
  const welcome = { kind: 'welcome', from: 'a', turn: 0, show: opened('a', 5).show } as const
  expect(takesOver(opened('b'), welcome)).toBe(true)
  expect(takesOver({ ...opened('b'), acted: true, turn: 2 }, welcome)).toBe(false)
})

describe('messages of another window', () => {
  const from = 'a window'
  const show = { scene: 3, cover: null, step: 0, wander: null }
  const at = { lat: 16.27, lng: -0.04, zoom: 6.5 }

  it.each<Message>([
    { kind: 'hello', from },
    { kind: 'show', from, turn: 0, show },
    { kind: 'welcome', from, turn: 12, show: { ...show, cover: 'black', wander: { at, event: 'an-event' } } },
    { kind: 'show', from, turn: 1, show: { ...show, wander: { at: null, event: null } } },
    { kind: 'laser', from, at: [-0.04, 16.27] },
    { kind: 'laser', from, at: null },
    { kind: 'size', from, width: 1280.5, height: 720 },
  ])('is taken as it is where it is sound: %j', (message) => {
    expect(messageFrom(structuredClone(message), 11)).toEqual(message)
    expect(messageFrom({ ...message, more: 'of a later version' }, 11)).toEqual(message)
  })

  it.each([
    null,
    undefined,
    'hello',
    7,
    [],
    {},
    { kind: 'hello' },
    { kind: 'hello', from: '' },
    { kind: 'hello', from: 'x'.repeat(1000) },
    { kind: 'jump', from },
    { kind: 'constructor', from },
    { kind: 'show', from, turn: 1e9, show: null },
    { kind: 'show', from, turn: -1, show },
    { kind: 'show', from, turn: 1.5, show },
    { kind: 'show', from, turn: Number.MAX_VALUE, show },
    { kind: 'show', from, turn: '1', show },
    { kind: 'show', from, turn: 1, show: { ...show, scene: '3' } },
    { kind: 'show', from, turn: 1, show: { ...show, scene: Number.NaN } },
    { kind: 'show', from, turn: 1, show: { ...show, step: -1 } },
    { kind: 'show', from, turn: 1, show: { ...show, step: 1e9 } },
    { kind: 'show', from, turn: 1, show: { ...show, cover: 'grey' } },
    { kind: 'show', from, turn: 1, show: { scene: 3, cover: null, step: 0 } },
    { kind: 'show', from, turn: 1, show: { ...show, wander: { at: { ...at, lat: 91 }, event: null } } },
    {
      kind: 'show',
      from,
      turn: 1,
      show: { ...show, wander: { at: { ...at, zoom: Number.POSITIVE_INFINITY }, event: null } },
    },
    { kind: 'show', from, turn: 1, show: { ...show, wander: { at, event: { id: 'x' } } } },
    { kind: 'show', from, turn: 1, show: { ...show, wander: { at } } },
    { kind: 'laser', from, at: ['x', null] },
    { kind: 'laser', from, at: [1, 2, 3] },
    { kind: 'laser', from },
    { kind: 'size', from, width: 0, height: 0 },
    { kind: 'size', from, width: 800, height: Number.NaN },
    { kind: 'size', from, width: 1e9, height: 600 },
  ])('is nothing to us where it is not: %j', (data) => {
    expect(messageFrom(data, 11)).toBeNull()
  })

  it('are limited to scenes of this story, whatever the other window has', () => {
    for (const [scene, expected] of [
      [99, 11],
      [0, 1],
      [-4, 1],
      [11, 11],
    ] as const)
      expect(messageFrom({ kind: 'show', from, turn: 1, show: { ...show, scene } }, 11)).toMatchObject({
        show: { scene: expected },
      })
  })

  it('never throw and never yield a missing scene, whatever they contain', () => {
    fc.assert(
      fc.property(fc.anything(), fc.integer({ min: 1, max: 14 }), (data, count) => {
        for (const kind of ['show', 'laser', 'size', 'hello', data]) {
          const message = messageFrom({ kind, from, turn: 1, show: data, at: data, width: data, height: data }, count)
          if (message?.kind === 'show') expect(message.show.scene).toBeLessThanOrEqual(count)
        }
      }),
    )
  })
})

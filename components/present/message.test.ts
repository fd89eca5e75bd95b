import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Message, type Standing, takesOver } from './message'
import { type Move, moved } from './show'

const VIEW = { at: null, event: null }

interface Window extends Standing {
  readonly id: string
  readonly acted: boolean
}

const opened = (id: string, scene = 1): Window => ({
  id,
  acted: false,
  turn: 0,
  show: { scene, black: false, wander: null },
})

it('two windows that move at the same time, and hear of it in any order, show the same', () => {
  const moves = fc.constantFrom<Move[]>('next', 'previous', 'first', 'last', 4, 'black')
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
        windows[at] = { id, acted: true, turn: turn + 1, show: moved(show, move, 9, VIEW) }
        posts[other].push({ kind: 'show', from: id, turn: turn + 1, show: windows[at].show })
        if (!late) hear(other)
      }
      hear(0)
      hear(1)
      expect(windows[0].show).toEqual(windows[1].show)
    }),
  )
})

it('a window that opens takes over how things stand, even where nobody has moved', () => {
  const welcome = { kind: 'welcome', from: 'a', turn: 0, show: opened('a', 5).show } as const
  expect(takesOver(opened('b'), welcome)).toBe(true)
  expect(takesOver({ ...opened('b'), acted: true, turn: 2 }, welcome)).toBe(false)
})

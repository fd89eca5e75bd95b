import { act, cleanup, renderHook } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { atlasSource } from '@/geodata/load/source'
import { useShow } from './useShow'
import type { Message } from './windowMessages'

const [story] = atlasSource().storiesIn('en')
if (!story) throw new Error('There is no story.')
const count = story.scenes.length

/** Channels of the same name deliver to each other synchronously. */
class Channel {
  static open = new Set<Channel>()
  onmessage: ((message: { readonly data: unknown }) => void) | null = null

  constructor(readonly name: string) {
    Channel.open.add(this)
  }

  postMessage(data: unknown): void {
    for (const other of Channel.open)
      if (other !== this && other.name === this.name) other.onmessage?.({ data: structuredClone(data) })
  }

  close(): void {
    Channel.open.delete(this)
  }
}

/** Another window of the presentation, controlled by the test. */
function otherWindow() {
  const channel = new Channel(`joliba-present-${story?.slug}`)
  const heard: Message[] = []
  channel.onmessage = ({ data }) => heard.push(data as Message)
  return { heard, say: (data: unknown) => act(() => channel.postMessage(data)) }
}

const open = (start?: number) => renderHook(() => useShow(story, start)).result

beforeEach(() => vi.stubGlobal('BroadcastChannel', Channel))
afterEach(() => {
  cleanup()
  Channel.open.clear()
  window.location.hash = ''
})

describe('the windows of a presentation', () => {
  it('show the same, also one opened later', () => {
    const stage = open()
    act(() => stage.current.move(4))
    const desk = open()
    expect(desk.current.show.scene).toBe(4)
    act(() => desk.current.move('next'))
    expect(stage.current.show.scene).toBe(5)
    act(() => desk.current.point([-3, 16]))
    expect(stage.current.laser).toEqual([-3, 16])
    act(() => stage.current.sendSize({ width: 800, height: 600 }))
    expect(desk.current.audience).toEqual({ width: 800, height: 600 })
    expect([stage.current.alone, desk.current.alone]).toEqual([false, false])
  })

  it('start with the scene of the server, unless the address says otherwise', () => {
    expect(open(3).current.show.scene).toBe(3)
    cleanup()
    window.location.hash = '#999'
    expect(open(3).current.show.scene).toBe(count)
  })

  it('apply moves made before they know the state of the others to that state', () => {
    const desk = open()
    const other = otherWindow()
    act(() => desk.current.move('next'))
    const welcome = { kind: 'welcome', from: 'z', turn: 7, show: { scene: 5, cover: null, step: 0, wander: null } }
    other.say(welcome)
    expect(desk.current.show.scene).toBe(6)
    expect(other.heard.at(-1)).toMatchObject({ kind: 'show', turn: 8, show: { scene: 6 } })
    other.say({ ...welcome, turn: 9 })
    expect(desk.current.show.scene).toBe(5)
  })

  it('work alone if the others have not started, and together once another joins', () => {
    const desk = open()
    const other = otherWindow()
    act(() => desk.current.move('next'))
    const welcome = { kind: 'welcome', from: 'z', turn: 0, show: { scene: 1, cover: null, step: 0, wander: null } }
    other.say(welcome)
    expect(desk.current.show.scene).toBe(2)
    cleanup()
    const stage = open()
    act(() => stage.current.move('next'))
    other.say({ kind: 'hello', from: 'y' })
    other.say({ ...welcome, turn: 3, show: { ...welcome.show, scene: 4 } })
    expect(stage.current.show.scene).toBe(4)
  })

  it('ignore unreadable messages, and missing scenes', () => {
    const stage = open(2)
    const other = otherWindow()
    const show = { scene: 1e9, cover: null, step: 0, wander: null }
    for (const data of [null, 'show', { kind: 'laser', from: 'z', at: ['x', null] }, { kind: 'jump', from: 'z' }])
      other.say(data)
    other.say({ kind: 'show', from: 'z', turn: 1e9, show: null })
    expect(stage.current.show.scene).toBe(2)
    expect(stage.current.laser).toBeNull()
    other.say({ kind: 'show', from: 'z', turn: 5, show })
    expect(stage.current.show.scene).toBe(count)
    act(() => stage.current.move('first'))
    expect(other.heard.at(-1)).toMatchObject({ kind: 'show', turn: 6, show: { scene: 1 } })
  })
})

describe('a single window works', () => {
  it.each([
    ['without BroadcastChannel', undefined],
    [
      'where the browser refuses one',
      class {
        constructor() {
          throw new DOMException('The operation is insecure.', 'SecurityError')
        }
      },
    ],
  ])('%s, and says so', (_, Refused) => {
    vi.stubGlobal('BroadcastChannel', Refused)
    const { current } = open()
    const stage = open()
    expect(current.alone).toBe(true)
    act(() => stage.current.move('next'))
    act(() => stage.current.point([0, 0]))
    act(() => stage.current.sendSize({ width: 1, height: 1 }))
    expect(stage.current.show.scene).toBe(2)
  })

  it('without crypto.randomUUID, which plain http lacks', () => {
    vi.stubGlobal('crypto', {})
    const stage = open()
    const desk = open()
    act(() => desk.current.move(7))
    expect(stage.current.show.scene).toBe(7)
  })
})

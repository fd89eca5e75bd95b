import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { beforeEach, expect, test, vi } from 'vitest'
import { parseWindow } from '@/geodata/domain/time/window'
import { atlas } from '@/geodata/testing/facts'
import { ExplorerProvider, useShown } from '../../view/useExplorer'
import { useDraft } from './useDraft'

const time = (text: string) => parseWindow(text) ?? null

/** Requested animation frames, run manually. */
let frames: FrameRequestCallback[] = []

beforeEach(() => {
  frames = []
  history.replaceState(null, '', '/en?where=kidal')
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  vi.stubGlobal('cancelAnimationFrame', (id: number) => {
    frames[id - 1] = () => undefined
  })
})

function paint() {
  act(() => {
    for (const frame of frames) frame(0)
    frames = []
  })
}

function drafting() {
  return renderHook(() => ({ ...useDraft(), shown: useShown().shown }), {
    wrapper: ({ children }: { children: ReactNode }) => (
      <ExplorerProvider atlas={atlas} language="en">
        {children}
      </ExplorerProvider>
    ),
  })
}

test('of many moves within a frame only the last is shown, and the address does not change', () => {
  const { result } = drafting()
  act(() => {
    result.current.move({ time: time('2011') })
    result.current.move({ time: time('2012') })
  })
  expect(result.current.draft).toBeNull()
  paint()
  expect(result.current.draft).toEqual({ time: time('2012') })
  expect(result.current.shown).toMatchObject({ time: time('2012'), where: ['kidal'] })
  expect(location.search).toBe('?where=kidal')
})

test('the end of a drag is one history entry; a pending move is dropped', () => {
  const { result } = drafting()
  const before = history.length
  act(() => {
    result.current.move({ time: time('2011') })
    result.current.commit({ time: time('2012') })
  })
  paint()
  expect(result.current.draft).toBeNull()
  expect(result.current.shown.time).toEqual(time('2012'))
  expect(location.search).toBe('?time=2012&where=kidal')
  expect(history.length).toBe(before + 1)
})

test('a drag keeps other changes made to the View meanwhile', () => {
  const { result } = drafting()
  act(() => result.current.move({ band: { south: 14, north: 20 } }))
  history.replaceState(null, '', '/en?where=gao')
  act(() => result.current.commit({ band: { south: 14, north: 20 } }))
  expect(result.current.shown).toMatchObject({ where: ['gao'], band: { south: 14, north: 20 } })
})

test('a cancelled drag changes nothing', () => {
  const { result } = drafting()
  act(() => result.current.move({ time: time('2011') }))
  paint()
  expect(result.current.shown.time).toEqual(time('2011'))
  act(() => result.current.cancel())
  expect(result.current.draft).toBeNull()
  expect(result.current.shown.time).toBeNull()
  expect(location.search).toBe('?where=kidal')
})

import { act, fireEvent, renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useFirstAct } from './useFirstAct'

test('calls back once on any interaction, with the latest callback', () => {
  for (const begin of [fireEvent.pointerMove, fireEvent.touchStart, fireEvent.focusIn, fireEvent.keyDown]) {
    const [first, second] = [vi.fn(), vi.fn()]
    const { rerender, unmount } = renderHook(({ bring }) => useFirstAct(bring), { initialProps: { bring: first } })
    rerender({ bring: second })
    act(() => {
      begin(document.body)
      fireEvent.pointerDown(document.body)
    })
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([0, 1])
    unmount()
  }
})

test('a page that comes to lie under a resting pointer is not acted on', () => {
  const bring = vi.fn()
  renderHook(() => useFirstAct(bring))
  act(() => void fireEvent.pointerOver(document.body))
  expect(bring).not.toHaveBeenCalled()
})

test('"back" counts as an interaction with the page; for an element only events inside it do', () => {
  const [box, beside] = [document.createElement('div'), document.createElement('p')]
  document.body.append(box, beside)
  const [anywhere, inside] = [vi.fn(), vi.fn()]
  renderHook(() => useFirstAct(anywhere))
  renderHook(() => useFirstAct(inside, { current: box }))
  act(() => void window.dispatchEvent(new PopStateEvent('popstate')))
  expect(anywhere).toHaveBeenCalledTimes(1)
  act(() => void fireEvent.pointerMove(beside))
  expect(inside).not.toHaveBeenCalled()
  act(() => void fireEvent.pointerMove(box))
  expect(inside).toHaveBeenCalledTimes(1)
})

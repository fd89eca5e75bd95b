import { act, fireEvent, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { page } from '../testing/dom'
import { HoveredProvider, useClearHover, useHovered, useHoverHandlers } from './hovered'

function Link() {
  const hoverHandlers = useHoverHandlers()
  useClearHover('coup')
  return (
    <a href="/coup" {...hoverHandlers('coup')}>
      Coup
    </a>
  )
}

function Hovered() {
  return <output>{useHovered((event) => event) ?? 'nothing'}</output>
}

function around(link: boolean) {
  return (
    <HoveredProvider>
      {link && <Link />}
      <Hovered />
    </HoveredProvider>
  )
}

const pointed = () => page().getByRole('status').textContent
const link = () => page().getByRole('link')
let rendered: ReturnType<typeof render>

beforeEach(() => {
  rendered = render(around(true))
})

test('an event is no longer highlighted once the hovered element is removed', () => {
  fireEvent.pointerEnter(link())
  expect(pointed()).toBe('coup')
  rendered.rerender(around(false))
  expect(pointed()).toBe('nothing')
})

test('focus highlights an event if visible, and not after a tap', () => {
  const tapped = link()
  const matches = vi.spyOn(tapped, 'matches').mockReturnValue(false)
  act(() => tapped.focus())
  expect(matches).toHaveBeenCalledWith(':focus-visible')
  expect(pointed()).toBe('nothing')
  act(() => tapped.blur())
  matches.mockReturnValue(true)
  act(() => tapped.focus())
  expect(pointed()).toBe('coup')
})

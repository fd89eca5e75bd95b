import { act, render } from '@testing-library/react'
import { useRef } from 'react'
import { expect, test, vi } from 'vitest'
import { page, reader } from '../../testing/dom'
import { useReadingPlace } from './useReadingPlace'

/** A list beside the map, whose entry renders later than the rest. */
function Side({ event, listed }: { readonly event: string | null; readonly listed: boolean }) {
  const side = useRef<HTMLDivElement>(null)
  useReadingPlace(side, event)
  return (
    <>
      <button type="button">Elsewhere</button>
      <div ref={side}>
        {event !== null && (
          <div>
            <article>
              <h2 tabIndex={-1}>Coup</h2>
            </article>
          </div>
        )}
        {listed && (
          <details>
            <summary>All events</summary>
            <ul>
              <li>
                <a href="/en?event=coup" data-event="coup">
                  Coup
                </a>
              </li>
            </ul>
          </details>
        )}
      </div>
    </>
  )
}

const entry = () => document.querySelector('a')

test('closing an event focuses its entry, unfolded, even if the list renders later', async () => {
  const { rerender } = render(<Side event="coup" listed={false} />)
  rerender(<Side event={null} listed={false} />)
  await act(async () => rerender(<Side event={null} listed />))
  expect(document.activeElement).toBe(entry())
  expect(document.querySelector('details')?.open).toBe(true)
})

test('a reader who has moved on keeps the focus', async () => {
  const user = reader()
  const { rerender } = render(<Side event="coup" listed={false} />)
  rerender(<Side event={null} listed={false} />)
  const elsewhere = page().getByRole('button', { name: 'Elsewhere' })
  await user.click(elsewhere)
  await act(async () => rerender(<Side event={null} listed />))
  expect(entry()).not.toBeNull()
  expect(document.activeElement).toBe(elsewhere)
})

test('what the browser scrolls away after "back" is scrolled into view again, until the reader acts', async () => {
  const user = reader()
  let report: (isIntersecting: boolean) => void = () => {}
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      observe = () => {}
      constructor(tell: (seen: { isIntersecting: boolean }[]) => void) {
        report = (isIntersecting) => tell([{ isIntersecting }])
      }
      disconnect = () => {
        report = () => {}
      }
    },
  )
  const { rerender } = render(<Side event="coup" listed />)
  rerender(<Side event={null} listed />)
  const scrolled = vi.spyOn(HTMLElement.prototype, 'scrollIntoView')
  report(true)
  expect(scrolled).not.toHaveBeenCalled()
  report(false)
  expect(scrolled.mock.contexts).toEqual([entry()])
  await user.click(page().getByRole('button', { name: 'Elsewhere' }))
  report(false)
  expect(scrolled).toHaveBeenCalledOnce()

  rerender(<Side event="coup" listed />)
  rerender(<Side event={null} listed />)
  scrolled.mockClear()
  act(() => page().getByRole('button', { name: 'Elsewhere' }).focus())
  report(false)
  expect(scrolled, 'the focus has moved on without a key or a pointer').not.toHaveBeenCalled()
})

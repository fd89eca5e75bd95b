import { renderHook } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useFittedType } from './useFittedType'

/** A box as high as `height`, with a text that is 500 pixels high at full size. */
function boxOf(height: () => number) {
  const element = document.createElement('div')
  const measure = vi.fn(() => 500 * Number(element.style.getPropertyValue('--fit')))
  Object.defineProperty(element, 'scrollHeight', { get: measure })
  Object.defineProperty(element, 'clientHeight', { get: height })
  const scale = () => Number(element.style.getPropertyValue('--fit'))
  return { element, measure, scale }
}

test('a scene is measured once, as layouts are slow, and again when the box has another size', async () => {
  const observed: (() => void)[] = []
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(report: () => void) {
        observed.push(report)
      }
      observe() {
        // As browsers do.
        observed.at(-1)?.()
      }
      disconnect() {}
    },
  )
  // happy-dom has no fonts.
  Object.assign(document, { fonts: { status: 'loaded' } })
  let height = 400
  const { element, measure, scale } = boxOf(() => height)
  const { rerender } = renderHook(({ content }) => useFittedType({ current: element }, content), {
    initialProps: { content: 'first' },
  })
  await Promise.resolve()
  expect(measure).toHaveBeenCalledTimes(7)
  expect(scale()).toBeGreaterThan(0.78)
  expect(scale()).toBeLessThanOrEqual(0.802)

  rerender({ content: 'second' })
  expect(measure).toHaveBeenCalledTimes(14)

  height = 600
  observed.at(-1)?.()
  expect(scale()).toBe(1)
})

import { act, render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { page } from '../../testing/dom'
import { MapFrame } from './MapFrame'

test('the content is mounted once the frame has a size', () => {
  let tell = (_width: number, _height: number) => {}
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(told: (entries: readonly { contentRect: { width: number; height: number } }[]) => void) {
        tell = (width, height) => told([{ contentRect: { width, height } }])
      }
      observe() {}
      disconnect() {}
    },
  )
  render(
    <MapFrame label="Map" style={{}}>
      <p>Mali</p>
    </MapFrame>,
  )
  expect(page().getByRole('region', { name: 'Map' }).textContent).toBe('')
  act(() => tell(0, 0))
  // A part of the page that expands slowly.
  act(() => tell(800, 3))
  expect(page().queryByText('Mali')).toBeNull()
  act(() => tell(800, 500))
  expect(page().getByText('Mali')).toBeTruthy()
})

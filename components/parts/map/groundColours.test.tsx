import { act, renderHook, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { useGroundColours } from './useGroundColours'

test('the colours are read once a theme, as reading them makes the browser work out the styles of the page', async () => {
  const root = document.documentElement
  root.style.setProperty('--sea', 'rgb(1, 2, 3)')
  const { result, rerender } = renderHook(() => useGroundColours())
  expect(result.current.sea).toBe('rgb(1, 2, 3)')
  const reading = vi.spyOn(window, 'getComputedStyle')
  rerender()
  rerender()
  expect(reading).not.toHaveBeenCalled()

  await act(async () => {
    root.style.setProperty('--sea', 'rgb(4, 5, 6)')
    root.dataset.theme = 'dark'
  })
  await waitFor(() => expect(result.current.sea).toBe('rgb(4, 5, 6)'))
  root.removeAttribute('style')
  delete root.dataset.theme
})

import { act, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { goTo } from '@/components/testing/dom'
import { Folder } from './Folder'

/** What a page listens to, which other tests must not. */
let leave = new AbortController()

afterEach(() => {
  leave.abort()
  leave = new AbortController()
  delete document.documentElement.dataset.served
})

/** Runs what a page of a folder has before everything else. */
async function opened(address: string): Promise<void> {
  goTo(address)
  const { container } = render(<Folder>The page</Folder>)
  const listen = (kind: string, listener: EventListener) =>
    window.addEventListener(kind, listener, { capture: true, signal: leave.signal })
  new Function('addEventListener', container.querySelector('script')?.textContent ?? '')(listen)
}

test('Ctrl+P waits until the View of the address is shown, and prints once', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] })
  const print = vi.fn()
  vi.stubGlobal('print', print)
  await opened('/en?where=kidal')
  const press = () => {
    const key = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true })
    document.body.dispatchEvent(key)
    return key.defaultPrevented
  }
  expect([press(), press()]).toEqual([true, true])
  expect(print).not.toHaveBeenCalled()
  await act(async () => {
    delete document.documentElement.dataset.served
  })
  expect(print).toHaveBeenCalledOnce()
  expect(press()).toBe(false)
})

test('the tab keeps the name of the View of the address, also when the page names it anew', async () => {
  vi.doMock('./pages', () => ({ titleAt: async () => 'Coups · Joliba' }))
  document.head.innerHTML = '<title>Joliba</title>'
  document.documentElement.dataset.served = ''
  await opened('/en?kind=coup')
  await waitFor(() => expect(document.title).toBe('Coups · Joliba'))
  await act(async () =>
    document.head.replaceChildren(Object.assign(document.createElement('title'), { text: 'Joliba' })),
  )
  expect(document.title).toBe('Coups · Joliba')
  goTo('/en/places')
  await act(async () => {
    document.title = 'Places'
  })
  expect(document.title).toBe('Places')
  vi.doUnmock('./pages')
})

test('what the title of a View is made of is asked for before the page has hydrated; for other pages nothing', async () => {
  // Put into the page, it would be loaded.
  const append = vi.spyOn(document.head, 'append').mockImplementation(() => {})
  for (const address of ['/en/', '/en/?theme=dark', '/en/stories/a-story/?time=2012', '/own/set/?set=a&time=2012'])
    await opened(address)
  expect(append).not.toHaveBeenCalled()
  await opened('/en/list/?kind=coup')
  const [[ahead] = []] = append.mock.calls as unknown as [[HTMLLinkElement]]
  expect([ahead?.rel, ahead?.getAttribute('href')]).toEqual(['preload', '/en/folder.json'])
})

test('a page without a query prints at once', async () => {
  await opened('/en')
  const key = new KeyboardEvent('keydown', { key: 'p', ctrlKey: true, bubbles: true, cancelable: true })
  document.body.dispatchEvent(key)
  expect(key.defaultPrevented).toBe(false)
})

import { act, within } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { onTestFinished, vi } from 'vitest'

/**
 * Queries of the current page. Not Testing Library's `screen`, which keeps the document of the first file that a worker
 * runs.
 */
export function page() {
  return within(document.body)
}

/** A simulated user. Whether an element can be clicked where it is must be tested in e2e: happy-dom has no layout. */
export function reader() {
  return userEvent.setup({ document, delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })
}

/** Navigates the window to an address such as `/en?where=kidal`: a new history entry, with the given state. */
export function goTo(address: string, state: unknown = null): void {
  window.history.pushState(state, '', address)
}

/** Opens the page at an address with another host, as a mirror has one, until the end of the test. */
export function visit(address: string): void {
  const { href } = window.location
  const { happyDOM } = window as unknown as { readonly happyDOM: { readonly setURL: (address: string) => void } }
  happyDOM.setURL(address)
  onTestFinished(() => happyDOM.setURL(href))
}

/** The address of the window, without the host. */
export function address(): string {
  return window.location.pathname + window.location.search + window.location.hash
}

/**
 * Mocks fetch for this site; an address for which `answers` returns nothing fails like a network error. Returns the
 * list of requests, in order.
 */
export function answerFetch(answers: (path: string) => unknown): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { pathname, search } = new URL(String(input), window.location.href)
    asked.push(pathname + search)
    const given = answers(pathname)
    // Not awaited without need: that would answer later.
    const body = given instanceof Promise ? await given : given
    if (body === undefined) throw new TypeError(`no answer for ${pathname}`)
    return Response.json(body)
  })
  return asked
}

/** One step back in the window's history, as the browser's button does. */
export async function back(): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  await act(async () => {
    window.history.back()
    await arrived
  })
}

/**
 * Whether an element is hidden inside a part of `within`: in a closed `<details>`, or by `hidden`. happy-dom knows no
 * other visibility.
 */
export function isFolded(element: Element, within: Element): boolean {
  const around = element.parentElement?.closest('details:not([open]), [hidden]')
  if (!around || around === within || !within.contains(around)) return false
  const summary = around.matches('details') ? around.querySelector(':scope > summary') : null
  return summary?.contains(element) ? isFolded(around, within) : true
}

import { act, within } from '@testing-library/react'
import { PointerEventsCheckLevel, userEvent } from '@testing-library/user-event'
import { vi } from 'vitest'

/**
 * The page as it stands, to be asked for its parts by role and name. Not Testing Library's `screen`, which keeps to the
 * document of the first file that a worker runs.
 */
export function page() {
  return within(document.body)
}

/** A reader's hands. Whether something can be pressed where it stands is for e2e to say: this DOM has no layout. */
export function reader() {
  return userEvent.setup({ document, delay: null, pointerEventsCheck: PointerEventsCheckLevel.Never })
}

/**
 * Puts an address, as in `/en?where=kidal`, into the window's address bar: a new entry of its history, with what that
 * keeps.
 */
export function goTo(address: string, state: unknown = null): void {
  window.history.pushState(state, '', address)
}

/** Where the window is, without the host. */
export function address(): string {
  return window.location.pathname + window.location.search + window.location.hash
}

/**
 * Answers what the code under test fetches from this site; an address that `answers` lacks fails as without a network.
 * Says what was asked for, in order.
 */
export function answerFetch(answers: (path: string) => unknown): readonly string[] {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL) => {
    const { pathname, search } = new URL(String(input), window.location.href)
    asked.push(pathname + search)
    const body = answers(pathname)
    if (body === undefined) throw new TypeError(`no answer for ${pathname}`)
    return Response.json(body)
  })
  return asked
}

/** One step back in the window's history, as the browser's own button does it. */
export async function back(): Promise<void> {
  const arrived = new Promise((resolve) => window.addEventListener('popstate', resolve, { once: true }))
  await act(async () => {
    window.history.back()
    await arrived
  })
}

/**
 * Whether an element is out of sight inside a part of `within`: in a `<details>` that is not open, or `hidden`. That is
 * all this DOM knows of sight.
 */
export function isFolded(element: Element, within: Element): boolean {
  const around = element.parentElement?.closest('details:not([open]), [hidden]')
  if (!around || around === within || !within.contains(around)) return false
  const summary = around.matches('details') ? around.querySelector(':scope > summary') : null
  return summary?.contains(element) ? isFolded(around, within) : true
}

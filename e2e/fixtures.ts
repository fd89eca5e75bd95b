import { test as base, expect, type Request } from '@playwright/test'

interface Complaints {
  /** Lets one kind of complaint pass, in the test that provokes it. */
  readonly expected: (pattern: RegExp) => void
}

/**
 * Every test listens to its browser and fails when a page complained on the console, threw, or asked another host for
 * anything: the house promises none of the three.
 */
export const test = base.extend<{ complaints: Complaints }>({
  complaints: [
    async ({ context, baseURL }, use) => {
      const heard: string[] = []
      const expected: RegExp[] = []
      const own = new URL(baseURL ?? '').origin
      context.on('console', (message) => {
        const kind = message.type()
        if (kind === 'error' || kind === 'warning') heard.push(`${kind}: ${message.text()} ${message.location().url}`)
      })
      context.on('weberror', (failure) => heard.push(`thrown: ${failure.error().message}`))
      context.on('request', (request) => {
        const { origin, protocol } = new URL(request.url())
        if (origin !== own && protocol !== 'data:' && protocol !== 'blob:') heard.push(`asked: ${request.url()}`)
      })
      await use({ expected: (pattern) => expected.push(pattern) })
      expect(heard.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([])
    },
    { auto: true },
  ],
})

/** What Chromium says by itself of a page that is answered with 404. */
export const NO_SUCH_PAGE = /^error: Failed to load resource: the server responded with a status of 404/

/** What Chromium says when it asks for the icon of its tab without a network. */
export const ICON_OFFLINE = /ERR_INTERNET_DISCONNECTED .*\/icon\.svg/

/**
 * The address that a page asks for, or nothing where the browser itself does, for the icon of its tab, at every step of
 * the history.
 */
export function askedByPage(request: Request): string[] {
  return new URL(request.url()).pathname === '/icon.svg' ? [] : [request.url()]
}

export { expect }

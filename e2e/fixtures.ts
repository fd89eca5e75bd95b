import { test as base, expect, type Request } from '@playwright/test'

interface Complaints {
  /** Allows a kind of complaint in a test that provokes it. */
  readonly expected: (pattern: RegExp) => void
}

/**
 * Every test fails if a page logs to the console, throws, or requests another host: the site promises none of the
 * three.
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

/** Chromium's own message for a 404 page. */
export const NO_SUCH_PAGE = /^error: Failed to load resource: the server responded with a status of 404/

/** Chromium's own message when it requests the tab icon without a network. */
export const ICON_OFFLINE = /ERR_INTERNET_DISCONNECTED .*\/icon\.svg/

/** The URL of a request by a page; empty for the browser's own requests for the tab icon at each history step. */
export function askedByPage(request: Request): string[] {
  return new URL(request.url()).pathname === '/icon.svg' ? [] : [request.url()]
}

export { expect }

import { test as base, expect as baseExpect, type Page, type Request } from '@playwright/test'
import { FOLDER, NAMING, outOfFolder, placed } from '../geodata/domain/site/folder'

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
      baseExpect(heard.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))).toEqual([])
    },
    { auto: true },
  ],
  context: async ({ context }, use) => {
    // In a folder of files, pages are opened where they are (playwright.static.config.ts).
    if (FOLDER) {
      for (const page of context.pages()) openPlaced(page)
      context.on('page', openPlaced)
    }
    await use(context)
  },
})

/** In a folder of files, the address of a page is read as the server has it. */
export const expect = FOLDER
  ? baseExpect.extend({
      async toHaveURL(page: Page, expected: string | RegExp) {
        const wanted = typeof expected === 'string' ? new URL(expected, page.url()).href : expected
        const isSo = () =>
          typeof wanted === 'string' ? served(page.url()) === wanted : wanted.test(served(page.url()))
        const pass = await baseExpect
          .poll(isSo, { timeout: 20_000 })
          .toBe(!this.isNot)
          .then(
            () => !this.isNot,
            () => this.isNot,
          )
        return { pass, message: () => `${served(page.url())} is not ${wanted}` }
      },
    })
  : baseExpect

function served(url: string): string {
  const { origin, pathname, search, hash } = new URL(url)
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !NAMING.some((key) => pair.startsWith(`${key}=`)))
  return `${origin}${outOfFolder(pathname, search, FOLDER)}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`
}

function openPlaced(page: Page): void {
  const goto = page.goto.bind(page)
  page.goto = (address, options) => goto(placed(address), options)
}

/** Chromium's own message for a 404 page. */
export const NO_SUCH_PAGE = /^error: Failed to load resource: the server responded with a status of 404/

/** Chromium's own message when it requests the tab icon without a network. */
export const ICON_OFFLINE = /ERR_INTERNET_DISCONNECTED .*\/icon\.svg/

/** The URL of a request by a page; empty for the browser's own requests for the tab icon at each history step. */
export function askedByPage(request: Request): string[] {
  return new URL(request.url()).pathname === '/icon.svg' ? [] : [request.url()]
}

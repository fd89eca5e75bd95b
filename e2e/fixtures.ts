import { test as base, expect as baseExpect, type Locator, type Page, type Request } from '@playwright/test'
import { FOLDER, onServer, placed } from '../geodata/domain/site/folder'
import { NAMING } from '../geodata/domain/site/placing'

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
      // Most tests block service workers (playwright.config.ts), of which Playwright tells the page.
      const expected: RegExp[] = [/Service Worker registration blocked by Playwright/]
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
  request: async ({ request }, use) => {
    const get = request.get.bind(request)
    if (FOLDER) request.get = (address, options) => get(placed(address), options)
    await use(request)
  },
  browser: [
    async ({ browser }, use) => {
      // In a folder of files, pages are opened where they are (playwright.static.config.ts).
      const newContext = browser.newContext.bind(browser)
      if (FOLDER)
        browser.newContext = async (options) => {
          const context = await newContext(options)
          context.on('page', openPlaced)
          return context
        }
      await use(browser)
    },
    { scope: 'worker' },
  ],
})

/** In a folder of files, addresses of pages and in links are read as the server has them. */
export const expect = FOLDER
  ? baseExpect.extend({
      async toHaveURL(page: Page, expected: string | RegExp) {
        const wanted = typeof expected === 'string' ? new URL(expected, page.url()).href : expected
        const found = () => served(page.url())
        const pass = await isReached(async () => matches(found(), wanted), this.isNot)
        return { pass, message: () => `${found()} is not ${wanted}` }
      },
      async toHaveAttribute(locator: Locator, name: string, expected?: string | RegExp) {
        const read = (value: string) => (name === 'href' ? servedHere(value) : value)
        // What a test read from the page before is an address of the folder, too.
        const wanted = typeof expected === 'string' ? read(expected) : expected
        const isSo = async () => {
          const value = await locator.getAttribute(name).catch(() => null)
          return value !== null && (wanted === undefined || matches(read(value), wanted))
        }
        const pass = await isReached(isSo, this.isNot)
        return { pass, message: () => `${locator} has no ${name} ${wanted}` }
      },
    })
  : baseExpect

function matches(value: string, wanted: string | RegExp): boolean {
  return typeof wanted === 'string' ? value === wanted : wanted.test(value)
}

/** Waits until something is so, or, if `isNot`, until it is not; resolves to whether it is. */
function isReached(isSo: () => Promise<boolean>, isNot: boolean): Promise<boolean> {
  return baseExpect
    .poll(isSo, { timeout: 20_000 })
    .toBe(!isNot)
    .then(
      () => !isNot,
      () => isNot,
    )
}

/** A link of the folder, as the server has it, with the origin if it has one; others as they are. */
function servedHere(href: string): string {
  if (!/^(?:https?:\/)?\//.test(href)) return href
  const { origin, pathname, href: whole } = new URL(href, 'http://host')
  if (!pathname.startsWith(FOLDER)) return href
  return href.startsWith('/') ? served(whole).slice(origin.length) : served(whole)
}

function served(url: string): string {
  const { origin, pathname, search, hash } = new URL(url)
  const query = search
    .slice(1)
    .split('&')
    .filter((pair) => pair && !NAMING.some((key) => pair.startsWith(`${key}=`)))
  return `${origin}${onServer(pathname, search)}${query.length > 0 ? `?${query.join('&')}` : ''}${hash}`
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

import type { CDPSession, Page } from '@playwright/test'
import { LANGUAGES } from '../geodata/domain/language/language'
import { FOLDER } from '../geodata/domain/site/folder'
import { atlasSource } from '../geodata/load/source'
import { anEvent } from './facts'
import { expect, NO_SUCH_PAGE, test } from './fixtures'

const STORY = atlasSource().storiesIn('en')[0]?.slug
const EVENT = anEvent('event with figures and actors', ({ figures, actors }) => figures.length > 0 && actors.length > 0)

/** A phone in landscape, and laptops at 150 %, 125 % and nearly 134 %. */
const LOW = [
  { width: 844, height: 390 },
  { width: 911, height: 438 },
  { width: 1024, height: 500 },
  { width: 1093, height: 525 },
]
/** Where a full-height page is shown completely. */
const HIGH = [
  { width: 1920, height: 1080 },
  { width: 1440, height: 900 },
]
/** The smallest phones, and usual ones. */
const SMALL = [
  { width: 320, height: 640 },
  { width: 390, height: 844 },
]
/** With a laptop. */
const EVERY = [{ width: 1280, height: 800 }, ...SMALL]

const MAPS = [
  '/en',
  `/fr?event=${EVENT.id}`,
  '/fr?time=1991&compare=2012-01',
  `/en/stories/${STORY}`,
  `/en/present/${STORY}`,
  '/embed?lang=en&start=live',
]

for (const address of MAPS)
  test(`a full-height page does not scroll, and in a low window every mark of the map can be reached: ${address}`, async ({
    page,
  }) => {
    await page.goto(address)
    const widget = address.startsWith('/embed')
    const within = widget ? page.locator('main iframe').contentFrame() : page
    const marks = within.locator('button[data-place]')
    await expect(marks.first()).toBeVisible()
    if (!address.includes('/stories/'))
      for (const size of HIGH) {
        await page.setViewportSize(size)
        for (const document of new Set([page, within]))
          await expect.poll(() => document.locator('html').evaluate(beyond), JSON.stringify(size)).toBe(0)
      }
    for (const size of LOW) {
      await page.setViewportSize(size)
      await expect.poll(() => within.locator('html').evaluate(covered), JSON.stringify(size)).toEqual([])
      if (!widget) expect(await marks.count()).toBeGreaterThan(0)
    }
  })

for (const [letters, size] of [
  [24, { width: 1280, height: 720 }],
  [32, { width: 390, height: 844 }],
] as const)
  test(`with letters of ${letters} pixels, ${size.width} wide, every mark can be reached`, async ({ page }) => {
    await page.setViewportSize(size)
    const browser = await page.context().newCDPSession(page)
    await setLetters(browser, letters)
    await page.goto('/en')
    await expect(page.locator('button[data-place]').first()).toBeVisible()
    await expect.poll(() => page.locator('html').evaluate(covered)).toEqual([])
  })

test.describe('with other text sizes', () => {
  // The pages' policies do not allow the style added here.
  test.use({ bypassCSP: true })

  const [source, actor] = [EVENT.citations[0]?.source, EVENT.actors[0]?.id]
  const drawn = [
    '',
    `?event=${EVENT.id}`,
    '?time=1991&compare=2012-01',
    '/list',
    `/stories/${STORY}`,
    `/present/${STORY}`,
    `/present/${STORY}/speaker`,
    // No server, no talk that phones follow.
    ...(FOLDER ? [] : ['/remote']),
    '/data',
    '/embed-guide',
  ]
  const written = [
    `/events/${EVENT.id}`,
    `/events/${EVENT.id}/history`,
    '/places',
    `/places/${EVENT.place}`,
    '/sources',
    `/sources/${source}`,
    '/actors',
    `/actors/${actor}`,
    '/stories',
    `/present/${STORY}?print`,
    '/about',
    '/method',
    '/corrections',
    '/report',
    '/no-such-page',
  ]

  test('letters twice as large, or spaced out, fit every page with a map', async ({ page }) => {
    test.slow()
    const browser = await page.context().newCDPSession(page)
    for (const address of [...inTurn(drawn), '/embed?lang=fr']) {
      await page.goto(address)
      await fitsInOtherLetters(page, browser, address)
    }
  })

  test.describe('without scripts, which text pages do not need', () => {
    test.use({ javaScriptEnabled: false })

    test('they fit every text page', async ({ page, complaints }) => {
      complaints.expected(NO_SUCH_PAGE)
      const browser = await page.context().newCDPSession(page)
      for (const address of inTurn(written)) {
        await page.goto(address)
        await fitsInOtherLetters(page, browser, address)
      }
    })
  })
})

/** Addresses of pages: one in French, whose words are longer, the next in another language, and so on. */
function inTurn(paths: readonly string[]): string[] {
  const languages = LANGUAGES.toReversed()
  return paths.map((path, at) => `/${languages[at % languages.length]}${path}`)
}

async function fitsInOtherLetters(page: Page, browser: CDPSession, address: string): Promise<void> {
  await setLetters(browser, 32)
  await fits(page, EVERY, `${address}, the browser's letters at 200 %`)
  await setLetters(browser, 16)
  await addStyle(page, 'html { font-size: 200% !important }')
  await fits(page, EVERY, `${address}, the page's letters at 200 %`)
  await addStyle(page, 'html { font-size: revert-layer !important }')
  await addStyle(page, SPACED)
  await fits(page, SMALL, `${address}, spaced out`)
}

/** Not `addStyleTag`, which waits for a script in the page. */
async function addStyle(page: Page, style: string): Promise<void> {
  await page.evaluate((css) => {
    const element = document.createElement('style')
    element.textContent = css
    document.head.append(element)
  }, style)
}

/** WCAG 2.2, 1.4.12. */
const SPACED = `html { font-size: 100% !important }
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`

/** Sets the browser's default font size, in CSS pixels. */
async function setLetters(browser: CDPSession, standard: number): Promise<void> {
  await browser.send('Page.enable')
  await browser.send('Page.setFontSizes', { fontSizes: { standard, fixed: standard } })
}

async function fits(page: Page, sizes: readonly { width: number; height: number }[], what: string): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    await expect.poll(() => page.evaluate(outside), `${what}, ${size.width} wide`).toEqual([])
  }
}

/**
 * Runs in the browser. Returns places with marks in the frame whose centre is covered, with the covering element;
 * scrolls the page to each.
 */
function covered(): string[] {
  return [...document.querySelectorAll<HTMLElement>('.leaflet-container')].flatMap((map) =>
    [...map.querySelectorAll<HTMLElement>('button[data-place]')].flatMap((mark) => {
      const middle = () => {
        const { left, top, width, height } = mark.getBoundingClientRect()
        return { x: left + width / 2, y: top + height / 2 }
      }
      const frame = map.getBoundingClientRect()
      const { x, y } = middle()
      if (x < frame.left || x > frame.right || y < frame.top || y > frame.bottom) return []
      // Only as much as needed, so that visible marks are not scrolled under something else.
      window.scrollBy(0, y < 30 ? y - 60 : Math.max(0, y - innerHeight + 60))
      const hit = () => {
        const at = middle()
        return document.elementFromPoint(at.x, at.y)
      }
      // Scroll a mark out from under elements fixed to the edge of the window.
      if (!mark.contains(hit())) window.scrollBy(0, middle().y - innerHeight / 2)
      const over = hit()
      return mark.contains(over) ? [] : [`${mark.dataset.place}: ${over?.outerHTML.slice(0, 80)}`]
    }),
  )
}

/** Runs in the browser. How far a page can be scrolled. */
function beyond({ scrollHeight, clientHeight }: Element): number {
  return scrollHeight - clientHeight
}

/**
 * Runs in the browser. What overflows the page horizontally: the page itself, or a control without a scrolling
 * container.
 */
function outside(): string[] {
  const { clientWidth, scrollWidth } = document.documentElement
  const wide = scrollWidth > clientWidth ? [`the page: ${scrollWidth}`] : []
  const controls = document.querySelectorAll<HTMLElement>('a, button, input, select, textarea, summary')
  const out = [...controls].filter((control) => {
    const { left, right, width, height } = control.getBoundingClientRect()
    if (width < 2 || height < 2 || !control.checkVisibility({ visibilityProperty: true })) return false
    // Marks are on maps, which are clipped.
    if (control.closest('.leaflet-container, [data-state], .skip')) return false
    for (let around = control.parentElement; around; around = around.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(around)
      if (overflowX === 'auto' || overflowX === 'scroll' || clipPath !== 'none') return false
    }
    return left < -1 || right > clientWidth + 1
  })
  return [...wide, ...out.slice(0, 3).map((control) => control.outerHTML.slice(0, 120))]
}

import type { Page } from '@playwright/test'

/** A point of the page, in CSS pixels from the top left of the window. */
export type Spot = readonly [x: number, y: number]

/**
 * Puts down one finger per spot, moves each to its end and lifts them all: one finger drags, two pinch. Chromium only.
 */
export async function moveFingers(page: Page, from: readonly Spot[], to: readonly Spot[]): Promise<void> {
  const browser = await page.context().newCDPSession(page)
  const fingers = (share: number) =>
    from.map(([x, y], id) => {
      const [endX, endY] = to[id] ?? [x, y]
      return { id, x: x + (endX - x) * share, y: y + (endY - y) * share }
    })
  await browser.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) })
  for (const share of [0.25, 0.5, 0.75, 1])
    await browser.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(share) })
  await browser.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  await browser.detach()
}

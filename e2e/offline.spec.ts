import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'

/* What is kept, and which request is answered how: components/parts/offline/*.test.ts. */

const KEEPS = { timeout: 60_000 }

async function keepEverything(page: Page): Promise<void> {
  await page.goto('/en/offline')
  await page.getByRole('button', { name: /^Keep for offline/ }).click(KEEPS)
  await expect(page.getByRole('button', { name: 'Remove' })).toBeVisible(KEEPS)
}

const FILES = ['map.csv', 'map.geojson', 'map.lpf.json', 'map.svg'].map((file) => `/en/${file}?where=kidal`)

function textOf(page: Page, address: string): Promise<string> {
  return page.evaluate(async (asked) => (await fetch(asked)).text(), address)
}

test.describe('with a service worker', () => {
  test.use({ serviceWorkers: 'allow' })

  test('kept, the site works without a network: Views and their files, stories, talks, own events, the studio', async ({
    page,
    context,
  }) => {
    await keepEverything(page)
    const online = await Promise.all(FILES.map((file) => textOf(page, file)))
    await context.setOffline(true)

    await page.goto('/en?where=kidal')
    await expect(page.getByRole('heading', { name: /^Events/ }).first()).toBeVisible()
    await expect(page.getByText('3 events, plus 23 possible').first()).toBeVisible()
    await page.reload()
    await expect(page.getByText('3 events, plus 23 possible').first()).toBeVisible()
    expect(await Promise.all(FILES.map((file) => textOf(page, file)))).toEqual(online)
    const png = await page.evaluate(async () => {
      const answer = await fetch('/en/map.png?where=kidal')
      return [...new Uint8Array(await answer.arrayBuffer()).slice(1, 4)]
    })
    expect(String.fromCharCode(...png)).toBe('PNG')

    await page.goto('/en/stories/from-aguelhok-to-azawad/3')
    await expect(page.getByRole('heading', { level: 1, name: 'From Aguelhok to Azawad' })).toBeVisible()
    await page.goto('/en/present/from-aguelhok-to-azawad#3')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('/en/present/from-aguelhok-to-azawad/speaker')
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.goto('/en/own')
    await page
      .getByRole('button', { name: /sample/i })
      .first()
      .click()
    await expect(page).toHaveURL(/\/en\/own/)
    await page.goto('/en/studio/new')
    await expect(page.getByRole('button', { name: 'Add scene' })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('button', { name: 'Add scene' })).toBeVisible()
    await page.goto('/en/events/2012-03-21-coup')
    await expect(page).toHaveURL('/en?event=2012-03-21-coup')
    await context.setOffline(false)
  })
})

test('where service workers are blocked, that is said on the page about them, and everything else is as before', async ({
  page,
}) => {
  await page.goto('/en/offline')
  await expect(page.getByRole('status')).toContainText('cannot keep the site')
  await page.goto('/en?where=kidal')
  await expect(page.getByText('3 events, plus 23 possible').first()).toBeVisible()
})

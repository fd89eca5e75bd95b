import type { Page } from '@playwright/test'
import { FOLDER } from '../geodata/domain/site/folder'
import { expect } from './fixtures'
import { NEXT_BUILD, test } from './renewing'

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
    complaints,
  }) => {
    await keepEverything(page)
    // In a folder of files the page makes them (folder.spec.ts).
    const online = FOLDER ? [] : await Promise.all(FILES.map((file) => textOf(page, file)))
    await context.setOffline(true)

    await page.goto('/en?where=kidal')
    await expect(page.getByRole('heading', { name: /^Events/ }).first()).toBeVisible()
    await expect(page.locator('#list').getByText('events, plus 23 possible')).toBeVisible()
    await page.reload()
    await expect(page.locator('#list').getByText('events, plus 23 possible')).toBeVisible()
    if (!FOLDER) {
      expect(await Promise.all(FILES.map((file) => textOf(page, file)))).toEqual(online)
      const png = await page.evaluate(async () => {
        const answer = await fetch('/en/map.png?where=kidal')
        return [...new Uint8Array(await answer.arrayBuffer()).slice(1, 4)]
      })
      expect(String.fromCharCode(...png)).toBe('PNG')
    }

    await page.goto('/en/stories/from-aguelhok-to-azawad/3')
    await expect(page.getByRole('heading', { level: 1, name: 'From Aguelhok to Azawad' })).toBeVisible()
    await page.goto('/en/present/from-aguelhok-to-azawad#3')
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.reload()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.goto('/en/present/from-aguelhok-to-azawad/speaker')
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
    await page.goto('/en/own')
    const rows = ['title,date,lat,lon', 'A well,2012-03-01,18.4,1.4', 'A market,2012-04-02,16.3,0.1']
    const file = { name: 'wells.csv', mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) }
    await expect(page.getByRole('button', { name: 'Choose files' })).toBeEnabled()
    await page.locator('input[type=file]').first().setInputFiles(file)
    await page.getByRole('button', { name: /^Open \d+/ }).click()
    const found = page.getByRole('heading', { level: 2, name: /^Events 2/ })
    await expect(found).toBeVisible()
    await page.reload()
    await expect(found).toBeVisible()
    await page.goto('/en/own')
    await page.getByRole('link', { name: 'wells', exact: true }).click()
    await expect(found).toBeVisible()

    const title = page.getByRole('textbox', { name: 'Title', exact: true })
    await page.goto('/en/studio/new')
    await title.fill('The wells of Kidal')
    await expect(page).toHaveURL(/\/studio\/(?!new)/)
    const scenes = page.getByRole('region', { name: 'Scenes' }).getByRole('listitem')
    await page.getByRole('button', { name: 'Add scene' }).click()
    await expect(scenes).toHaveCount(1)
    // A change is kept within a second.
    await expect(page.getByText('Kept in this browser')).toBeVisible()
    await page.reload()
    const story = page.getByRole('heading', { level: 1, name: 'The wells of Kidal' })
    await expect(story).toBeVisible()
    await page.goto('/en/studio')
    await page.getByRole('link', { name: 'The wells of Kidal' }).first().click()
    await expect(story).toBeVisible()
    await expect(scenes).toHaveCount(1)
    await page.goto('/en/events/2012-03-21-coup')
    await expect(page).toHaveURL('/en?event=2012-03-21-coup')
    if (!FOLDER) {
      complaints.expected(/status of 503 .*\/en\/ogc/)
      await page.goto('/en/ogc')
      await expect(page.getByRole('heading', { level: 1, name: 'No network' })).toBeVisible()
    }
    await context.setOffline(false)
  })
})

test.describe('when there is a new version', () => {
  test.use({ serviceWorkers: 'allow' })

  test('it is announced, not in a talk, and taken when the reader agrees, once no talk is open', async ({
    page,
    context,
    renewing,
  }) => {
    const { at, renew } = renewing
    const build = () =>
      page.evaluate(async () => {
        const { active } = await navigator.serviceWorker.ready
        const { port1, port2 } = new MessageChannel()
        active?.postMessage({ ask: 'about' }, [port2])
        return new Promise<string>((resolve) => {
          port1.onmessage = ({ data }) => resolve(data.build)
        })
      })
    await page.goto(at('/en/about'))
    expect(await build()).not.toBe(NEXT_BUILD)
    const talk = await context.newPage()
    await talk.goto(at('/en/present/from-aguelhok-to-azawad'))
    await expect(talk.getByRole('heading', { level: 1 })).toBeVisible()

    renew()
    await page.reload()
    const notice = page.getByRole('region', { name: 'New version' })
    await expect(notice).toContainText('There is a new version', KEEPS)
    await talk.reload()
    await expect(talk.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(talk.getByRole('region', { name: 'New version' })).toHaveCount(0)
    await notice.getByRole('button', { name: 'Use it now' }).click()
    await expect(notice).toContainText('A talk is open in another window')
    expect(await build()).not.toBe(NEXT_BUILD)

    await talk.close()
    await notice.getByRole('button', { name: 'Use it now' }).click()
    await expect(notice).toHaveCount(0)
    await expect.poll(build).toBe(NEXT_BUILD)
  })
})

test('where service workers are blocked, that is said on the page about them, and everything else is as before', async ({
  page,
}) => {
  await page.goto('/en/offline')
  await expect(page.getByRole('status')).toContainText('cannot keep the site')
  await page.goto('/en?where=kidal')
  await expect(page.locator('#list').getByText('events, plus 23 possible')).toBeVisible()
})

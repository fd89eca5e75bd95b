import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { WELCOMED } from '../components/parts/site/storageKeys'
import { folderSource } from '../geodata/load/source'
import { freePort } from '../server/port.mjs'
import { expect, test } from './fixtures'

/*
 * A second atlas, of an invented island, built and served by the same code as Mali's. `npm test` builds it; by hand:
 * JOLIBA_ATLAS=e2e/fixtures/veyra JOLIBA_DIST=.cache/veyra npm run build
 */

const BUILD = '.cache/veyra'
const atlas = folderSource('e2e/fixtures/veyra').atlas()
const TITLES = atlas.events.map(({ title }) => title.en)
const OF_MALI = /\bMali|Bamako|\bNiger\b|Joliba|\bnorth and south\b/i

const port = await freePort()
let server: ChildProcess | undefined

const origin = `http://localhost:${port}`
test.use({
  baseURL: origin,
  storageState: { cookies: [], origins: [{ origin, localStorage: [{ name: WELCOMED, value: '1' }] }] },
})

test.beforeAll(async () => {
  expect(existsSync(`${BUILD}/BUILD_ID`), `there is a build in ${BUILD}`).toBe(true)
  server = spawn(process.execPath, ['server/serve.mjs', '--port', String(port)], {
    stdio: 'inherit',
    env: { ...process.env, JOLIBA_DIST: BUILD },
  })
  await expect(async () => expect((await fetch(`${origin}/en`)).status).toBe(200)).toPass()
})

test.afterAll(() => server?.kill())

test('another atlas works with the same code: map, timeline, list, poster, widget and files, without any word about Mali', async ({
  page,
}) => {
  await test.step('the map, with its places, and filters of what there is', async () => {
    await page.goto('/en')
    await expect(page).toHaveTitle(/Veyra Papers/)
    const map = page.getByRole('region', { name: 'Map', exact: true })
    await expect(map.getByRole('button', { name: /^Port Veyra:/ })).toBeVisible()
    await expect(map.getByRole('button', { name: /^Upper Anda:/ })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Where' })).toHaveCount(0)
    // One language, no stories.
    await expect(page.getByRole('navigation', { name: 'Language' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Stories' })).toHaveCount(0)
    for (const title of TITLES) await expect(page.getByText(title).first()).toBeAttached()
  })

  await test.step('the timeline, with its towns, its lane and its guide line', async () => {
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await timeline.getByRole('button', { name: 'Show latitudes' }).click()
    for (const name of ['Upper Anda', 'Port Veyra', 'Across the country', 'Source of the Anda'])
      await expect(timeline.getByText(name, { exact: true })).toBeVisible()
    await expect(page.locator('body')).not.toContainText(OF_MALI, { useInnerText: true })
  })

  await test.step('a filter of its own', async () => {
    await page.goto('/en?kind=law')
    const list = page.getByRole('region', { name: /^Events \d/ })
    await expect(list.getByText(TITLES[2] ?? '')).toBeVisible()
    await expect(list.getByText(TITLES[0] ?? '')).toHaveCount(0)
  })

  await test.step('the table', async () => {
    await page.goto('/en/list')
    for (const title of TITLES) await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
    await expect(page.locator('body')).not.toContainText(OF_MALI, { useInnerText: true })
  })

  for (const { id, title } of atlas.events)
    await test.step(`the page of ${id}`, async () => {
      await page.goto(`/en/events/${id}`)
      await expect(page.getByRole('heading', { level: 1, name: title.en })).toBeVisible()
      await expect(page.locator('body')).not.toContainText(OF_MALI, { useInnerText: true })
    })

  await test.step('a widget', async () => {
    await page.goto('/embed?ui=title,list,link')
    for (const title of TITLES) await expect(page.getByText(title).first()).toBeVisible()
    await expect(page.locator('body')).not.toContainText(OF_MALI, { useInnerText: true })
  })

  await test.step('files', async () => {
    for (const [path, holds] of [
      ['/en/map.svg', ['Port Veyra', 'Eastcliff']],
      ['/en/map.csv', TITLES],
      ['/en/map.geojson', TITLES],
      ['/data/events.geojson', TITLES],
      ['/data/terms.json', ['Ferry crews of Veyra']],
      ['/sitemap.xml', ['/en/places/port-veyra']],
    ] as const) {
      const answer = await page.request.get(path)
      expect(answer.status(), path).toBe(200)
      const text = await answer.text()
      for (const words of holds) expect(text, path).toContain(words)
      expect(text, path).not.toMatch(OF_MALI)
    }
    for (const gone of ['/fr', '/en/stories', '/en/places/bamako'])
      expect((await page.request.get(gone)).status(), gone).toBe(404)
    expect((await page.request.get('/data/regions.geojson')).ok()).toBe(true)
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { APIRequestContext, TestInfo } from '@playwright/test'
import { htmlPieces } from '../geodata/domain/export/htmlFile'
import { ownFilePieces } from '../geodata/domain/export/ownFile'
import { select } from '../geodata/domain/select/select'
import { parseView } from '../geodata/domain/view/parse'
import { ownAtlas } from '../geodata/testing/ownAtlas'
import { expect, test } from './fixtures'
import { heard, LISTENING } from './host'

const atlas = ownAtlas(60, { places: 12 })
const about = { title: 'Wells', licence: 'ODbL', source: 'Ministry of Water' }
const ground = JSON.parse(readFileSync(new URL('../geodata/world/ground-110m.json', import.meta.url), 'utf8'))

test.beforeEach(({ complaints }) => complaints.expected(/^asked: file:/))

/** Writes a page with the explorer as the dialog does, and returns its address on the disk. */
async function written(request: APIRequestContext, info: TestInfo, view = ''): Promise<string> {
  const { explorer, messages } = await (await request.get('/en/standalone.json')).json()
  const code = await (await request.get(explorer)).json()
  const selection = select(atlas, parseView(view, atlas))
  const data = ownFilePieces(atlas, selection, { language: 'en', about, view }, { messages, ground })
  const still = '<p>Wells as a picture</p><noscript><p>Without a script</p></noscript>'
  const file = info.outputPath('wells.html')
  writeFileSync(file, [...htmlPieces({ language: 'en', about, code, data, still })].join(''))
  return pathToFileURL(file).href
}

test('a page with own data opens from a disk, asks nobody, and keeps the View in its address', async ({
  page,
  request,
  browser,
}, info) => {
  const address = await written(request, info, 'kind=dry')
  const asked: string[] = []
  page.on('request', (one) => asked.push(one.url().split('?')[0] ?? ''))
  const count = () => page.getByRole('heading', { level: 2, name: /^Events/ })
  await page.goto(address)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wells')
  await expect(page).toHaveTitle('Wells')
  await expect(page.locator('.leaflet-container')).toBeVisible()
  await expect(count()).toContainText('20 events')
  await expect(page.getByText('Source: Ministry of Water. Licence: ODbL.')).toBeVisible()
  expect(await page.evaluate(() => document.fonts.check('16px Alegreya'))).toBe(true)
  await page.getByRole('link', { name: /^Well 5,/ }).click()
  await expect(page).toHaveURL(/\?kind=dry&event=row-5$/)
  await page.reload()
  await expect(page.getByRole('heading', { name: /^Well 5, =1\+1 "quoted" <\/script><!--$/ })).toBeVisible()
  await page.goto(`${address}?time=1990&compare=1991`)
  await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
  await page.goto(`${address}?time=1995`)
  await expect(count()).not.toContainText('20 events')
  expect(asked.filter((url) => url !== address && !url.startsWith('data:'))).toEqual([])

  const silent = await browser.newContext({ javaScriptEnabled: false })
  const still = await silent.newPage()
  await still.goto(address)
  await expect(still.locator('noscript > p')).toBeVisible()
  await silent.close()
})

test('in a frame it is a widget: its parameters and messages are those of the site’s', async ({
  page,
  request,
}, info) => {
  const address = await written(request, info)
  const host = info.outputPath('host.html')
  const frame = `<iframe title="A map" src="${address}?ui=title,list&amp;title=My+wells&amp;kind=dry" width="700" height="900"></iframe>`
  writeFileSync(host, `<!doctype html><title>Host</title>${LISTENING}${frame}`)
  await page.goto(pathToFileURL(host).href)
  const widget = page.frameLocator('iframe')
  await expect(widget.getByRole('heading', { level: 1 })).toHaveText('My wells')
  const said = (message: Record<string, unknown>) =>
    expect.poll(() => heard(page)).toContainEqual(expect.objectContaining(message))
  await said({ type: 'ready', title: 'My wells', view: 'kind=dry', live: true })
  await said({ type: 'height', height: expect.any(Number) })
  await said({ sentinel: 'amp', type: 'embed-size' })
  await expect(widget.getByRole('button', { name: 'Filters' })).toHaveCount(0)
  const tell = (message: object) =>
    page.evaluate(
      (sent) =>
        document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'joliba', version: 1, ...sent }, '*'),
      message,
    )
  await tell({ type: 'setView', view: 'kind=dug&time=1990/1999' })
  await said({ type: 'viewchange', view: 'time=1990/1999&kind=dug' })
  await tell({ type: 'getView', id: 'mine' })
  await said({ type: 'viewchange', id: 'mine', view: 'time=1990/1999&kind=dug' })
  await tell({ type: 'next' })
  await said({ type: 'select', event: expect.stringMatching(/^row-/) })
})

import { parse } from 'csv-parse/sync'
import { placed } from '../geodata/domain/site/folder'
import { parseView } from '../geodata/domain/view/parse'
import { anEvent, atlas, placeNamed, selected } from './facts'
import { expect, test } from './fixtures'
import { ExplorerPage } from './pages/ExplorerPage'
import { contentOf, SharePart } from './pages/SharePart'

/* Without clipboard access, or if the dialog fails to load: app/[lang]/share.test.tsx. */

const EVENT = anEvent('event of Kidal', ({ place }) => place === 'kidal')

test('the keyboard opens the dialog and returns to its button; files and pictures equal what is shown', async ({
  page,
}) => {
  const share = new SharePart(page, 'fr')
  const explorer = new ExplorerPage(page, 'fr')
  const query = 'time=1990/1992&where=kidal'
  await explorer.open(query)
  await explorer.tabTo(share.opener)
  await page.keyboard.press('Enter')
  await expect(share.dialog).toBeVisible()
  await expect(share.link).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(share.button('share.copyLink')).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(share.dialog).toBeHidden()
  await expect(share.opener).toBeFocused()
  await share.open()

  const csv = await share.download(share.t('data.formats.csv.name'))
  expect(csv.suggestedFilename()).toBe('joliba-time-1990-1992-where-kidal.fr.csv')
  const rows: { id: string; match: string }[] = parse(await contentOf(csv), { columns: true, bom: true })
  const { certain, possible } = selected(parseView(query, atlas))
  expect(rows.filter(({ match }) => match === 'certain').map(({ id }) => id)).toEqual(certain)
  expect(rows.filter(({ match }) => match === 'possible').map(({ id }) => id)).toEqual(possible)
  const geojson = JSON.parse(String(await contentOf(await share.download(share.t('data.formats.geojson.name')))))
  expect(geojson.features).toHaveLength(rows.length)
  const lpf = await share.download(share.t('data.formats.lpf.name'))
  expect(JSON.parse(String(await contentOf(lpf))).type).toBe('FeatureCollection')

  await share.dialog.getByLabel(share.t('share.size')).selectOption({ index: 1 })
  await share.dialog.getByLabel(share.t('share.theme')).selectOption(share.t('share.themes.dark'))
  const png = await contentOf(await share.download(share.t('share.png')))
  // Width and height are at bytes 16 and 20 (PNG, third edition, §11.2.1).
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1600, 900])
  const svg = await share.download(share.t('share.svg'))
  expect(svg.suggestedFilename()).toBe('joliba-time-1990-1992-where-kidal.fr.svg')
  expect(String(await contentOf(svg))).toMatch(/^<svg[^>]* width="1600" height="900"/)
})

test('the link is the View, with or without its camera, and so is its QR code; both and the picture can be copied', async ({
  page,
  context,
  baseURL,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const share = new SharePart(page, 'en')
  await page.goto('/en/list?where=kidal&at=17.5,-4,5.5')
  await share.open()
  const withCamera = `${baseURL}${placed('/en/list?where=kidal&at=17.5,-4,5.5')}`
  await expect(share.link).toHaveText(withCamera)
  expect(await share.scanned()).toBe(withCamera)
  await share.dialog.getByRole('checkbox', { name: share.t('share.camera') }).uncheck()
  const withoutCamera = `${baseURL}${placed('/en/list?where=kidal')}`
  await expect(share.link).toHaveText(withoutCamera)
  await share.button('share.copyLink').click()
  await expect(share.dialog.getByRole('status').filter({ hasText: share.t('cite.copied') })).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(withoutCamera)
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await share.scanned(), 'in the dark').toBe(withoutCamera)
  await page.emulateMedia({ colorScheme: null })

  await share.button('share.copyPicture').click()
  await expect(share.dialog.getByText(share.t('share.pictureCopied'))).toBeVisible()
  const size = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const { width, height } = await createImageBitmap((await item?.getType('image/png')) ?? new Blob())
    return [width, height]
  })
  expect(size).toEqual([1200, 630])

  await share.button('share.close').click()
  await expect(share.dialog).toBeHidden()
  await share.open()
  await page.mouse.click(8, 400)
  await expect(share.dialog, 'closed by a click beside it').toBeHidden()
})

test('the close button works, and covers no control at any scroll position', {
  tag: '@phone',
}, async ({ page }) => {
  const share = new SharePart(page, 'fr')
  await page.goto('/fr/list?time=2012&where=north')
  await share.open()
  await expect(share.dialog.getByRole('combobox').first()).toBeVisible()
  const [title, close] = [share.dialog.getByRole('heading', { level: 2 }), share.button('share.close')]
  for (const part of await share.dialog.getByRole('combobox').all()) {
    await part.evaluate((element) => element.scrollIntoView({ block: 'start' }))
    const [under, head, over] = [await part.boundingBox(), await title.boundingBox(), await close.boundingBox()]
    const [top, bottom] = [over?.y ?? 0, (over?.y ?? 0) + (over?.height ?? 0)]
    expect(bottom, 'the button stands beside the title').toBeLessThanOrEqual((head?.y ?? 0) + (head?.height ?? 0) + 1)
    expect((under?.y ?? 0) >= bottom || (under?.y ?? 0) + (under?.height ?? 0) <= top).toBe(true)
  }
  await close.click()
  await expect(share.dialog).toBeHidden()
})

test('a record is shared as its page, with the place on the map as its picture', async ({ page, baseURL }) => {
  const share = new SharePart(page, 'en')
  await page.goto(`/en/events/${EVENT.id}`)
  await share.open()
  await expect(share.link).toHaveText(`${baseURL}${placed(`/en/events/${EVENT.id}`)}`)
  await expect(share.dialog).toContainText(EVENT.title.en)
  const picture = share.dialog.getByRole('img', { name: share.t('share.preview', { title: EVENT.title.en }) })
  await expect(picture).toContainText(placeNamed(EVENT.place).name.en)
  // In the same typeface as the page and the PNG.
  const typeface = await page.evaluate(() => getComputedStyle(document.body).fontFamily)
  await expect(picture.getByText(placeNamed(EVENT.place).name.en, { exact: true }).last()).toHaveCSS(
    'font-family',
    typeface,
  )
})

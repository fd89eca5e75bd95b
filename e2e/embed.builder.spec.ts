import type { Locator, Page } from '@playwright/test'
import { FOLDER } from '../geodata/domain/site/folder'
import { atlasSource } from '../geodata/load/source'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { SharePart } from './pages/SharePart'
import { Widget } from './pages/Widget'

const [STORY] = atlasSource()
  .stories()
  .filter(({ language }) => language === 'en')

/** One of the code fields to copy. */
function snippet(room: Page | Locator, name: string): Locator {
  return room.getByRole('figure', { name })
}

test('the share dialog builds a widget, previews it and copies its code', async ({ page, context, complaints }) => {
  // Axe posts messages to the frames of a page, which fails for sandboxed ones with their opaque origin.
  complaints.expected(/^warning: Failed to execute 'postMessage'/)
  const language = 'fr'
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const share = new SharePart(page, language)
  const { t, dialog } = share
  await page.goto(`/${language}/list?where=kidal`)
  await share.open()
  await share.button('share.embedMake').click()
  const widget = new Widget(page, language, dialog.getByTitle(t('embedGuide.preview')))
  await expect(widget.open).toHaveAttribute('href', `/${language}?where=kidal`)
  await expect(dialog.getByText(/\b\d+\s(kB|ko)\b/).first()).toBeVisible()
  await hasNoFault(page)

  const other = 'en'
  const choose = (name: 'language' | 'theme' | 'width' | 'size', option: string) =>
    dialog
      .getByRole('combobox', { name: t(`embedGuide.${name}`), exact: true })
      .last()
      .selectOption(option)
  await choose('language', other)
  await choose('theme', 'dark')
  await choose('width', '480')
  await choose('size', '400')
  await dialog.getByRole('checkbox', { name: t('embedGuide.parts.list') }).check()
  await dialog.getByRole('checkbox', { name: t('embedGuide.parts.legend') }).uncheck()
  await dialog.getByRole('checkbox', { name: t('embedGuide.lock') }).check()
  const changed = new Widget(page, other, widget.element)
  await expect(changed.list).toBeVisible()
  await expect(changed.legend).toBeHidden()
  await expect(changed.open).toHaveAttribute('href', `/${other}?where=kidal&theme=dark`)

  const query = `where=kidal&theme=dark&lang=${other}&ui=title,list,link&lock=1`
  const form = (name: 'element' | 'iframe' | 'markdown' | 'address') => snippet(dialog, t(`embedGuide.code.${name}`))
  await expect(form('iframe')).toContainText(query.replaceAll('&', '&amp;'))
  await expect(form('iframe')).toContainText('height="400"')
  await expect(form('iframe')).toContainText('title="Events in the Kidal region"')
  await expect(form('element')).toContainText(
    `<joliba-map view="where=kidal" lang="${other}" theme="dark" ui="title,list,link" lock height="400" style="max-width:480px">`,
  )
  // A folder of files has no pictures of Views, and is not asked by oEmbed.
  await expect(form('markdown')).toContainText(`${FOLDER ? '' : '[!'}[Events in the Kidal region](<`)
  if (!FOLDER)
    await expect(form('address').locator('code')).toHaveText(new RegExp(`/${other}\\?where=kidal&theme=dark$`))

  await form('iframe')
    .getByRole('button', { name: t('embedGuide.copy') })
    .click()
  await expect(
    form('iframe')
      .getByRole('status')
      .filter({ hasText: t('embedGuide.copied') }),
  ).toBeVisible()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toMatch(/^<iframe .*><\/iframe>$/)
  expect(copied).toMatch(/\/embed\/?\?/)
})

test('the height of a plain frame follows the selected parts, until it is set by hand', async ({ page }) => {
  const { t } = new Widget(page, 'en')
  await page.goto('/en/embed-guide?time=2012')
  const frame = page.getByTitle(t('embedGuide.preview'))
  const heights: number[] = []
  const widget = new Widget(page, 'en', frame)
  for (const part of ['link', 'timeline', 'list'] as const) {
    const box = page.getByRole('checkbox', { name: t(`embedGuide.parts.${part}`) })
    await box.check()
    await expect(box).toBeChecked()
    const height = Number(await frame.getAttribute('height'))
    await expect(snippet(page, t('embedGuide.code.iframe'))).toContainText(`height="${height}"`)
    heights.push(height)
  }
  expect(heights).toEqual([...new Set(heights)].sort((a, b) => a - b))
  // With all parts, what is shown first is still no higher than wide.
  const filters = page.getByRole('checkbox', { name: t('embedGuide.parts.filters'), exact: true })
  await filters.check()
  await expect(widget.list).toBeVisible()
  const still = await widget.still.boundingBox()
  expect(still?.height).toBeLessThan(still?.width ?? 0)
  await filters.uncheck()
  await page.getByRole('checkbox', { name: t('embedGuide.parts.list') }).uncheck()
  await expect(widget.list).toBeHidden()
  await widget.explore.click()
  await expect(widget.timeline).toBeVisible()
  const { frame: high, content } = await widget.heights()
  expect(content).toBeLessThanOrEqual(high)
  await page.getByRole('combobox', { name: t('embedGuide.size'), exact: true }).selectOption('400')
  await expect(frame).toHaveAttribute('height', '400')
})

test('the code includes the camera of the preview, and the editor’s texts', async ({ page }) => {
  const { t } = new Widget(page, 'en')
  await page.goto('/en/embed-guide?time=2012')
  const frame = page.getByTitle(t('embedGuide.preview'))
  const title = page.getByRole('textbox', { name: t('embedGuide.choice.title'), exact: true })
  await expect(title).toHaveAttribute('placeholder', 'Events of Mali’s crises, 2012')
  await title.fill('A year of war')
  await page.getByRole('checkbox', { name: t('embedGuide.choice.move') }).check()
  const widget = new Widget(page, 'en', frame)
  await expect(widget.title).toHaveText('A year of war')
  await widget.zoomIn.click()
  await expect(snippet(page, t('embedGuide.code.iframe'))).toContainText(/time=2012&amp;at=[\d.,-]+&amp;lang=en/)
  await expect(snippet(page, t('embedGuide.code.element'))).toContainText('title="A year of war"')
  await page.getByRole('combobox', { name: t('embedGuide.choice.text') }).selectOption('larger')
  await expect(widget.open).toHaveAttribute('href', /\/en\?time=2012&at=/)
  await page.getByRole('combobox', { name: t('embedGuide.choice.data') }).selectOption({ index: 1 })
  await expect(snippet(page, t('embedGuide.code.iframe'))).toContainText(/&amp;v=\d+"/)
})

test('a builder that fails to load says so, and can be retried', async ({ page, complaints }) => {
  complaints.expected(/Failed to load resource|thrown|ChunkLoadError|Loading chunk|Failed to load chunk/)
  const share = new SharePart(page, 'en')
  await page.goto('/en/list?where=kidal')
  await share.open()
  await page.route('**/_next/static/**', (route) => route.abort())
  await share.button('share.embedMake').click()
  await expect(share.dialog.getByText(share.t('share.embedFailed'))).toBeVisible()
  await page.unroute('**/_next/static/**')
  await share.button('share.retry').click()
  await expect(share.dialog.getByTitle(share.t('embedGuide.preview'))).toBeVisible()
})

test.describe('the guide for editors', () => {
  test('builds a widget of a scene, whose address is that of its page', async ({ page }) => {
    const { t } = new Widget(page, 'en')
    await page.goto(`/en/embed-guide?story=${STORY?.slug}&scene=${STORY?.scenes[1]?.slug}`)
    const widget = new Widget(page, 'en', page.getByTitle(t('embedGuide.preview')))
    await expect(widget.title).toHaveText(STORY?.scenes[1]?.heading ?? '')
    await expect(snippet(page, t('embedGuide.code.element'))).toContainText(
      `story="${STORY?.slug}" scene="${STORY?.scenes[1]?.slug}"`,
    )
    if (!FOLDER) await expect(snippet(page, t('embedGuide.code.address'))).toContainText(`/en/stories/${STORY?.slug}/2`)
  })

  test('shows working widgets: an article, a course, a blog, two that are linked, one controlled by its page', async ({
    page,
  }) => {
    const { t } = new Widget(page, 'en')
    await page.goto('/en/embed-guide')
    const example = (name: 'newsroom' | 'course' | 'blog' | 'talking' | 'driven') =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name: t(`embedGuide.${name}`) }) })
    const widgetIn = async (name: Parameters<typeof example>[0], nth = 0) => {
      const map = example(name).locator('joliba-map').nth(nth)
      await map.scrollIntoViewIfNeeded()
      return new Widget(page, 'en', map.locator('iframe'))
    }
    for (const name of ['newsroom', 'course', 'blog'] as const)
      await expect((await widgetIn(name)).explore, name).toBeVisible()

    const [leader, follower] = [await widgetIn('talking'), await widgetIn('talking', 1)]
    await expect(follower.title).toContainText('1991')
    await leader.explore.click()
    await leader.zoomIn.click()
    await expect(leader.open).toHaveAttribute('href', /\/en\?time=1991&at=/)
    await follower.explore.click()
    await expect(follower.zoomIn).toBeVisible()

    const driven = await widgetIn('driven')
    await expect(driven.open).toHaveAttribute('href', '/en')
    await example('driven')
      .getByRole('button', { name: t('embedGuide.driveYear', { year: '2012' }) })
      .click()
    await expect(driven.open).toHaveAttribute('href', /\/en\?time=2012$/)
    await expect(example('driven').getByText(t('embedGuide.driveSaid', { view: 'time=2012' }))).toBeVisible()
  })
})

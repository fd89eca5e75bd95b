import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { APIRequestContext, TestInfo } from '@playwright/test'
import { draftFrom } from '../geodata/domain/draft/make'
import { draftFromHtml } from '../geodata/domain/draft/storyHtml'
import type { Language } from '../geodata/domain/language/language'
import { atlasSource } from '../geodata/load/source'
import { hasNoFault } from './faults'
import { expect, test } from './fixtures'
import { heard, LISTENING } from './host'
import { writtenPage } from './writtenPage'

/** Bytes of a page of a story without pictures. */
const MOST = 400_000

test.beforeEach(({ complaints }) => complaints.expected(/^asked: file:/))

/** The page of a story of ours, as the studio writes it. */
function written(request: APIRequestContext, slug: string, language: Language): Promise<string> {
  return writtenPage(slug, language, async (address) => new Uint8Array(await (await request.get(address)).body()))
}

/** Writes a page to the disk; returns its address there. */
function onDisk(page: string, info: TestInfo): string {
  const file = info.outputPath('story.html')
  writeFileSync(file, page)
  return pathToFileURL(file).href
}

const SLUG = 'from-aguelhok-to-azawad'

test('a story in a file is read and presented from a disk, asks nobody, and its windows move together', async ({
  page,
  context,
  request,
  browser,
}, info) => {
  const text = await written(request, SLUG, 'en')
  const address = onDisk(text, info)
  const asked: string[] = []
  context.on('request', (one) => asked.push(one.url().split('?')[0] ?? ''))
  const title = (of = page) => of.getByRole('heading', { level: 1 })

  await test.step('read, with a live map', async () => {
    await page.goto(address)
    await expect(title()).toHaveText('From Aguelhok to Azawad')
    await expect(page.locator('.leaflet-container')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Aguelhok/ })).toBeVisible()
    await expect(page.getByRole('link', { name: 'New Tuareg rebellion in the north' }).first()).toHaveAttribute(
      'href',
      'https://joliba.example/en/events/2012-01-tuareg-rebellion',
    )
    await hasNoFault(page)
  })

  await test.step('presented by keys', async () => {
    await page.getByRole('link', { name: 'Present', exact: true }).click()
    await expect(title()).toHaveText('January: a war begins again')
    await page.keyboard.press('PageDown')
    await expect(title()).toHaveText('24 January: Aguelhok')
    await expect(page).toHaveURL(/\?present#2$/)
    await page.keyboard.press('o')
    await expect(page.getByRole('dialog').locator('img').first()).toBeVisible()
    const drawn = page.getByRole('dialog').locator('img')
    expect(await drawn.evaluateAll((all) => all.every((one) => (one as HTMLImageElement).naturalWidth > 0))).toBe(true)
    await page.keyboard.press('Escape')
    await hasNoFault(page)
  })

  await test.step('with a speaker view, also after a reload of the stage', async () => {
    const [speaker] = await Promise.all([context.waitForEvent('page'), page.keyboard.press('s')])
    await expect(title(speaker)).toContainText('24 January: Aguelhok')
    await expect(speaker.getByRole('region', { name: 'Notes' })).toContainText('Say.')
    await speaker.keyboard.press('PageDown')
    await expect(title()).toHaveText('The wives march to the palace')
    await page.keyboard.press('PageUp')
    await expect(title(speaker)).toContainText('24 January: Aguelhok')
    await page.reload()
    await speaker.keyboard.press('End')
    await expect(title()).toHaveText(/Azawad/)
    await speaker.close()
  })

  await test.step('printed, and read without JavaScript', async () => {
    await page.goto(`${address}?print&notes=1`)
    await expect(page.locator('#still svg[role=img]')).toHaveCount(11)
    await expect(page.locator('#still .notes').first()).toBeVisible()
    const silent = await browser.newContext({ javaScriptEnabled: false })
    const still = await silent.newPage()
    await still.goto(address)
    await expect(still.getByRole('heading', { level: 2 })).toHaveCount(11)
    await expect(still.locator('#still svg[role=img]').first()).toBeVisible()
    await expect(still.locator('#still .notes').first()).toBeHidden()
    await silent.close()
  })
  expect(asked.filter((one) => one !== address && !one.startsWith('data:'))).toEqual([])
})

test('the file of each of our stories is light, and opens in the studio as it was', async ({ request }) => {
  for (const { slug, language } of atlasSource().stories()) {
    const text = await written(request, slug, language)
    expect(Buffer.byteLength(text), `${slug} ${language}`).toBeLessThanOrEqual(MOST)
    const ours = atlasSource()
      .stories()
      .filter((one) => one.slug === slug)
    const { id: _, ...mine } = draftFrom(ours)
    expect(draftFromHtml(text)?.draft).toMatchObject(mine)
  }
})

test('in a frame it is a widget: its parameters and messages are those of the site’s', async ({
  page,
  request,
}, info) => {
  const address = onDisk(await written(request, SLUG, 'en'), info)
  const host = info.outputPath('host.html')
  const frame = `<iframe title="A map" src="${address}?scene=2&amp;ui=title,timeline&amp;note=Mine" width="700" height="900"></iframe>`
  writeFileSync(host, `<!doctype html><title>Host</title>${LISTENING}${frame}`)
  await page.goto(pathToFileURL(host).href)
  const widget = page.frameLocator('iframe')
  await expect(widget.getByRole('heading', { level: 1 })).toHaveText('24 January: Aguelhok · From Aguelhok to Azawad')
  await expect(widget.getByText('Mine', { exact: true })).toBeVisible()
  await widget.getByRole('link', { name: 'Note 1', exact: true }).first().click()
  const source = widget.getByRole('list', { name: 'Sources of this scene' }).getByRole('link').first()
  await expect(source).toBeVisible()
  expect(await source.getAttribute('href')).toMatch(/^https:\/\/joliba\.example\/en\/events\//)
  await expect(widget.locator('base'), 'no other page may be framed').toHaveAttribute('target', '_blank')
  const said = (message: Record<string, unknown>) =>
    expect.poll(() => heard(page)).toContainEqual(expect.objectContaining(message))
  await said({ type: 'ready', live: true, view: expect.stringContaining('event=2012-01-24-killing-aguelhok') })
  await said({ type: 'height', height: expect.any(Number) })
  const tell = (message: object) =>
    page.evaluate(
      (sent) =>
        document.querySelector('iframe')?.contentWindow?.postMessage({ source: 'joliba', version: 1, ...sent }, '*'),
      message,
    )
  await tell({ type: 'next' })
  await expect(widget.getByRole('heading', { level: 1 })).toHaveText(/^The wives march to the palace/)
  await tell({ type: 'setView', view: 'where=north' })
  await said({ type: 'viewchange', view: 'where=north' })
  await widget.getByRole('link', { name: 'Previous scene' }).click()
  await expect(widget.getByRole('heading', { level: 1 })).toHaveText(/^24 January/)
})

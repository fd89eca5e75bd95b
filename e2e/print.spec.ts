import type { Page } from '@playwright/test'
import { extractText, getDocumentProxy } from 'unpdf'
import { citedDocuments, documentLabel, passageWords } from '../geodata/domain/cite/citedDocuments'
import { placed } from '../geodata/domain/site/folder'
import { anEvent, atlas, eventsOf, selected } from './facts'
import { expect, test } from './fixtures'
import { translatorIn } from './translator'

test('a View prints as a sheet: title, events with figures and notes, documents, link', async ({ page, baseURL }) => {
  const language = 'fr'
  const t = translatorIn(language)
  await page.goto(`/${language}?where=kidal&theme=dark`)
  await readyToPrint(page)
  const { pages, text } = await printed(page, 'A4')
  const { certain, possible, nationwide } = selected({ where: ['kidal'] })
  const events = eventsOf([...certain, ...possible, ...nationwide])
  for (const event of events) expect(text).toContain(flat(event.title[language]))
  expect(text, 'the page itself is not printed').not.toContain(flat(t('pages.menu')))
  expect(text).toContain(
    flat(events.slice(0, 1).map((event) => event.summary[0]?.text[language].slice(0, 60))[0] ?? ''),
  )
  expect(text).toContain(flat(t('print.sources')))
  const cited = citedDocuments(
    atlas,
    events.flatMap(({ citations }) => citations),
  )
  for (const document of cited) expect(text).toContain(flat(documentLabel(document, language)))
  expect(text).toContain(flat(`${baseURL}${placed(`/${language}?where=kidal&theme=dark`)}`))
  // Between a handful and twenty events fit on a page.
  expect(pages).toBeGreaterThan(events.length / 20)
  expect(pages).toBeLessThan(events.length / 3)
  // Without controls.
  expect(text).not.toContain(flat(t('share.open')))

  // No event is split across pages.
  await page.emulateMedia({ media: 'print' })
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')))
  const entries = page
    .getByRole('article')
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading') })
  expect(await entries.count()).toBeGreaterThan(10)
  const rules = await entries.evaluateAll((items) => items.map((item) => getComputedStyle(item).breakInside))
  expect(new Set(rules)).toEqual(new Set(['avoid']))
})

test('the comparison and the list print as sheets, on Letter, too', async ({ page }) => {
  for (const address of ['/en?time=1991&compare=2012-01&where=kidal', '/en/list?kind=coup']) {
    await page.goto(address)
    await readyToPrint(page)
    const { pages, text } = await printed(page, 'Letter')
    expect(text).toContain('Sources')
    expect(pages).toBeLessThan(30)
  }
})

test('the sheet of an open event has that event first and complete, and the others separately', async ({ page }) => {
  const t = translatorIn('en')
  const open = anEvent(
    'event with figures, actors and a link',
    ({ figures, actors, links }) => figures.length > 0 && actors.length > 0 && links.length > 0,
  )
  await page.goto(`/en?event=${open.id}`)
  await readyToPrint(page)
  const { text } = await printed(page, 'A4')
  const others = flat(t('print.others', { count: atlas.events.length - 1 }))
  const [before = '', after = ''] = text.split(others)
  expect(before).toContain(flat(open.title.en))
  for (const sentence of open.summary) expect(before).toContain(flat(sentence.text.en))
  for (const { id } of open.actors)
    expect(before).toContain(flat(atlas.actors.find((actor) => actor.id === id)?.name.en ?? ''))
  for (const link of open.links) {
    expect(before).toContain(flat(atlas.events.find(({ id }) => id === link.event)?.title.en ?? ''))
    expect(before).toContain(flat(`${t(`event.basis.${link.basis}`)} ${passageWords(atlas, link, 'en')}`))
  }
  expect(before).toContain(
    flat(t('poster.onMap', { shown: t('list.count', { certain: atlas.events.length, possible: 0 }) })),
  )
  for (const sentence of open.summary) expect(after).not.toContain(flat(sentence.text.en))
})

test('Ctrl+P waits for a slow sheet, and prints once', async ({ page }) => {
  let release = () => {}
  const released = new Promise<void>((told) => {
    release = told
  })
  await page.route('**/share.json', async (route) => {
    await released
    await route.continue()
  })
  await page.goto('/en?where=kidal')
  await countPrints(page)
  const asked = page.waitForRequest('**/share.json')
  await expect(async () => {
    await page.keyboard.press('Control+p')
    await page.keyboard.press('Control+p')
    await Promise.race([asked, Promise.reject(new Error('not awake yet'))])
  }).toPass()
  await expect(page.locator('html')).not.toHaveAttribute('data-prints')
  release()
  await expect(page.locator('html')).toHaveAttribute('data-prints', '1')
  const { text } = await printed(page, 'A4')
  expect(text).toContain('Sources')
})

test('if the sheet fails to load, the page itself is printed', async ({ page, complaints }) => {
  complaints.expected(/Failed to (load|fetch)|net::ERR_/)
  await page.route('**/share.json', (route) => route.abort())
  await page.goto('/en?where=kidal')
  await readyToPrint(page)
  const { text } = await printed(page, 'A4')
  for (const event of eventsOf(selected({ where: ['kidal'] }).certain)) expect(text).toContain(flat(event.title.en))
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the served list prints', async ({ page }) => {
    await page.goto('/en?where=kidal')
    const { text } = await printed(page, 'A4')
    for (const event of eventsOf(selected({ where: ['kidal'] }).certain)) expect(text).toContain(flat(event.title.en))
  })

  test('the foot of a table across pages is printed once', async ({ page }) => {
    await page.goto('/en/list?where=north')
    const { text } = await printed(page, 'A4')
    expect(text.split(flat(translatorIn('en')('summary.total')))).toHaveLength(2)
  })

  test('no page of a place has only the common footer', async ({ page }) => {
    // Of pages of any length.
    for (const place of atlas.places.filter((_, at) => at % 3 === 0)) {
      await page.goto(`/en/places/${place.id}`)
      const { last } = await printed(page, 'A4')
      expect(last, place.id).toContain(flat(`/en/places/${place.id}`))
    }
  })

  test('the page of a record prints with its address and those of its links, without navigation', async ({ page }) => {
    const [source] = atlas.sources.filter(({ address }) => address)
    await page.goto(`/en/sources/${source?.id}`)
    const { text } = await printed(page, 'A4')
    expect(text).toContain(flat(`/en/sources/${source?.id}`))
    expect(text).toContain(flat(source?.address ?? ''))
    expect(text).not.toContain(flat(translatorIn('en')('share.open')))
    await page.emulateMedia({ media: 'print' })
    const code = page.getByRole('img', { name: translatorIn('en')('share.qr', { address: '' }).trim() })
    await expect(code).toBeVisible()
    await page.emulateMedia({ media: 'screen' })
    await expect(code).toBeHidden()
  })
})

/**
 * Presses Ctrl+P, and waits for the page to print. Presses both at once: after Ctrl alone the sheet may load so quickly
 * that the browser's own printing starts, which cannot be observed.
 */
async function readyToPrint(page: Page): Promise<void> {
  await countPrints(page)
  // Retry until the page is hydrated.
  await expect(async () => {
    await page.locator('body').dispatchEvent('keydown', { key: 'p', ctrlKey: true })
    await expect(page.locator('html')).toHaveAttribute('data-prints', /./, { timeout: 2000 })
  }).toPass()
}

/** Replaces window.print by a counter: browser dialogs do not open in tests. */
async function countPrints(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { dataset } = document.documentElement
    window.print = () => {
      dataset.prints = String(Number(dataset.prints ?? 0) + 1)
    }
  })
}

/** The printed text without spaces, which are unreliable in PDFs. */
async function printed(page: Page, format: 'A4' | 'Letter'): Promise<{ pages: number; text: string; last: string }> {
  const pdf = await page.pdf({ format })
  const { totalPages, text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false })
  return { pages: totalPages, text: flat(text.join(' ')), last: flat(text.at(-1) ?? '') }
}

function flat(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '')
}

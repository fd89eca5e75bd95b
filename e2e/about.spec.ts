import { XMLParser } from 'fast-xml-parser'
import { byDecade, voices } from '../geodata/about/coverage'
import { changes } from '../geodata/history/change'
import { lastVersion } from '../geodata/history/history'
import { LANGUAGES } from '../geodata/language/language'
import { loadProse } from '../geodata/read/load'
import { loadHistory } from '../geodata/read/version'
import { anEvent, atlas } from './facts'
import { hasNoFault } from './faults'
import { expect, NO_SUCH_PAGE, test } from './fixtures'
import { translatorIn } from './words'

const history = loadHistory()
const last = lastVersion(history)
const CORRECTED = anEvent('event whose title or date was corrected after the first version', ({ id }) => {
  const [first, ...others] = history.events[id] ?? []
  const now = others.at(-1)
  return (
    first?.version === 1 &&
    now !== undefined &&
    changes(first.state, now.state).some(({ field, filledIn }) => field === 'title' && !filledIn)
  )
})

for (const language of LANGUAGES) {
  const t = translatorIn(language)

  test.describe(language, () => {
    test('what the atlas covers is told with the numbers of the data', async ({ page }) => {
      await page.goto(`/${language}/about`)
      const { title, sections } = loadProse('coverage', language)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
      await expect(page.getByRole('heading', { level: 2 })).toHaveText(sections.map(({ heading }) => heading))
      const rows = (name: 'decades' | 'voices') =>
        page.getByRole('region', { name: t(`about.tables.${name}`) }).getByRole('row')
      await expect(rows('decades')).toHaveCount(byDecade(atlas).length + 1)
      await expect(rows('voices')).toHaveCount(voices(atlas, language).length + 1)
      for (const { standpoint } of atlas.sources) await expect(page.getByText(standpoint[language])).toBeVisible()
      await hasNoFault(page)
    })

    test('the method has every section, each with its anchor', async ({ page }) => {
      const { sections } = loadProse('method', language)
      await page.goto(`/${language}/method#north`)
      for (const { id, heading } of sections) await expect(page.locator(`#${id}`)).toHaveText(heading)
      await hasNoFault(page)
    })

    test('every page and every widget leads there', async ({ page }) => {
      for (const path of ['', '/list', '/stories', '/data', `/events/${CORRECTED.id}`]) {
        await page.goto(`/${language}${path}`)
        const link = page
          .getByRole('navigation', { name: t('site.about') })
          .getByRole('link', { name: t('site.coverage') })
        await expect(link.first(), path).toHaveAttribute('href', `/${language}/about`)
      }
      for (const options of ['', '&ui=none', '&start=live']) {
        await page.goto(`/embed?lang=${language}${options}`)
        await expect(page.getByRole('link', { name: t('site.coverage') })).toHaveAttribute('href', `/${language}/about`)
      }
    })

    test('corrections are listed newest first, each with what it was and what it is', async ({ page }) => {
      await page.goto(`/${language}/corrections`)
      const headings = await page.getByRole('heading', { level: 2 }).evaluateAll((all) => all.map(({ id }) => id))
      expect(headings).toEqual(history.versions.map(({ number }) => `v${number}`).reverse())
      const event = page.getByRole('group').filter({ hasText: CORRECTED.title[language] }).first()
      await event.getByText(CORRECTED.title[language]).first().click()
      await expect(event.locator('del').first()).toBeVisible()
      await expect(event.locator('ins').first()).toBeVisible()
      await hasNoFault(page)
    })

    test('the feed is linked, and has an entry for the event', async ({ page, request }) => {
      await page.goto(`/${language}/corrections`)
      const href = await page.locator('link[rel="alternate"][type="application/atom+xml"]').getAttribute('href')
      expect(new URL(href ?? '').pathname).toBe(`/${language}/corrections.atom`)
      await expect(page.getByRole('link', { name: t('history.feed') })).toBeVisible()
      const answer = await request.get(`/${language}/corrections.atom`)
      expect(answer.headers()['content-type']).toBe('application/atom+xml; charset=utf-8')
      const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(
        await answer.text(),
      )
      expect(feed['@_xml:lang']).toBe(language)
      const links = feed.entry.map((entry: { link: Record<string, string> }) => entry.link['@_href'])
      expect(links.some((link: string) => link.includes(`/events/${CORRECTED.id}/history#v`))).toBe(true)
    })

    test('an old citation still leads to what was said then', async ({ page }) => {
      const [first] = history.versions
      const then = history.events[CORRECTED.id]?.[0]?.state
      for (const cited of ['1', first?.hash]) {
        await page.goto(`/${language}/events/${CORRECTED.id}?v=${cited}`)
        await page
          .getByRole('note')
          .getByRole('link', { name: t('history.citedThen') })
          .click()
        await expect(page).toHaveURL(`/${language}/events/${CORRECTED.id}/history#v1`)
        const version = page.getByRole('region').filter({ has: page.locator('#v1') })
        await expect(version.getByText(then?.title[language] ?? '', { exact: true })).toBeVisible()
        await expect(version.getByText(then?.summary[language] ?? '', { exact: true })).toBeVisible()
      }
      await hasNoFault(page)
    })

    test('a citation of the present version needs no word, one of a version that never was gets one', async ({
      page,
    }) => {
      await page.goto(`/${language}/events/${CORRECTED.id}?v=${last?.number}`)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByRole('note')).toHaveCount(0)
      await page.goto(`/${language}/events/${CORRECTED.id}?v=999`)
      await expect(page.getByRole('note')).toHaveText(t('history.citedUnknown', { version: '999' }))
    })

    test('an error is reported with a prepared text, which nobody sends but the reader', async ({ page }) => {
      await page.goto(`/${language}/events/${CORRECTED.id}`)
      await page.getByRole('main').locator(`a[href$="/report?event=${CORRECTED.id}"]`).click()
      const text = page.getByRole('textbox', { name: t('report.text') })
      const prepared = await text.inputValue()
      for (const part of [
        CORRECTED.title[language],
        CORRECTED.id,
        `/${language}/events/${CORRECTED.id}`,
        CORRECTED.citations[0]?.locator ?? '',
        last?.hash ?? '',
        t('report.lines.wrong'),
        t('report.lines.right'),
        t('report.lines.where'),
      ]) {
        expect(prepared).toContain(part)
      }
      await text.fill('Tout & rien?\nFin')
      const href = await page.getByRole('link', { name: t('report.send') }).getAttribute('href')
      expect(href).toMatch(/^mailto:desk@joliba\.example\?subject=/)
      expect(href).toContain('&body=Tout%20%26%20rien%3F%0D%0AFin')
      await hasNoFault(page)
    })

    test('there is no history of an event that there is not', async ({ page, complaints }) => {
      complaints.expected(NO_SUCH_PAGE)
      const answer = await page.goto(`/${language}/events/no-such-event/history`)
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { name: t('notFound.title') })).toBeVisible()
    })
  })
}

import { within } from '@testing-library/react'
import { XMLParser } from 'fast-xml-parser'
import { describe, expect, test, vi } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { page, reader } from '@/components/testing/dom'
import { changes } from '@/geodata/domain/history/change'
import { lastVersion } from '@/geodata/domain/history/history'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { byDecade, voices } from '@/geodata/domain/summary/coverage'
import { atlasSource } from '@/geodata/load/source'
import { anEvent, atlas } from '@/geodata/testing/facts'
import { ask } from '../testing/routes'
import { serve, visit } from '../testing/site'

const history = atlasSource().history()
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

describe.for(LANGUAGES)('%s', (language) => {
  const t = translatorIn(language)

  test('coverage is described with numbers from the data', async () => {
    const { body } = await serve(`/${language}/about`)
    const { title, sections } = atlasSource().prose('coverage', language)
    expect(page().getByRole('heading', { level: 1 }).textContent).toBe(title)
    expect(
      page()
        .getAllByRole('heading', { level: 2 })
        .map(({ textContent }) => textContent),
    ).toEqual(sections.map(({ heading }) => heading))
    const rows = (name: 'decades' | 'voices') =>
      page()
        .getByRole('region', { name: t(`about.tables.${name}`) })
        .querySelectorAll('tr')
    expect(rows('decades')).toHaveLength(byDecade(atlas).length + 1)
    expect(rows('voices')).toHaveLength(voices(atlas, language).length + 1)
    for (const { standpoint } of atlas.sources) expect(body.textContent).toContain(standpoint[language])
  })

  test('the method has every section, each with its anchor', async () => {
    const { sections } = atlasSource().prose('method', language)
    await serve(`/${language}/method`)
    for (const { id, heading } of sections) expect(document.getElementById(id)?.textContent).toBe(heading)
  })

  test('every page and every widget links there', async () => {
    for (const path of ['', '/list', '/stories', '/data', `/events/${CORRECTED.id}`]) {
      await serve(`/${language}${path}`)
      const [about] = page().getAllByRole('navigation', { name: t('site.about') })
      if (!about) throw new Error(`${path} leads nowhere.`)
      const link = within(about).getByRole('link', { name: t('site.coverage') })
      expect(link.getAttribute('href'), path).toBe(`/${language}/about`)
    }
    for (const options of ['', '&ui=none', '&start=live']) {
      const widget = await (await ask(`/embed?lang=${language}${options}`)).text()
      document.body.innerHTML = widget
      expect(
        page()
          .getByRole('link', { name: t('site.coverage') })
          .getAttribute('href'),
      ).toBe(`/${language}/about`)
    }
  })

  test('corrections are listed newest first, each with the old and the new text', async () => {
    await serve(`/${language}/corrections`)
    const ids = page()
      .getAllByRole('heading', { level: 2 })
      .map(({ id }) => id)
    expect(ids).toEqual(history.versions.map(({ number }) => `v${number}`).reverse())
    const event = [...document.querySelectorAll('details')].find(({ textContent }) =>
      textContent?.includes(CORRECTED.title[language]),
    )
    expect(event?.querySelector('del')).not.toBeNull()
    expect(event?.querySelector('ins')).not.toBeNull()
  })

  test('the feed is linked, and has an entry for the event', async () => {
    const { metadata } = await serve(`/${language}/corrections`)
    expect(metadata.alternates?.types?.['application/atom+xml']).toMatchObject([
      { url: `/${language}/corrections.atom` },
    ])
    expect(page().getByRole('link', { name: t('history.feed') })).toBeTruthy()
    const answer = await ask(`/${language}/corrections.atom`)
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8')
    const { feed } = new XMLParser({ ignoreAttributes: false, isArray: (name) => name === 'entry' }).parse(
      await answer.text(),
    )
    expect(feed['@_xml:lang']).toBe(language)
    const links = feed.entry.map((entry: { link: Record<string, string> }) => entry.link['@_href'])
    expect(links.some((link: string) => link.includes(`/events/${CORRECTED.id}/history#v`))).toBe(true)
  })

  test('an old citation still leads to the text of that version', async () => {
    const [first] = history.versions
    const then = history.events[CORRECTED.id]?.[0]?.state
    for (const cited of ['1', first?.hash]) {
      await visit(`/${language}/events/${CORRECTED.id}?v=${cited}`)
      const note = await page().findByRole('note')
      const link = within(note).getByRole('link', { name: t('history.citedThen') })
      expect(link.getAttribute('href')).toBe(`/${language}/events/${CORRECTED.id}/history#v1`)
    }
    await serve(`/${language}/events/${CORRECTED.id}/history`)
    const version = document.getElementById('v1')?.closest('section')
    expect(version?.textContent).toContain(then?.title[language] ?? '?')
    expect(version?.textContent).toContain(then?.summary[language] ?? '?')
  })

  test('a citation of the current version needs no notice, one of an unknown version gets one', async () => {
    await visit(`/${language}/events/${CORRECTED.id}?v=${last?.number}`)
    expect(page().getByRole('heading', { level: 1 })).toBeTruthy()
    expect(page().queryByRole('note')).toBeNull()
    await visit(`/${language}/events/${CORRECTED.id}?v=999`)
    expect((await page().findByRole('note')).textContent).toBe(t('history.citedUnknown', { version: '999' }))
  })

  test('an error is reported with a prepared text, which is sent only by the reader', async () => {
    vi.stubEnv('JOLIBA_CONTACT', 'desk@joliba.example')
    await visit(`/${language}/report?event=${CORRECTED.id}`)
    const text = page().getByRole<HTMLTextAreaElement>('textbox', { name: t('report.text') })
    for (const part of [
      CORRECTED.title[language],
      CORRECTED.id,
      `/${language}/events/${CORRECTED.id}`,
      CORRECTED.citations[0]?.locator ?? '',
      last?.hash ?? '',
      t('report.lines.wrong'),
      t('report.lines.right'),
      t('report.lines.where'),
    ])
      expect(text.value).toContain(part)
    const user = reader()
    await user.clear(text)
    await user.type(text, 'Tout & rien?{Enter}Fin')
    const href = page()
      .getByRole('link', { name: t('report.send') })
      .getAttribute('href')
    expect(href).toMatch(/^mailto:desk@joliba\.example\?subject=/)
    expect(href).toContain('&body=Tout%20%26%20rien%3F%0D%0AFin')
  })

  test('the page of an event links to its report page', async () => {
    await serve(`/${language}/events/${CORRECTED.id}`)
    expect(page().getByRole('main').querySelector(`a[href$="/report?event=${CORRECTED.id}"]`)).not.toBeNull()
  })
})

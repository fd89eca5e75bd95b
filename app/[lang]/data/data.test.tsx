import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page } from '@/components/testing/dom'
import { COLUMN_NAMES } from '@/geodata/domain/export/csv'
import { FORMATS } from '@/geodata/domain/export/fileFormats'
import { STRUCTURED_MEMBERS } from '@/geodata/domain/export/geojson'
import { termsOf } from '@/geodata/domain/export/terms'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlas } from '@/geodata/testing/facts'
import { follow, serve } from '../../testing/site'

test.for(LANGUAGES)('%s: from the map to the data page and its files, with the selection', async (language) => {
  const t = translatorIn(language)
  await serve(`/${language}?where=kidal`)
  const views = within(page().getByRole('navigation', { name: t('pages.nav') }))
  const { metadata } = await follow(views.getByRole('link', { name: t('pages.data') }))
  expect(address()).toBe(`/${language}/data?where=kidal`)
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(t('data.title'))
  for (const format of Object.keys(FORMATS) as (keyof typeof FORMATS)[]) {
    const file = (list: 'selection' | 'all') =>
      within(page().getByRole('list', { name: t(`data.${list}`) }))
        .getByRole('link', { name: t(`data.formats.${format}.name`) })
        .getAttribute('href')
    expect(file('selection')).toMatch(/\?where=kidal$/)
    expect(file('all')).toMatch(new RegExp(`^/${language}/map\\.[a-z.]+$`))
  }
  expect(metadata.alternates?.canonical).toMatch(new RegExp(`/${language}/data$`))
  expect(Object.keys(metadata.alternates?.languages ?? {})).toEqual([...LANGUAGES, 'x-default'])
})

test.for(LANGUAGES)('%s: without JavaScript the data page has its citation and codebook', async (language) => {
  const t = translatorIn(language)
  const { body } = await serve(`/${language}/data?where=north`)
  const headers = new Set([...body.querySelectorAll('th[scope="row"]')].map(({ textContent }) => textContent))
  const { statuses, roles, links, bases } = termsOf(atlas)
  for (const { name } of [...atlas.kinds, ...statuses, ...roles, ...links, ...bases])
    expect(headers).toContain(name[language])
  for (const name of [...COLUMN_NAMES, ...STRUCTURED_MEMBERS]) expect(headers).toContain(name)
  const bibtex = page().getByText(t('data.bibtex')).closest('details')
  expect(bibtex?.textContent).toContain('@misc{joliba-where-north,')
})

test('the published files are linked from the map', async () => {
  const t = translatorIn('en')
  await serve('/en')
  for (const name of ['events', 'places', 'regions'] as const)
    expect(
      page()
        .getByRole('link', { name: t(`site.formats.${name}`) })
        .getAttribute('href'),
    ).toBe(`/data/${name}.geojson`)
})

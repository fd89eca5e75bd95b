import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page, reader } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlasSource } from '@/geodata/load/source'
import { selected } from '@/geodata/testing/facts'
import { send, serve } from '../testing/site'

test('an unknown record is 404', async () => {
  for (const path of [
    'events/no-such-event',
    'events/no-such-event/history',
    'places/atlantis',
    'actors/nobody',
    'sources/nothing',
  ])
    for (const language of LANGUAGES) expect((await serve(`/${language}/${path}`)).status, path).toBe(404)
  expect((await serve('/de')).status).toBe(404)
})

test('without JavaScript the 404 page is in every language, with a search, a link home and the stories', async () => {
  for (const language of LANGUAGES) {
    await serve('/fr/events/no-such-event')
    const t = translatorIn(language)
    const section = page()
      .getByRole('heading', { level: 1, name: t('notFound.title') })
      .closest('section')
    if (!section) throw new Error('It says nothing.')
    expect(section.lang).toBe(language)
    const inIt = within(section)
    expect(inIt.getByRole('link', { name: t('notFound.home') }).getAttribute('href')).toBe(`/${language}`)
    for (const { slug, title } of atlasSource().storiesIn(language))
      expect(inIt.getByRole('link', { name: title }).getAttribute('href')).toBe(`/${language}/stories/${slug}`)
    expect(document.querySelector('[aria-current="page"]')).toBeNull()
    await reader().type(inIt.getByRole('searchbox'), 'kidal')
    await send(inIt.getByRole('button', { name: t('filter.go') }))
    expect(address()).toBe(`/${language}?q=kidal`)
    await new ExplorerScreen(language).shows(selected({ q: 'kidal' }))
  }
})

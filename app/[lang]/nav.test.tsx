import { within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { address, page } from '@/components/testing/dom'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { atlas } from '@/geodata/testing/facts'
import { serve } from '../testing/site'

const EVENT = atlas.events[0]?.id
const ORDER = ['', '/stories', '/list', '/places', '/actors', '/sources', '/data', '/own', '/studio', '/about']

/** Pages with their current item in the navigation. */
const PAGES = [
  ['', ''],
  ['?compare=2012', ''],
  ['/stories', '/stories'],
  ['/stories/26-march-twice/2', '/stories'],
  ['/list', '/list'],
  [`/events/${EVENT}`, '/list'],
  [`/events/${EVENT}/history`, '/list'],
  ['/places', '/places'],
  ['/places/kidal', '/places'],
  ['/actors', '/actors'],
  ['/sources', '/sources'],
  ['/data', '/data'],
  ['/about', '/about'],
  ['/method', '/about'],
  ['/corrections', '/about'],
  ['/report', '/about'],
  ['/no-such-page', null],
] as const

for (const [turn, [path, current]] of PAGES.entries()) {
  const language = LANGUAGES[turn % LANGUAGES.length] ?? 'en'
  test(`/${language}${path} has the same navigation as all pages, with its own item marked`, async () => {
    const t = translatorIn(language)
    await serve(`/${language}${path}`)
    const links = within(page().getByRole('navigation', { name: t('pages.nav') })).getAllByRole('link')
    const paths = links.map((link) => new URL(link.getAttribute('href') ?? '', location.origin).pathname)
    expect(paths).toEqual(ORDER.map((one) => `/${language}${one}`))
    const marked = paths.filter((_, i) => links[i]?.hasAttribute('aria-current'))
    expect(marked).toEqual(current === null ? [] : [`/${language}${current}`])
    const themes = page().getByRole('navigation', { name: t('site.theme') })
    expect(within(themes).getAllByRole('link')).toHaveLength(3)
  })
}

test('the former address of the list of events redirects to the current one', async () => {
  await serve('/fr/events')
  expect(address()).toBe('/fr/list')
})

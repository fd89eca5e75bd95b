import { waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { atlas, groupNamed } from '@/geodata/testing/facts'
import { type Translate, translatorIn } from '../../language/translate'
import { address, page } from '../../testing/dom'
import { type ExplorerScreen, openExplorer } from '../../testing/explorer'

const welcome = (t: Translate) => page().findByRole('region', { name: t('welcome.title') })
const isWelcomed = (t: Translate) => page().queryByRole('region', { name: t('welcome.title') }) !== null

/** Opens the explorer for a returning visitor. */
function again(language: Language, query = ''): Promise<ExplorerScreen> {
  return openExplorer(language, query, { calm: 'as remembered' })
}

test.for(LANGUAGES)(
  '%s: a first-time visitor is welcomed once, with links into the atlas; Escape moves focus to the map',
  async (language) => {
    const t = translatorIn(language)
    const { user } = await openExplorer(language, '', { calm: true, fresh: true })
    const card = within(await welcome(t))
    expect(card.getByText(new RegExp(`\\b${atlas.events.length}\\b`))).toBeTruthy()
    for (const [way, path] of [
      ['read', 'stories'],
      ['present', 'present'],
    ] as const)
      expect(card.getByRole('link', { name: t(`welcome.${way}`) }).getAttribute('href')).toMatch(
        new RegExp(`^/${language}/${path}/`),
      )
    await user.keyboard('{Escape}')
    expect(isWelcomed(t)).toBe(false)
    expect(address()).toBe(`/${language}`)
    const { fetched } = await again(language)
    expect(isWelcomed(t)).toBe(false)
    expect(fetched).not.toContain(`/${language}/welcome.json`)
  },
)

test('without storage it can still be dismissed, and is shown again on the next visit', async () => {
  const t = translatorIn('en')
  vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
    throw new DOMException('Access is denied for this document.', 'SecurityError')
  })
  const { user } = await again('en')
  await user.click(within(await welcome(t)).getByRole('button', { name: t('welcome.explore') }))
  expect(isWelcomed(t)).toBe(false)
  await again('en')
  expect(await welcome(t)).toBeTruthy()
})

test('an address with a query shows no welcome, nor does a filter set before it has loaded', async () => {
  const t = translatorIn('fr')
  const asking = await openExplorer('fr', 'time=2012', { fresh: true })
  expect(isWelcomed(t)).toBe(false)
  expect(asking.fetched).not.toContain('/fr/welcome.json')
  const explorer = await openExplorer('fr', '', { calm: true, fresh: true })
  await welcome(t)
  await explorer.user.click(explorer.region(groupNamed('north').name.fr))
  await waitFor(() => expect(isWelcomed(t)).toBe(false))
})

test('the tour steps through the parts of the page, forwards and back, and ends with Escape', async () => {
  const t = translatorIn('en')
  const { user } = await openExplorer('en', '', { calm: true, fresh: true })
  await user.click(within(await welcome(t)).getByRole('button', { name: t('welcome.tour') }))
  const tour = () => within(page().getByRole('dialog'))
  const step = () => tour().getByRole('heading').textContent
  const titles = (['map', 'areas', 'time', 'filters', 'events', 'stories'] as const).map((name) =>
    t(`tour.${name}.title`),
  )
  for (const title of titles) {
    expect(step()).toBe(title)
    expect(document.activeElement).toBe(tour().getByRole('button', { name: /Next|Finish/ }))
    if (title !== titles.at(-1)) await user.keyboard('{Enter}')
  }
  await user.keyboard('{ArrowLeft}')
  expect(step()).toBe(titles.at(-2))
  await user.click(tour().getByRole('button', { name: t('tour.end') }))
  expect(page().queryByRole('dialog')).toBeNull()
  expect(isWelcomed(t)).toBe(false)
})

test('the footer of every page links to the tour, also for returning visitors', async () => {
  const t = translatorIn('fr')
  const { user } = await again('fr')
  const link = page().getByRole('link', { name: t('site.tour') })
  expect(link.getAttribute('href')).toBe('/fr#tour')
  await user.click(link)
  const tour = within(await page().findByRole('dialog'))
  await user.click(tour.getByRole('button', { name: t('tour.end') }))
  expect(page().queryByRole('dialog')).toBeNull()
  expect(location.hash).toBe('')
})

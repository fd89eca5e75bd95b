import { act, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { eventsOf, selected } from '@/geodata/testing/facts'
import { showsAllDetails } from '../testing/article'
import { complaints } from '../testing/console'
import { address, back, page } from '../testing/dom'
import { openExplorer } from '../testing/explorer'

const [EVENT] = eventsOf(selected().certain)

/** React's development warning about a component that suspended for details and then rendered without them. */
const WAITED = /did not call use\(\) when it finished/

function textsAsked(fetched: readonly string[]): readonly string[] {
  return fetched.filter((address) => address.endsWith('/texts.json'))
}

test('details are prefetched when a reader is about to open or search, not before', async () => {
  const explorer = await openExplorer('en')
  expect(explorer.fetched).toEqual([])
  await explorer.user.click(explorer.search)
  await waitFor(() => expect(textsAsked(explorer.fetched)).toHaveLength(1))
  await explorer.user.type(explorer.search, 'Tuareg')
  await explorer.shows(selected({ q: 'Tuareg' }))
  expect(textsAsked(explorer.fetched)).toHaveLength(1)
})

test.for(LANGUAGES)(
  '%s: if details fail to load, an error is shown in their place, and a retry loads them',
  async (language) => {
    if (!EVENT) throw new Error('There is no event to open.')
    const explorer = await openExplorer(language)
    const answering = globalThis.fetch
    const noNetwork = async () => {
      throw new TypeError('no network')
    }
    vi.stubGlobal('fetch', noNetwork)
    await explorer.user.type(explorer.search, 'Aguelhok')
    const unsearched = await page().findByRole('alert')
    expect(unsearched.textContent).toContain(explorer.t('filter.searchFailed'))
    await explorer.shows(selected())

    await act(() => explorer.user.click(explorer.entry(EVENT)))
    const unread = await waitFor(() => {
      const alert = page()
        .getAllByRole('alert')
        .find(({ textContent }) => textContent?.includes(explorer.t('event.failed')))
      if (!alert) throw new Error('Nothing is said of the event.')
      return alert
    })
    expect(within(unread).getByRole('link').getAttribute('href')).toBe(`/${language}/events/${EVENT.id}`)
    // React logs errors caught by the boundary.
    expect(complaints().length).toBeGreaterThan(0)
    vi.stubGlobal('fetch', answering)
    await explorer.user.click(within(unread).getByRole('button', { name: explorer.t('event.retry') }))
    await waitFor(() => showsAllDetails(EVENT, language))

    await explorer.user.click(explorer.backToList)
    await explorer.user.click(page().getByRole('button', { name: explorer.t('filter.retry') }))
    await explorer.shows(selected({ q: 'Aguelhok' }))
    expect(page().queryAllByRole('alert')).toEqual([])
    complaints()
  },
)

test('“back” to a search on a page opened without one shows the results', async () => {
  const searched = selected({ q: 'Alger' })
  const before = await openExplorer('en', 'q=Alger')
  await before.shows(searched)
  // Opened again, as by a reload, without the search and so without details.
  const explorer = await openExplorer('en')
  await explorer.shows(selected())
  await back()
  expect(address()).toBe('/en?q=Alger')
  await explorer.shows(searched)
})

test('an event opens with all its details, and "back to the list" keeps the filter', async () => {
  if (!EVENT) throw new Error('There is no event to open.')
  const explorer = await openExplorer('fr', 'sure=1')
  await explorer.user.click(explorer.entry(EVENT))
  await waitFor(() => showsAllDetails(EVENT, 'fr'))
  expect(address()).toBe(`/fr?sure=1&event=${EVENT.id}`)
  expect(explorer.list.hidden).toBe(true)
  await explorer.user.click(explorer.backToList)
  expect(address()).toBe('/fr?sure=1')
  expect(explorer.list.hidden).toBe(false)
  expect(document.activeElement).toBe(explorer.entry(EVENT))
  expect(complaints().filter((complaint) => !WAITED.test(complaint))).toEqual([])
})

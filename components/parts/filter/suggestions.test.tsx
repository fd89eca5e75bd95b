import { act, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { searchedIn } from '@/geodata/domain/search/search'
import { suggest } from '@/geodata/domain/search/suggest'
import { parseWindow } from '@/geodata/domain/time/window'
import { anEvent, atlas, placeNamed, selected } from '@/geodata/testing/facts'
import { address, back, page } from '../../testing/dom'
import { type ExplorerScreen, openExplorer } from '../../testing/explorer'

const AGUELHOK = anEvent('killing at Aguelhok', ({ id }) => id === '2012-01-24-killing-aguelhok')

function listbox(explorer: ExplorerScreen): HTMLElement {
  return page().getByRole('listbox', { name: explorer.t('filter.suggest.title') })
}

function options(explorer: ExplorerScreen): HTMLElement[] {
  return within(listbox(explorer)).queryAllByRole('option')
}

/** The active option, as exposed to assistive technology. */
function active(explorer: ExplorerScreen): Element | null {
  const id = explorer.search.getAttribute('aria-activedescendant')
  return id === null ? null : document.getElementById(id)
}

function option(explorer: ExplorerScreen, name: string): HTMLElement {
  const one = options(explorer).find(({ textContent }) => textContent?.includes(name))
  if (!one) throw new Error(`Nothing suggests ${name}.`)
  return one
}

/** Types a text and waits until the announced number of suggestions is as given. */
async function type(explorer: ExplorerScreen, text: string): Promise<void> {
  const { meant, period, region: _, ...lists } = suggest(searchedIn(atlas, explorer.language), text, explorer.language)
  const count = (meant ? 1 : 0) + (period ? 1 : 0) + Object.values(lists).flat().length
  await explorer.user.type(explorer.search, text)
  await waitFor(() => expect(page().getByText(explorer.t('filter.suggest.count', { count }))).toBeTruthy())
  expect(options(explorer)).toHaveLength(count)
}

test.for(LANGUAGES)('%s: suggestions are grouped, with matches marked, and each is a link', async (language) => {
  const explorer = await openExplorer(language)
  expect(page().queryByRole('listbox', { name: explorer.t('filter.suggest.title') })).toBeNull()
  await type(explorer, 'aguel')
  expect(explorer.search.getAttribute('role')).toBe('combobox')
  await waitFor(() => expect(explorer.search.getAttribute('aria-expanded')).toBe('true'))
  expect(explorer.search.getAttribute('aria-controls')).toBe(listbox(explorer).id)
  const events = within(listbox(explorer)).getByRole('group', { name: explorer.t('filter.suggest.events') })
  const places = within(listbox(explorer)).getByRole('group', { name: explorer.t('filter.suggest.places') })
  expect(events.querySelector('mark')?.textContent).toBe('Aguel')
  expect(within(places).getByRole('option').textContent).toContain(placeNamed('aguelhok').name[language])
  for (const one of options(explorer)) expect(one.getAttribute('href')).toMatch(new RegExp(`^/${language}[/?]`))
})

test('arrow keys cycle through options and text, Home and End go to the ends, and Escape leaves', async () => {
  const explorer = await openExplorer('en')
  await type(explorer, 'tuareg')
  const all = options(explorer)
  const keys = (text: string) => explorer.user.keyboard(text)
  expect(active(explorer)).toBeNull()
  await keys('{ArrowDown}')
  expect(active(explorer)).toBe(all[0])
  expect(all[0]?.getAttribute('aria-selected')).toBe('true')
  await keys('{End}')
  expect(active(explorer)).toBe(all.at(-1))
  await keys('{ArrowDown}')
  expect(active(explorer)).toBeNull()
  await keys('{ArrowUp}{ArrowUp}')
  expect(active(explorer)).toBe(all.at(-2))
  await keys('{Home}')
  expect(active(explorer)).toBe(all[0])
  expect(document.activeElement).toBe(explorer.search)
  await keys('{Escape}')
  expect(explorer.search.getAttribute('aria-expanded')).toBe('false')
  expect(explorer.search.value).toBe('tuareg')
  await keys('{ArrowDown}')
  expect(active(explorer)).toBe(options(explorer)[0])
  await keys('{Tab}')
  expect(explorer.search.getAttribute('aria-expanded')).toBe('false')
})

test('a chosen event opens; its query is no filter, and one step back undoes both', async () => {
  const explorer = await openExplorer('en', 'where=north')
  await type(explorer, 'killed aguel')
  await waitFor(() => expect(address()).toBe('/en?where=north&q=killed+aguel'))
  await explorer.user.keyboard('{ArrowDown}')
  expect(active(explorer)?.textContent).toContain(AGUELHOK.title.en)
  await explorer.user.keyboard('{Enter}')
  expect(address()).toBe(`/en?where=north&event=${AGUELHOK.id}`)
  expect(explorer.search.value).toBe('')
  await back()
  expect(address()).toBe('/en?where=north')
})

test('a chosen place opens its chronology, by any of its names', async () => {
  const explorer = await openExplorer('en')
  await type(explorer, 'tombouc')
  const places = within(listbox(explorer)).getByRole('group', { name: explorer.t('filter.suggest.places') })
  await explorer.user.click(within(places).getByRole('option', { name: /Timbuktu/ }))
  expect(address()).toBe('/en?place=timbuktu')
  await waitFor(() => expect(page().getByRole('heading', { name: 'Timbuktu' })).toBeTruthy())
})

test('an actor and a source are added to the chosen ones, as in the filters', async () => {
  const explorer = await openExplorer('en', 'actor=moussa-traore')
  await type(explorer, 'MNLA')
  await explorer.user.click(option(explorer, 'MNLA)'))
  expect(address()).toBe('/en?actor=moussa-traore,mnla')
  await explorer.shows(selected({ actor: ['moussa-traore', 'mnla'] }))
  await type(explorer, 'wing')
  await explorer.user.click(option(explorer, 'USIP'))
  expect(address()).toBe('/en?actor=moussa-traore,mnla&source=usip-wing')
})

test('a date becomes the time window, and a typo is corrected', async () => {
  const explorer = await openExplorer('fr')
  await type(explorer, '22 mars 1991')
  await explorer.user.keyboard('{ArrowDown}{Enter}')
  expect(address()).toBe('/fr?time=1991-03-22')
  await explorer.shows(selected({ time: { start: 7750, end: 7750 } }))
  await type(explorer, 'azawd')
  const meant = within(listbox(explorer)).getByRole('group', { name: explorer.t('filter.suggest.meant') })
  await explorer.user.click(within(meant).getByRole('option', { name: 'Azawad' }))
  expect(address()).toBe('/fr?time=1991-03-22&q=Azawad')
  expect(explorer.search.value).toBe('Azawad')
})

test('Enter applies a date, alone or with a region, since its words are in few texts; once the list is closed, the words are searched', async () => {
  const explorer = await openExplorer('en', 'where=north')
  await type(explorer, '22 March 1991')
  await explorer.user.keyboard('{Enter}')
  expect(address()).toBe('/en?time=1991-03-22&where=north')
  const other = await openExplorer('fr', 'time=1991')
  await type(other, 'kidal en 2012')
  expect(options(other)[0]?.textContent?.trim()).toBe('Région de Kidal, 2012')
  await other.user.keyboard('{Enter}')
  expect(address()).toBe('/fr?time=2012&where=kidal')
  await other.shows(selected({ where: ['kidal'], time: parseWindow('2012') }))
  await type(other, '1992')
  await other.user.keyboard('{Escape}{Enter}')
  await waitFor(() => expect(address()).toBe('/fr?time=2012&where=kidal&q=1992'))
})

test('a typed query is dropped if a suggestion was chosen before the details arrived', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
  const explorer = await openExplorer('en')
  const { fetch } = globalThis
  let come = () => {}
  const under = new Promise<void>((resolve) => {
    come = resolve
  })
  vi.stubGlobal('fetch', (input: string) => under.then(() => fetch(input)))
  await explorer.user.type(explorer.search, 'kidal 2012')
  await waitFor(() => expect(options(explorer)).not.toEqual([]))
  await act(() => vi.advanceTimersByTimeAsync(1000))
  await explorer.user.keyboard('{Enter}')
  expect(address()).toBe('/en?time=2012&where=kidal')
  await act(async () => come())
  await waitFor(() => expect(explorer.fetched).toContain('/en/texts.json'))
  await act(() => vi.advanceTimersByTimeAsync(1000))
  expect(address()).toBe('/en?time=2012&where=kidal')
  vi.useRealTimers()
})

test('Enter without a choice searches the words, and keys for a new tab leave the page unchanged', async () => {
  const explorer = await openExplorer('en')
  await type(explorer, 'kidal')
  const clicks: MouseEvent[] = []
  // A browser would open the link in a new tab.
  const stay = (click: MouseEvent) => {
    clicks.push(click)
    click.preventDefault()
  }
  document.addEventListener('click', stay)
  await explorer.user.keyboard('{ArrowDown}{Control>}{Enter}{/Control}')
  document.removeEventListener('click', stay)
  expect(clicks.map(({ ctrlKey }) => ctrlKey)).toEqual([true])
  expect(new URLSearchParams(location.search).get('event')).toBeNull()
  await explorer.user.keyboard('{ArrowUp}{Enter}')
  await waitFor(() => expect(address()).toBe('/en?q=kidal'))
  expect(explorer.search.getAttribute('aria-expanded')).toBe('false')
  await explorer.shows(selected({ q: 'kidal' }))
})

test('without event details, names on the page are suggested, in its language', async () => {
  const explorer = await openExplorer('fr')
  vi.stubGlobal('fetch', async () => {
    throw new TypeError('no network')
  })
  await explorer.user.type(explorer.search, 'moussa')
  await waitFor(() => expect(options(explorer).length).toBeGreaterThan(0))
  expect(option(explorer, 'Moussa Traoré').getAttribute('href')).toBe('/fr?actor=moussa-traore')
})

test('a press outside the list closes it', async () => {
  const explorer = await openExplorer('en')
  await type(explorer, 'kidal')
  await explorer.user.click(document.body)
  expect(explorer.search.getAttribute('aria-expanded')).toBe('false')
})

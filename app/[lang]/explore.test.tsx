import { act, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { select } from '@/geodata/domain/select/select'
import { StoreAway } from '@/geodata/domain/service/views'
import { dayNumber } from '@/geodata/domain/time/day'
import { parseView } from '@/geodata/domain/view/parse'
import { memoryViews } from '@/geodata/drawing/served/memoryViews'
import { viewStore } from '@/geodata/load/store'
import { anEvent, atlas } from '@/geodata/testing/facts'
import { ownAtlas } from '@/geodata/testing/ownAtlas'
import { answerFromRoutes } from '../testing/routes'
import { headOf, serve, visit } from '../testing/site'

const selectionOf = (query: string) => select(atlas, parseView(query, atlas))

describe('the explorer of the served data set', () => {
  test('shows the map and the list of its address without JavaScript, as the explorer does', async () => {
    const explorer = new ExplorerScreen('fr')
    const { status } = await serve('/fr/explore?time=1991&where=south')
    expect(status).toBe(200)
    await explorer.shows(selectionOf('time=1991&where=south'))
    expect(
      page()
        .getByRole('group', { name: explorer.t('map.label') })
        .querySelectorAll('a').length,
    ).toBeGreaterThan(0)
  })

  test('asks once for a filter, and shows what the explorer shows', async () => {
    const asked = answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore')
    // The rows of a timeline that the reader has left open are known to the browser only.
    expect(asked.filter((address) => !address.includes('strip='))).toEqual([])
    const group = await explorer.openGroup('kind')
    await explorer.user.click(explorer.value(group, 'Election'))
    await explorer.shows(selectionOf('kind=election'))
    expect(asked.filter((address) => address.includes('kind='))).toEqual([
      expect.stringContaining('/en/explore/view.json?kind=election'),
    ])
    expect(window.location.search).toBe('?kind=election')
  })

  test('fetches further events of a long list', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore')
    expect(explorer.titles().length).toBe(50)
    await explorer.user.click(page().getByRole('button', { name: /^Show 50 more/ }))
    await waitFor(() => expect(explorer.titles().length).toBe(100))
  })

  test('leads from an event to the next of its list, and fetches further ones', async () => {
    const asked = answerFromRoutes()
    const [before, event, after] = atlas.events.filter(({ kind }) => kind === 'coup')
    await visit(`/en/explore?kind=coup&event=${event?.id}`)
    const way = await waitFor(() => page().getByRole('navigation', { name: 'Previous and next events' }))
    expect(way.textContent).toContain('2 of')
    await act(async () =>
      page()
        .getByRole('link', { name: `Next event: ${after?.title.en}` })
        .click(),
    )
    await waitFor(() => expect(page().getByRole('heading', { name: after?.title.en ?? '' })).toBeTruthy())
    expect(window.location.search).toBe(`?kind=coup&event=${after?.id}`)
    expect(before).toBeDefined()
    // The last event that is here: only what is fetched tells which one is next.
    const [last, fetched] = atlas.events.slice(49)
    await visit(`/en/explore?event=${last?.id}`)
    await waitFor(() => expect(page().getByRole('link', { name: `Next event: ${fetched?.title.en}` })).toBeTruthy())
    expect(asked.some((path) => path.includes(`/page.json?after=${last?.id}`))).toBe(true)
  })

  test('shares a View by its link and its files, and prints it', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    vi.stubGlobal('print', vi.fn())
    await visit('/en/explore?kind=coup&q=coup')
    await explorer.user.click(page().getByRole('button', { name: 'Share' }))
    const dialog = await waitFor(() => within(page().getByRole('dialog')))
    expect(dialog.getByRole('link', { name: /explore\?kind=coup&q=coup|explore\?q=coup&kind=coup/ })).toBeTruthy()
    expect(dialog.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe(
      '/ogc/collections/events/items?kind=coup&lang=en&f=csv&limit=10000',
    )
    expect(dialog.getByText(/does not have \(“coup”\)/)).toBeTruthy()
    // A picture of its own, and code for other pages.
    const picture = dialog.getByRole('link', { name: /PNG/ }).getAttribute('href')
    expect(picture).toMatch(/^\/en\/explore\/map\.png\?(kind=coup&q=coup|q=coup&kind=coup)&width=1200/)
    const code = document.getElementById('share-code-html')?.textContent
    expect(code).toMatch(
      /^<a href="http[^"]*\/en\/explore\?[^"]*kind=coup[^"]*"><img src="http[^"]*\/en\/explore\/map\.png\?/,
    )
    await explorer.user.click(dialog.getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(window.print).toHaveBeenCalled())
    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    const sheet = document.querySelector('[data-print-sheet]')
    expect(sheet?.textContent).toContain('version')
    expect(sheet?.querySelector('svg')).not.toBeNull()
    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
  })

  test('shares and prints data from anywhere under their own name', async () => {
    answerFromRoutes()
    const own = memoryViews(ownAtlas(40), 'own')
    for (const name of ['set', 'view', 'page', 'event'] as const)
      vi.spyOn(viewStore(), name).mockImplementation(own[name] as never)
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore')
    await explorer.user.click(page().getByRole('button', { name: 'Share' }))
    const dialog = await waitFor(() => page().getByRole('dialog'))
    expect(dialog.textContent).toMatch(/^Share *Wells/)
    expect(dialog.textContent).not.toContain('Mali')
    vi.stubGlobal('print', vi.fn())
    await explorer.user.click(within(dialog).getByRole('button', { name: 'Print' }))
    await waitFor(() => expect(window.print).toHaveBeenCalled())
    act(() => {
      window.dispatchEvent(new Event('beforeprint'))
    })
    const sheet = document.querySelector('[data-print-sheet]')
    expect(sheet?.querySelector('h1')?.textContent).toBe('Wells')
    expect(sheet?.textContent).not.toMatch(/Mali|GeoNames/)
    act(() => {
      window.dispatchEvent(new Event('afterprint'))
    })
  })

  test('suggests places of the whole data set, and dates', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore')
    const field = explorer.search
    await explorer.user.click(field)
    await explorer.user.type(field, 'kid')
    const listed = () => within(page().getByRole('listbox', { name: explorer.t('filter.suggest.title') }))
    await explorer.user.click(await waitFor(() => listed().getByRole('option', { name: 'Kidal' })))
    await waitFor(() => expect(window.location.search).toBe('?place=kidal'))
    await waitFor(() => expect(page().getByRole('heading', { name: 'Kidal' })).toBeTruthy())
  })

  test('compares two periods, with the numbers of both', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    // Without JavaScript, too.
    const { body } = await serve('/en/explore?kind=coup&time=1991&compare=2012')
    const told = [...body.querySelectorAll('section[data-side] > h2')].map(({ textContent }) => textContent)
    expect(told).toEqual(
      ['1991', '2012'].map(
        (year) => `${year} ${explorer.t('list.count', { ...selectionOf(`kind=coup&time=${year}`).count })}`,
      ),
    )
    await visit('/en/explore?kind=coup&time=1991&compare=2012')
    const rows = await waitFor(() => page().getAllByRole('row', { name: /^Coup/ }))
    const [before, after] = ['1991', '2012'].map((year) => selectionOf(`kind=coup&time=${year}`).count)
    expect(rows[0]?.textContent).toContain(String(before?.certain))
    await waitFor(() => expect(page().getAllByText(explorer.t('list.count', { ...after })).length).toBeGreaterThan(0))
    expect(page().getAllByText(explorer.t('list.count', { ...before })).length).toBe(2)
    // Filters count both periods.
    const kinds = await explorer.openGroup('kind')
    const [first, second] = ['1991', '2012'].map(
      (year) => selectionOf(`kind=coup&time=${year}`).counts.kind.coup?.certain ?? 0,
    ) as [number, number]
    expect(first * second).toBeGreaterThan(0)
    expect(explorer.value(kinds, 'Coup or mutiny').textContent).toContain(String(first + second))
    await act(async () =>
      page()
        .getByRole('link', { name: /Close the comparison/ })
        .click(),
    )
    expect(window.location.search).toBe('?time=1991&kind=coup')
    await explorer.shows(selectionOf('time=1991&kind=coup'))
  })

  test('shows no numbers of the first period as those of the second', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    const [before, after] = ['1991', '2012'].map((year) => selectionOf(`time=${year}`).count)
    const store = viewStore()
    const whole = store.view
    let answer = () => {}
    const waited = new Promise<void>((resolve) => {
      answer = resolve
    })
    vi.spyOn(store, 'view').mockImplementation(async (view, frame) => {
      if (view.time?.start === dayNumber(2012, 1, 1)) await waited
      return whole(view, frame)
    })
    await visit('/en/explore?time=1991&compare=1992')
    const [field] = page().getAllByRole('textbox', { name: explorer.t('compare.second') })
    if (!field) throw new Error('There is no field of the second period.')
    await explorer.user.clear(field)
    await explorer.user.type(field, '2012{Enter}')
    const second = await waitFor(() => page().getByRole('region', { name: /^2012/ }))
    expect(second.textContent).toMatch(/^2012 …/)
    expect(page().queryByRole('table')).toBeNull()
    expect(page().getAllByText(explorer.t('list.count', { ...before })).length).toBe(2)
    answer()
    await waitFor(() => expect(page().getAllByText(explorer.t('list.count', { ...after })).length).toBe(2))
    expect(page().getAllByRole('table').length).toBeGreaterThan(1)
  })

  test('compares with brushes on the timeline, and on one map with a slider', async () => {
    const asked = answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore?kind=coup&time=1990/1992&compare=2012')
    const both = () => page().getByRole('region', { name: explorer.t('compare.brushes') })
    expect(both().textContent).toContain('1990 to 1992')
    // The bars of both periods.
    await waitFor(() => {
      for (const time of ['1990/1992', '2012'])
        expect(asked.some((one) => one.includes(`time=${time}`) && one.includes('strip='))).toBe(true)
    })
    const end = await page().findByRole('slider', {
      name: explorer.t('compare.endOf', { period: 'before', end: 'end' }),
    })
    end.focus()
    await explorer.user.keyboard('{ArrowRight}')
    await waitFor(() => expect(window.location.search).not.toContain('time=1990/1992'))
    expect(window.location.search).toMatch(/compare=2012/)
    await explorer.user.click(page().getByRole('link', { name: /One map to swipe$/ }))
    expect(window.location.search).toContain('swipe=1')
    const edge = page().getByRole('slider', { name: /^Edge of the map/ })
    expect(edge.closest('[data-swipe]')?.querySelectorAll('[data-canvas]').length).toBe(2)
  })

  test('opens an event, and says if there is none', async () => {
    answerFromRoutes()
    const event = anEvent('summary', ({ summary }) => summary.length > 0)
    await visit(`/en/explore?event=${event.id}`)
    await waitFor(() => expect(page().getByRole('heading', { name: event.title.en })).toBeTruthy())
    await visit('/en/explore?event=none')
    await waitFor(() => expect(page().getByRole('alert').textContent).toContain('none'))
  })

  test('keeps what is shown while the data is away, says so, and asks again', async () => {
    answerFromRoutes()
    const explorer = new ExplorerScreen('en')
    await visit('/en/explore?kind=election')
    vi.spyOn(viewStore(), 'view').mockRejectedValueOnce(new StoreAway())
    await explorer.user.click(explorer.chip('Election'))
    await waitFor(() => expect(page().getByRole('alert').textContent).toContain('cannot be reached'))
    expect(explorer.list.getAttribute('aria-busy')).toBe('true')
    await explorer.counts(selectionOf('kind=election').count)
    await explorer.user.click(page().getByRole('button', { name: 'Try again' }))
    await explorer.counts(selectionOf('').count)
    expect(page().queryByRole('alert')).toBeNull()
  })

  test('asks again for an event that cannot be reached, until it is there', async () => {
    answerFromRoutes()
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    await visit('/en/explore?kind=election')
    vi.spyOn(viewStore(), 'event').mockRejectedValueOnce(new StoreAway())
    const link = document.querySelector<HTMLElement>('#events a[href*="event="]')
    const title = link?.textContent ?? ''
    await act(async () => link?.click())
    await waitFor(() => expect(page().getByRole('alert').textContent).toContain('cannot be reached'))
    await act(() => vi.advanceTimersByTimeAsync(6000))
    await waitFor(() => expect(page().queryByRole('alert')).toBeNull())
    expect(page().getByRole('heading', { name: title })).toBeTruthy()
  })

  test('says which days the numbers leave out, and asks again until they are there', async () => {
    answerFromRoutes()
    const store = viewStore()
    const whole = store.view
    const partly = vi.spyOn(store, 'view').mockImplementation(async (...asked) => ({
      ...(await whole(...asked)),
      missing: [{ first: dayNumber(2012, 1, 1), last: dayNumber(2012, 12, 31) }],
    }))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true })
    await visit('/fr/explore?kind=election')
    expect(page().getByText(/injoignable/).textContent).toContain('2012')
    partly.mockRestore()
    await act(() => vi.advanceTimersByTimeAsync(6000))
    await waitFor(() => expect(page().queryByText(/injoignable/)).toBeNull())
  })

  test('is called by the name of the data set, if that is another one', async () => {
    expect((await headOf('/en/explore')).title).toBe('Explore the served data')
    const store = viewStore()
    const whole = await store.set()
    const config = { ...whole.config, title: { en: 'Wells', fr: 'Puits' } }
    const set = vi.spyOn(store, 'set').mockResolvedValue({ ...whole, config })
    expect((await headOf('/fr/explore?kind=coup')).title).toBe('Puits')
    set.mockRejectedValue(new StoreAway())
    expect((await headOf('/en/explore')).title).toBe('Explore the served data')
  })

  test('says without JavaScript, too, that the data is away', async () => {
    vi.spyOn(viewStore(), 'set').mockRejectedValueOnce(new StoreAway())
    await act(() => serve('/fr/explore?kind=coup'))
    expect(page().getByRole('alert').textContent).toContain('injoignables')
    expect(page().getByRole('link', { name: 'Réessayer' }).getAttribute('href')).toBe('/fr/explore?kind=coup')
    expect(document.querySelector('meta[http-equiv=refresh]')).not.toBeNull()
    expect(document.querySelector('meta[name="joliba:status"]')?.getAttribute('content')).toBe('503')
  })
})

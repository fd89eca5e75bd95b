import { act, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { select } from '@/geodata/domain/select/select'
import { StoreAway } from '@/geodata/domain/service/views'
import { dayNumber } from '@/geodata/domain/time/day'
import { parseView } from '@/geodata/domain/view/parse'
import { viewStore } from '@/geodata/load/store'
import { anEvent, atlas } from '@/geodata/testing/facts'
import { answerFromRoutes } from '../testing/routes'
import { serve, visit } from '../testing/site'

afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

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
    expect(asked).toEqual([])
    const group = await explorer.openGroup('kind')
    await explorer.user.click(explorer.value(group, 'Election'))
    await explorer.shows(selectionOf('kind=election'))
    expect(asked.filter((address) => address.includes('/explore/'))).toEqual([
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

  test('says without JavaScript, too, that the data is away', async () => {
    vi.spyOn(viewStore(), 'set').mockRejectedValueOnce(new StoreAway())
    await act(() => serve('/fr/explore'))
    expect(page().getByRole('alert').textContent).toContain('injoignables')
    expect(document.querySelector('meta[http-equiv=refresh]')).not.toBeNull()
  })
})

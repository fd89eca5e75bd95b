import { act, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, groupNamed, selected } from '@/geodata/testing/facts'
import { address, back, isFolded, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

const KEYS = atlas.events.filter(({ key }) => key)

test.for(LANGUAGES)(
  '%s: it begins with the key events; all events, filters and areas are one tap away',
  async (language) => {
    const explorer = await openExplorer(language, '', { calm: true })
    const { keyEvents } = explorer
    if (!keyEvents) throw new Error('There are no key events.')
    const titles = within(keyEvents)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
    expect(titles).toEqual(KEYS.map(({ title }) => title[language]))
    const other = atlas.events.find(({ key }) => !key)
    if (!other) throw new Error('Every event is a key event.')
    const list = explorer.list
    expect(isFolded(explorer.entry(other), list)).toBe(true)
    await explorer.user.click(explorer.all)
    expect(isFolded(explorer.entry(other), list)).toBe(false)
    await explorer.shows(selected())

    expect(isFolded(explorer.everywhere, document.body)).toBe(true)
    await explorer.user.click(page().getByText(explorer.t('filter.fold', { count: 0 })))
    expect(isFolded(explorer.everywhere, document.body)).toBe(false)
    const areas = page().getByRole('region', { name: explorer.t('tray.explain') })
    expect(isFolded(areas, document.body)).toBe(true)

    // A filtered selection is shown in full.
    await explorer.user.click(explorer.region(groupNamed('north').name[language]))
    expect(explorer.keyEvents).toBeNull()
    await explorer.shows(selected({ where: ['north'] }))
  },
)

test('the timeline states the years it shows; counts before and after them are links', async () => {
  for (const side of ['earlier', 'later'] as const) {
    const explorer = await openExplorer('en')
    const link = await page().findByRole('link', { name: new RegExp(`^\\d+ ${side}$`) })
    await explorer.user.click(link)
    expect(address()).toMatch(/^\/en\?time=/)
    const selection = selected(parseView(location.search, atlas))
    expect(selection.certain).toHaveLength(Number.parseInt(link.textContent ?? '', 10))
    await explorer.shows(selection)
  }
})

test('the filter button shows the number of matches and leads to them', async () => {
  const explorer = await openExplorer('en', 'where=kidal')
  const { certain, possible } = selected({ where: ['kidal'] })
  const count = explorer.t('list.count', { certain: certain.length, possible: possible.length })
  await explorer.user.click(page().getByText(explorer.t('filter.fold', { count: 1 })))
  await explorer.user.click(page().getByRole('button', { name: explorer.t('filter.show', { count }) }))
  expect(isFolded(explorer.everywhere, document.body)).toBe(true)
  await waitFor(() => expect(document.activeElement).toBe(document.getElementById('list')))
})

test.for(LANGUAGES)(
  '%s: the timeline begins without latitudes; they are one tap away, and remembered',
  async (language) => {
    const explorer = await openExplorer(language, '', { calm: true })
    const timeline = page().getByRole('region', { name: explorer.t('timeline.title') })
    const button = (name: 'showLatitudes' | 'hideLatitudes' | 'play') =>
      within(timeline).queryByRole('button', { name: explorer.t(`timeline.${name}`) })
    const strip = () => within(timeline).queryByRole('listbox', { name: explorer.t('timeline.marks') })
    expect([strip(), button('hideLatitudes')]).toEqual([null, null])
    expect(button('play')).not.toBeNull()
    within(timeline).getByRole('link', { name: explorer.t('timeline.later', { count: 5 }) })
    // Filtering leaves it unchanged.
    await explorer.user.click(explorer.region(groupNamed('north').name[language]))
    await back()
    expect(strip()).toBeNull()

    const entries = history.length
    const show = button('showLatitudes')
    await explorer.user.click(show as HTMLElement)
    await waitFor(() => expect(strip()).not.toBeNull())
    // "Back" undoes the filter, and focus is not moved.
    expect([history.length, document.activeElement]).toEqual([entries, show])
    expect(show?.getAttribute('aria-expanded')).toBe('true')
    expect(show?.textContent).toBe(explorer.t('timeline.hideLatitudes'))

    const again = await openExplorer(language, '', { calm: 'as remembered' })
    await waitFor(() => expect(within(document.body).queryByRole('listbox')).not.toBeNull())
    await again.user.click(page().getByRole('button', { name: again.t('timeline.hideLatitudes') }))
    await openExplorer(language, '', { calm: 'as remembered' })
    expect(page().queryByRole('listbox')).toBeNull()
  },
)

test.for(['time=2012', 'where=kidal', 'event=2012-03-21-coup', 'place=kidal', 'q=coup'])(
  'who follows an address that asks for something sees the latitudes: %s',
  async (query) => {
    const explorer = await openExplorer('en', query, { calm: true })
    const timeline = page().getByRole('region', { name: explorer.t('timeline.title') })
    expect(await within(timeline).findByRole('listbox', { name: explorer.t('timeline.marks') })).not.toBeNull()
  },
)

test.for(['at=15,-4,6', 'theme=dark'])(
  'where the map stands, and in which colours, asks for none: %s',
  async (query) => {
    await openExplorer('en', query, { calm: true })
    expect(page().queryByRole('listbox')).toBeNull()
  },
)

test('without storage the latitudes can still be shown', async () => {
  const refuse = () => {
    throw new DOMException('blocked', 'SecurityError')
  }
  const explorer = await openExplorer('en', '', { calm: true })
  vi.spyOn(Storage.prototype, 'getItem').mockImplementation(refuse)
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(refuse)
  await explorer.user.click(page().getByRole('button', { name: explorer.t('timeline.showLatitudes') }))
  expect(await page().findByRole('listbox')).not.toBeNull()
})

test('a drag over the collapsed timeline selects a window in whole years, and its ends can be dragged', async () => {
  const explorer = await openExplorer('en', '', { calm: true })
  const timeline = page().getByRole('region', { name: explorer.t('timeline.title') })
  const overview = timeline.querySelector('canvas')?.parentElement as HTMLElement
  const drag = async (from: number, to: number) => {
    await explorer.user.pointer([
      { keys: '[MouseLeft>]', target: overview, coords: { clientX: from, clientY: 5 } },
      { target: overview, coords: { clientX: to, clientY: 5 } },
    ])
    await act(async () => void (await new Promise(requestAnimationFrame)))
    await explorer.user.pointer({ keys: '[/MouseLeft]', target: overview, coords: { clientX: to, clientY: 5 } })
  }
  await drag(400, 403)
  expect(address()).toBe('/en')
  await drag(400, 500)
  const window = () => parseView(location.search, atlas).time
  expect(address()).toMatch(/^\/en\?time=\d{4}\/\d{4}$/)
  const drawn = window()
  await explorer.shows(selected({ time: drawn }))
  // Drag the end handle.
  await drag(Number.parseFloat((timeline.querySelector('[style*="width"]') as HTMLElement).style.left) + 2, 300)
  expect(window()?.start).toBeLessThan(drawn?.start ?? 0)
  expect(window()?.end).toBe(drawn?.end)
})

import { waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, groupNamed, selected } from '@/geodata/testing/facts'
import { address, isFolded, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

const KEYS = atlas.events.filter(({ key }) => key)

test.for(LANGUAGES)(
  '%s: it begins with the key events; all are one tap away, and so are filters and areas',
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

    // What is asked for is shown as a whole.
    await explorer.user.click(explorer.region(groupNamed('north').name[language]))
    expect(explorer.keyEvents).toBeNull()
    await explorer.shows(selected({ where: ['north'] }))
  },
)

test('the timeline says which years it covers; what lies before and after is a link to it', async () => {
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

test('the filters lead on to what they leave, with its number', async () => {
  const explorer = await openExplorer('en', 'where=kidal')
  const { certain, possible } = selected({ where: ['kidal'] })
  const count = explorer.t('list.count', { certain: certain.length, possible: possible.length })
  await explorer.user.click(page().getByText(explorer.t('filter.fold', { count: 1 })))
  await explorer.user.click(page().getByRole('button', { name: explorer.t('filter.show', { count }) }))
  expect(isFolded(explorer.everywhere, document.body)).toBe(true)
  await waitFor(() => expect(document.activeElement).toBe(document.getElementById('list')))
})

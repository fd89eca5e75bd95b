import { act, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { NO_EVENTS } from '@/geodata/domain/select/match'
import { anEvent, atlas, groupNamed, selected } from '@/geodata/testing/facts'
import { address, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

test.for(LANGUAGES)('%s: the Kidal filter shows certain and possible events separately', async (language) => {
  const explorer = await openExplorer(language)
  await explorer.user.click(explorer.region(explorer.regionNamed('kidal')))
  expect(address()).toBe(`/${language}?where=kidal`)
  expect(explorer.region(explorer.regionNamed('kidal')).getAttribute('aria-current')).toBe('true')
  await explorer.shows(selected({ where: ['kidal'] }))
})

test.for(LANGUAGES)('%s: every region and group states the result of a click beforehand', async (language) => {
  const explorer = await openExplorer(language)
  const { where } = selected().counts
  const names = [
    ...atlas.regions.map(({ id }) => ({ id, name: explorer.regionNamed(id) })),
    ...atlas.config.groups.map(({ id, name }) => ({ id, name: name[language] })),
    { id: 'abroad', name: explorer.t('filter.abroad') },
  ]
  const regions = within(page().getByRole('navigation', { name: explorer.t('filter.where') }))
  for (const { id, name } of names) {
    const { certain, possible } = where[id] ?? NO_EVENTS
    const counts = explorer.t('filter.count', { certain, possible })
    expect(regions.getByRole('link', { name: `${name} ${counts}` })).toBeTruthy()
  }
})

test('several regions, the north, abroad, and everywhere again', async () => {
  const explorer = await openExplorer('en')
  await explorer.user.click(explorer.region(explorer.regionNamed('kidal')))
  expect(address()).toBe('/en?where=kidal')
  await explorer.user.click(explorer.region(explorer.regionNamed('gao')))
  // In the order of the regions, not of the clicks, so that one View has one address.
  const both = atlas.regions.map(({ id }) => id).filter((id) => id === 'gao' || id === 'kidal')
  expect(address()).toBe(`/en?where=${both}`)
  await explorer.shows(selected({ where: ['gao', 'kidal'] }))
  await explorer.user.click(explorer.region(explorer.regionNamed('kidal')))
  expect(address()).toBe('/en?where=gao')
  await explorer.user.click(explorer.everywhere)
  expect(address()).toBe('/en')

  await explorer.user.click(explorer.region(groupNamed('north').name.en))
  expect(address()).toBe('/en?where=north')
  await explorer.shows(selected({ where: ['north'] }))
  await explorer.user.click(explorer.everywhere)
  await explorer.user.click(explorer.region(explorer.t('filter.abroad')))
  await explorer.shows(selected({ where: ['abroad'] }))
  await explorer.user.click(explorer.everywhere)
  await explorer.shows(selected())
})

test('the second of two quick clicks does not undo the first', async () => {
  const explorer = await openExplorer('en')
  const chips = ['gao', 'kidal'].map((region) => explorer.region(explorer.regionNamed(region)))
  // Faster than any hand: the second click comes before React has rendered the first.
  await act(async () => {
    for (const chip of chips) {
      chip.click()
      await Promise.resolve()
    }
  })
  await explorer.shows(selected({ where: ['gao', 'kidal'] }))
})

test('any filter in the address is named and can be removed', async () => {
  const explorer = await openExplorer('en', 'where=north&kind=conflict&sure=1')
  await explorer.shows(selected({ where: ['north'], kind: ['conflict'], sure: true }))
  const active = page().getByRole('list', { name: explorer.t('filter.active') })
  expect(within(active).getAllByRole('listitem')).toHaveLength(3)
  await explorer.user.click(explorer.chip(explorer.t('filter.sure')))
  expect(address()).toBe('/en?where=north&kind=conflict')
  await explorer.shows(selected({ where: ['north'], kind: ['conflict'] }))
})

test.for(LANGUAGES)(
  '%s: a search without accents finds the event of Ségou Region; one without results offers to clear it',
  async (language) => {
    const event = anEvent('event of Ségou Region', ({ place }) => place === 'segou-region')
    const explorer = await openExplorer(language)
    await explorer.retype(explorer.search, 'segou{Enter}')
    await waitFor(() => expect(address()).toBe(`/${language}?q=segou`))
    await explorer.shows(selected({ q: 'segou' }))
    expect(explorer.entry(event)).toBeTruthy()

    await explorer.retype(explorer.search, 'zzyzx')
    await explorer.user.click(explorer.searchButton)
    await waitFor(() => expect(explorer.list.textContent).toContain(explorer.t('list.empty')))
    await explorer.user.click(explorer.showEverything)
    expect(address()).toBe(`/${language}`)
    await explorer.shows(selected())
    expect(explorer.search.value).toBe('')
  },
)

test('a search keeps the other filters', async () => {
  const explorer = await openExplorer('en', 'where=north')
  await explorer.retype(explorer.search, 'Tuareg')
  await explorer.user.click(explorer.searchButton)
  await waitFor(() => expect(address()).toBe('/en?where=north&q=Tuareg'))
  await explorer.shows(selected({ where: ['north'], q: 'Tuareg' }))
})

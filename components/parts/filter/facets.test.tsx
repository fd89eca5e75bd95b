import { waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { fromPayload, toPayload } from '@/geodata/domain/join/payload'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { STATUSES } from '@/geodata/domain/schema/term'
import { countOf, NO_EVENTS, totalOf } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import type { Selection } from '@/geodata/domain/select/selection'
import { rectangle } from '@/geodata/domain/view/area'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, selected } from '@/geodata/testing/facts'
import { translatorIn } from '../../language/translate'
import { address, back, isFolded, page } from '../../testing/dom'
import { openExplorer } from '../../testing/explorer'

const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))

/** The expected selection for a query, with the text of one language. */
function shownTo(language: Language, query: string): Selection {
  const own = fromPayload(toPayload(atlas, language), polygons)
  return select(own, parseView(query, own))
}

/** The expected selection for the window's address. */
function shownThere(language: Language): Selection {
  return shownTo(language, window.location.search)
}

/** The values of each facet, by their names in every language. */
const FACETS = {
  kind: atlas.kinds.map(({ id, name }) => ({ id, name })),
  actor: atlas.actors.map(({ id, name }) => ({ id, name })),
  source: atlas.sources.map(({ id, label }) => ({ id, name: label })),
  status: STATUSES.map((id) => ({
    id,
    name: { en: translatorIn('en')(`filter.statuses.${id}`), fr: translatorIn('fr')(`filter.statuses.${id}`) },
  })),
}

const FACET_NAMES = ['kind', 'actor', 'source', 'status'] as const
const STARTS = ['', 'where=north', 'time=2012&sure=1', 'where=kidal&time=1990/1992', 'near=gao,400', 'q=coup']

for (const [turn, start] of STARTS.entries())
  test(`a count is the result of that click alone, from any starting point: “${start}”`, async () => {
    const language = LANGUAGES[turn % LANGUAGES.length] ?? 'en'
    const explorer = await openExplorer(language, start)
    for (const [nth, facet] of FACET_NAMES.entries()) {
      const group = await explorer.openGroup(facet)
      const before = shownTo(language, start).counts[facet]
      const offered = [...group.querySelectorAll<HTMLElement>('a[data-value]')].filter((link) => !isFolded(link, group))
      const link = offered[((turn * FACET_NAMES.length + nth) * 7) % offered.length]
      if (!link) throw new Error('The group offers nothing.')
      const value = FACETS[facet].find(({ id }) => id === link.dataset.value)
      if (!value) throw new Error(`${link.dataset.value} is no value.`)
      const count = before[value.id] ?? NO_EVENTS
      const name = `${value.name[language]} ${explorer.t('filter.count', { ...count })}`
      expect(within(group).getByRole('link', { name })).toBe(link)
      await explorer.user.click(link)
      expect(address()).toContain(`${facet}=${value.id}`)
      await explorer.counts(count)
      if (totalOf(count) === 0) expect(explorer.list.textContent).toContain(explorer.t('list.empty'))
      await back()
      await explorer.counts(countOf(shownTo(language, start)))
    }
  })

test('several kinds together; a chosen value is announced as pressed and keeps focus', async () => {
  const explorer = await openExplorer('en')
  const kinds = await explorer.openGroup('kind')
  await explorer.user.click(explorer.value(kinds, 'Election'))
  expect(document.activeElement).toBe(explorer.value(kinds, 'Election'))
  expect(explorer.value(kinds, 'Election').getAttribute('aria-current')).toBe('true')
  expect(kinds.querySelector('a')?.textContent).toMatch(/^Election/)
  await explorer.user.click(explorer.value(kinds, 'Protest'))
  expect(address()).toBe('/en?kind=protest,election')
  await explorer.shows(selected({ kind: ['protest', 'election'] }))
  await explorer.user.click(explorer.value(kinds, 'Election'))
  expect(document.activeElement).toBe(explorer.value(kinds, 'Election'))
  expect(address()).toBe('/en?kind=protest')
  await back()
  await explorer.shows(selected({ kind: ['protest', 'election'] }))
})

test.for(LANGUAGES)('%s: any actor can be found by part of the name', async (language) => {
  const explorer = await openExplorer(language)
  const actors = await explorer.openGroup('actor')
  const { actor } = selected().counts
  const often = (id: string) => actor[id]?.certain ?? 0
  const [last] = atlas.actors.toSorted((a, b) => often(a.id) - often(b.id))
  if (!last) throw new Error('The atlas holds no actor.')
  const name = last.name[language]
  const find = within(actors).getByRole('searchbox')
  await explorer.user.type(find, name.slice(1).toUpperCase())
  await explorer.user.click(explorer.value(actors, name))
  expect(address()).toBe(`/${language}?actor=${last.id}`)
  await explorer.shows(selected({ actor: [last.id] }))
  await explorer.retype(find, 'zzyzx')
  expect(actors.textContent).toContain(explorer.t('filter.findNone'))
  await explorer.retype(find, '')
  await explorer.user.click(within(actors).getByText(explorer.t('filter.all', { count: atlas.actors.length })))
  const values = [...actors.querySelectorAll('a[data-value]')]
  expect(values).toHaveLength(atlas.actors.length)
  expect(values.filter((value) => isFolded(value, actors))).toEqual([])
})

test('certain only', async () => {
  const explorer = await openExplorer('fr', 'where=kidal')
  await explorer.user.click(page().getByRole('link', { name: explorer.t('filter.hide') }))
  expect(address()).toBe('/fr?where=kidal&sure=1')
  await explorer.shows(selected({ where: ['kidal'], sure: true }))
})

test.for(LANGUAGES)('%s: a window between two dates, or a period in one click', async (language) => {
  const explorer = await openExplorer(language)
  const when = await explorer.openGroup('when')
  const from = within(when).getByRole<HTMLInputElement>('textbox', { name: explorer.t('filter.from') })
  const to = within(when).getByRole<HTMLInputElement>('textbox', { name: explorer.t('filter.to') })
  const apply = within(when).getByRole('button', { name: explorer.t('filter.apply') })
  await explorer.retype(from, '1991-03')
  await explorer.retype(to, '1990')
  await explorer.user.click(apply)
  expect(address()).toBe(`/${language}?time=1990/1991-03`)
  await explorer.counts(countOf(shownTo(language, 'time=1990/1991-03')))
  expect(from.value).toBe('1990')

  await explorer.retype(to, 'soon{Enter}')
  expect(within(when).getByRole('alert').textContent).toBe(explorer.t('filter.timeFault', { text: 'soon' }))
  expect(document.activeElement).toBe(to)
  expect(address()).toBe(`/${language}?time=1990/1991-03`)
  await explorer.retype(to, '')
  await explorer.user.click(apply)
  expect(address()).toBe(`/${language}?time=1990/..`)

  await explorer.user.click(within(when).getByRole('link', { name: '1990–92' }))
  expect(address()).toBe(`/${language}?time=1990/1992`)
  expect(to.value).toBe('1992')
  await explorer.user.click(within(when).getByRole('link', { name: explorer.t('filter.anyTime') }))
  expect(address()).toBe(`/${language}`)
  expect(from.value).toBe('')
})

test('a radius around a place, with an error for an unknown one', async () => {
  const explorer = await openExplorer('en')
  const ground = await explorer.openGroup('ground')
  const place = within(ground).getByLabelText<HTMLSelectElement>(explorer.t('filter.place'))
  const km = within(ground).getByLabelText(explorer.t('filter.km'))
  await explorer.retype(km, '150{Enter}')
  expect(within(ground).getByRole('alert').textContent).toBe(explorer.t('filter.placeFault'))
  expect(document.activeElement).toBe(place)
  await explorer.user.selectOptions(place, 'Gao')
  await explorer.retype(km, '6000{Enter}')
  expect(within(ground).getByRole('alert').textContent).toBe(explorer.t('filter.kmFault'))
  await explorer.retype(km, '150{Enter}')
  expect(address()).toBe('/en?near=gao,150')
  await explorer.counts(countOf(shownTo('en', 'near=gao,150')))
  await explorer.user.click(explorer.chip(explorer.t('filter.near', { km: '150', place: 'Gao' })))
  expect(address()).toBe('/en')
  expect(place.value).toBe('')
})

test('a rectangle by its edges', async () => {
  const explorer = await openExplorer('fr')
  const ground = await explorer.openGroup('ground')
  const edge = (name: 'west' | 'south' | 'east' | 'north') =>
    within(ground).getByLabelText(explorer.t(`filter.edges.${name}`))
  await explorer.retype(edge('west'), '-2')
  await explorer.retype(edge('south'), '15')
  await explorer.retype(edge('east'), '2')
  await explorer.retype(edge('north'), '15')
  const apply = within(ground).getAllByRole('button', { name: explorer.t('filter.apply') })[1]
  if (!apply) throw new Error('The rectangle has no button.')
  await explorer.user.click(apply)
  expect(within(ground).getByRole('alert').textContent).toBe(explorer.t('filter.boxFault'))
  await explorer.retype(edge('north'), '20')
  await explorer.user.click(apply)
  expect(address()).toMatch(/area=/)
  await explorer.shows(selected({ area: rectangle(-2, 15, 2, 20) }))
  await explorer.user.click(explorer.chip(explorer.t('filter.area')))
  await explorer.shows(selected())
})

test.for(LANGUAGES)('%s: a search reports its corrections and marks its matches', async (language) => {
  const explorer = await openExplorer(language, 'q=azawd')
  const meant = explorer.t('list.quoted', { word: 'azawad' })
  expect(explorer.list.textContent).toContain(explorer.t('list.corrected', { typed: 'azawd', meant }))
  await explorer.counts(countOf(shownTo(language, 'q=azawad')))
  await waitFor(() => expect(explorer.list.querySelector('mark')?.textContent).toMatch(/azawad/i))
})

test('a search finds inflected forms, and excludes words with a minus', async () => {
  const { certain } = shownTo('en', 'q=Tuareg')
  await (await openExplorer('en', 'q=tuaregs')).counts(countOf(shownTo('en', 'q=Tuareg')))
  const rebels = shownTo('en', 'q=rebel').certain
  const explorer = await openExplorer('en', 'q=tuareg+-rebel')
  await explorer.counts({ certain: certain.filter((id) => !rebels.includes(id)).length, possible: 0 })
})

test.for(LANGUAGES)('%s: without results, each filter states the results without it', async (language) => {
  const explorer = await openExplorer(language, 'time=1991-03-26&where=abroad&kind=election')
  expect(explorer.list.textContent).toContain(explorer.t('list.empty'))
  const without = countOf(shownTo(language, 'time=1991-03-26&kind=election'))
  const offered = within(explorer.list).getAllByRole('listitem')
  const abroad = offered.filter(({ textContent }) => textContent?.includes(explorer.t('filter.abroad')))
  if (without.certain + without.possible > 0)
    expect(abroad[0]?.textContent).toContain(explorer.t('list.count', without))
  else expect(abroad).toEqual([])
  const best = offered[0]?.querySelector('a')
  if (!best) throw new Error('Nothing is offered.')
  await explorer.user.click(best)
  await explorer.counts(countOf(shownThere(language)))
  expect(explorer.list.textContent).not.toContain(explorer.t('list.empty'))
})

test('all filters are cleared at once, and the rest of the address stays', async () => {
  const explorer = await openExplorer('en', 'where=north&lat=15,20&kind=conflict&theme=dark')
  expect(explorer.chip(explorer.t('filter.band', { south: '15', north: '20' }))).toBeTruthy()
  await explorer.user.click(page().getByRole('link', { name: explorer.t('filter.clearAll') }))
  expect(address()).toBe('/en?theme=dark')
  await explorer.shows(selected())
})

test('the search updates while typing, and is one history entry', async () => {
  const explorer = await openExplorer('en', 'where=south')
  const search = page().getByRole<HTMLInputElement>('combobox', { name: explorer.t('filter.search') })
  await explorer.user.type(search, 'traroe')
  await waitFor(() => expect(address()).toBe('/en?where=south&q=traroe'))
  await explorer.counts(countOf(shownTo('en', 'where=south&q=traore')))
  expect(document.activeElement).toBe(search)
  expect(search.value).toBe('traroe')
  await waitFor(() => expect(explorer.list.querySelector('mark')?.textContent).toBe('Traoré'))
  await back()
  expect(address()).toBe('/en?where=south')
  await waitFor(() => expect(search.value).toBe(''))
})

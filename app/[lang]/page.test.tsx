import { within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { markWords } from '@/components/parts/place/markWords'
import { address, page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { countOf } from '@/geodata/domain/select/match'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { parseWindow } from '@/geodata/domain/time/window'
import { rectangle } from '@/geodata/domain/view/area'
import { parseView } from '@/geodata/domain/view/parse'
import { placedMarks } from '@/geodata/drawing/mark/markStyle'
import { anEvent, atlas, cityOf, eventsCountedAt, placeNamed, selected } from '@/geodata/testing/facts'
import { follow, send, serve, visit } from '../testing/site'

/** The expected number of events for a query. */
function sizes(query: string) {
  const { certain, possible } = select(atlas, parseView(query, atlas))
  return { certain: certain.length, possible: possible.length }
}

function field(name: string): HTMLInputElement | HTMLSelectElement {
  return page().getByLabelText(name)
}

/** Everything is counted; the list of all events, which is not in the initial page, is one link away. */
async function leadsToAll(explorer: ExplorerScreen) {
  await explorer.counts(countOf(selected()))
  expect(explorer.list.innerHTML).toContain(`href="/${explorer.language}/list"`)
}

describe('the explorer without JavaScript', () => {
  test.for(LANGUAGES)(
    '%s: the list is complete, and the map has every city, each linking to its page',
    async (language) => {
      const explorer = new ExplorerScreen(language)
      await serve(`/${language}?time=2012`)
      const selection = selected({ time: parseWindow('2012') })
      await explorer.shows(selection)
      const map = page().getByRole('group', { name: explorer.t('map.label') })
      for (const one of placedMarks(placeCounts(atlas, selection), atlas.config.map)) {
        const mark = within(map).getByRole('link', { name: markWords(one, language, explorer.t) })
        expect(mark.getAttribute('href')).toBe(`/${language}/places/${one.place.id}`)
      }
      await follow(within(map).getByRole('link', { name: /^Gao/ }))
      expect(page().getByRole('heading', { level: 1 }).textContent).toBe('Gao')
    },
  )

  test('facets are links', async () => {
    const explorer = new ExplorerScreen('en')
    await serve('/en?theme=dark')
    await follow(explorer.value(explorer.group('kind'), 'Election'))
    await explorer.counts(sizes('kind=election'))
    await follow(explorer.value(explorer.group('status'), 'Reported'))
    await explorer.counts(sizes('kind=election&status=reported'))
    await follow(within(explorer.group('actor')).getByRole('link', { name: 'is named' }))
    expect(address()).toMatch(/kind=election&role=named&status=reported&theme=dark$/)
    await follow(explorer.chip(explorer.t('filter.statusIs', { status: 'Reported' })))
    await follow(explorer.chip(explorer.t('filter.roleIs', { roles: 'is named' })))
    await explorer.counts(sizes('kind=election'))
  })

  test('time, distance and rectangle are forms, which keep the other filters', async () => {
    const explorer = new ExplorerScreen('en')
    await serve('/en?kind=election&theme=dark')
    const when = within(explorer.group('when'))
    await explorer.retype(when.getByRole('textbox', { name: explorer.t('filter.from') }), '1992')
    await send(when.getByRole('button', { name: explorer.t('filter.apply') }))
    await explorer.counts(sizes('kind=election&time=1992/..'))
    expect(address()).toMatch(/theme=dark/)

    await serve('/en')
    await explorer.user.selectOptions(field(explorer.t('filter.place')), 'Gao')
    await explorer.retype(field(explorer.t('filter.km')), '150')
    await send(field(explorer.t('filter.km')))
    await explorer.counts(sizes('near=gao,150'))

    await serve('/en')
    const edges = { west: '-2', south: '15', east: '2', north: '20' } as const
    for (const edge of ['west', 'south', 'east', 'north'] as const)
      await explorer.retype(field(explorer.t(`filter.edges.${edge}`)), edges[edge])
    await send(field(explorer.t('filter.edges.west')))
    await explorer.shows(selected({ area: rectangle(-2, 15, 2, 20) }))
  })

  test('the region links filter', async () => {
    const explorer = new ExplorerScreen('fr')
    await serve('/fr')
    await follow(explorer.region(explorer.regionNamed('kidal')))
    expect(address()).toBe('/fr?where=kidal')
    await explorer.shows(selected({ where: ['kidal'] }))
    await follow(explorer.everywhere)
    await leadsToAll(explorer)
  })

  test('the search form searches and keeps the filter', async () => {
    const explorer = new ExplorerScreen('en')
    await serve('/en?where=north')
    await explorer.retype(explorer.search, 'tuareg')
    await send(explorer.searchButton)
    await explorer.shows(selected({ where: ['north'], q: 'tuareg' }))
    await explorer.retype(explorer.search, 'zzyzx')
    await send(explorer.searchButton)
    expect(explorer.list.textContent).toContain(explorer.t('list.empty'))
    await follow(explorer.showEverything)
    await leadsToAll(explorer)
  })

  test('an item of the list opens its event, with a link back', async () => {
    const explorer = new ExplorerScreen('en')
    const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
    await serve('/en?where=kidal')
    await follow(explorer.entry(event))
    expect(address()).toBe(`/en?where=kidal&event=${event.id}`)
    expect(page().getByRole('heading', { name: event.title.en }).closest('article')).not.toBeNull()
    await follow(explorer.backToList)
    expect(address()).toBe('/en?where=kidal')
    await explorer.shows(selected({ where: ['kidal'] }))
  })

  test('event and place pages link to each other', async () => {
    const event = anEvent('event in a place of Bamako', ({ place }) => placeNamed(place).within === 'bamako')
    await serve(`/en/places/${cityOf(event).id}`)
    await follow(page().getByRole('link', { name: event.title.en }))
    expect(address()).toBe(`/en/events/${event.id}`)
  })
})

/** Each is parsed as no filter. */
const BROKEN = {
  'unknown ids': 'where=atlantis&kind=party&actor=nobody&source=none&event=no-such-event',
  'names from JavaScript itself': 'where=__proto__,constructor&event=toString&theme=__proto__&kind=hasOwnProperty',
  'values that are no values': 'time=yesterday&near=gao&area=%F0%9F%92%A9&at=here,there,9&sure=perhaps&theme=plaid',
  'unknown keys': 'utm_source=letter&page=2&__proto__[x]=1',
  'markup where an id should be': 'event=%3Cscript%3Ealert(1)%3C/script%3E&where=%22%3E%3Cimg%20src=x%3E',
  'a path where an id should be': 'event=../../package.json&near=..%2F..,5',
  'empty values': 'where=&time=&q=&event=&at=&theme=',
  'nothing but signs': '&&==&=&%20',
}

test.for(Object.entries(BROKEN))('an invalid address shows everything: %s', async ([, query]) => {
  await serve(`/en?${query}`)
  await leadsToAll(new ExplorerScreen('en'))
})

test('valid parts of an address are kept if the rest is invalid', async () => {
  await serve('/en?where=kidal,atlantis&kind=nothing&time=1990/1992-05')
  const time = parseWindow('1990-01-01/1992-05-31')
  expect(time).not.toBeNull()
  expect(atlas.regions.some(({ id }) => id === 'kidal')).toBe(true)
  await new ExplorerScreen('en').shows(selected({ where: ['kidal'], time }))
})

test('a repeated key is parsed as one list', async () => {
  await serve('/en?where=kidal&where=gao')
  await new ExplorerScreen('en').shows(selected({ where: ['gao', 'kidal'] }))
})

test('malformed escapes and a very long search are tolerated', async () => {
  for (const query of ['q=%E0%A4%A', 'q=%00', `q=${'tuareg+'.repeat(500)}`, 'q=%FF%FE']) {
    expect((await visit(`/en/list?${query}`)).status).toBe(200)
    expect(new ExplorerScreen('en').search).toBeTruthy()
  }
})

test('without JavaScript theme and language are links, and the page has the theme', async () => {
  const t = translatorIn('en')
  await serve('/en/list?where=kidal&kind=coup')
  const theme = () => document.querySelector<HTMLElement>('[data-theme]')?.dataset.theme
  expect(theme()).toBeUndefined()
  await follow(page().getByRole('link', { name: t('site.themes.dark') }))
  expect(theme()).toBe('dark')
  const languages = within(page().getByRole('navigation', { name: t('site.language') }))
  await follow(languages.getByRole('link', { name: /Français/ }))
  expect(address()).toBe('/fr/list?where=kidal&kind=coup&theme=dark')
  expect(theme()).toBe('dark')
  await follow(page().getByRole('link', { name: translatorIn('fr')('site.themes.light') }))
  expect(theme()).toBe('light')
})

test('hostile text is searched for as text', async () => {
  const explorer = new ExplorerScreen('fr')
  for (const words of [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "'; DROP TABLE events; --",
    '.*(',
  ]) {
    await serve(`/fr?q=${encodeURIComponent(words)}`)
    expect(explorer.search.value).toBe(words)
    await explorer.shows(selected({ q: words }))
  }
})

test('the share link leads to the files of the View', async () => {
  const explorer = new ExplorerScreen('en')
  await serve('/en?where=kidal')
  expect(
    page()
      .getByRole('link', { name: explorer.t('share.open') })
      .getAttribute('href'),
  ).toBe('/en/data?where=kidal')
})

test.each([
  // Half a degree high, but without width.
  ['/en', 'crossed', 'area=2&area=15&area=2&area=15.5'],
  ['/fr/list', 'reversed', 'area=2&area=15&area=0&area=17'],
  ['/en/list', 'damaged', 'area=xyz'],
])('%s explains, also without JavaScript, that an area is invalid: %s', async (path, reason, query) => {
  const { body } = await serve(`${path}?where=kidal&${query}`)
  const t = translatorIn(path.startsWith('/fr') ? 'fr' : 'en')
  const notice = within(body).getByRole('alert')
  expect(notice.textContent).toContain(t('filter.areaRefused', { reason }))
  await follow(within(notice).getByRole('link'))
  expect(page().queryByRole('alert')).toBeNull()
  expect(address()).toBe(`${path}?where=kidal`)
})

test('the chronology of a place in the address is shown, and can be closed; an unknown place is ignored', async () => {
  const kidal = placeNamed('kidal')
  const { name, id } = kidal
  await serve(`/en?time=2012&place=${id}`)
  const card = page().getByRole('region', { name: name.en })
  const { certain, possible } = selected({ time: parseWindow('2012') })
  const here = eventsCountedAt(kidal).filter((event) => [...certain, ...possible].includes(event.id))
  expect(within(card).getAllByRole('listitem')).toHaveLength(here.length)
  await follow(within(card).getByRole('link', { name: translatorIn('en')('place.close') }))
  expect(address()).toBe('/en?time=2012')
  expect(page().queryByRole('region', { name: name.en })).toBeNull()
  await serve('/en?place=atlantis')
  expect(page().queryByRole('link', { name: translatorIn('en')('place.close') })).toBeNull()
})

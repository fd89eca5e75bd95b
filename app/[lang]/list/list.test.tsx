import { waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { showsAllDetails } from '@/components/testing/article'
import { address, back, page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { countOf, MATCHES, type Match } from '@/geodata/domain/select/match'
import type { Selection } from '@/geodata/domain/select/selection'
import { halvesByKind } from '@/geodata/domain/summary/halves'
import { anEvent, atlas, placeNamed, selected } from '@/geodata/testing/facts'
import { answerFromRoutes } from '../../testing/routes'
import { follow, serve, visit } from '../../testing/site'
import ListPage from './page'

type Column = 'date' | 'event' | 'place' | 'kind' | 'status'

/** The list of events as a table, below the explorer's filters. */
class ListScreen extends ExplorerScreen {
  get table(): HTMLElement {
    return page().getByRole('table', { name: / (sorted by|triés par) / })
  }

  row(id: string): HTMLTableRowElement {
    const row = this.table.querySelector(`th a[href$="/events/${id}"]`)?.closest('tr')
    if (!row) throw new Error(`The list has no row of ${id}.`)
    return row
  }

  column(by: Column): HTMLElement {
    const columns = [...this.table.querySelectorAll<HTMLElement>('thead th')]
    const column = columns.find(({ textContent }) => textContent?.startsWith(this.t(`table.${by}`)))
    if (!column) throw new Error(`The list has no column ${by}.`)
    return column
  }

  sort(by: Column): HTMLElement {
    return within(this.column(by)).getByRole('link')
  }

  /** The titles from top to bottom. */
  override titles(): string[] {
    return [...this.table.querySelectorAll('tbody th')].map(({ textContent }) => textContent ?? '')
  }

  /** Expects the table to have exactly the events of a selection, and the heading their number. */
  holds(selection: Pick<Selection, Match>): void {
    const counted = this.t('list.count', { ...countOf(selection) })
    expect(document.getElementById('found')?.textContent).toBe(counted)
    expect(this.titles().sort()).toEqual(this.titlesOf(MATCHES.flatMap((match) => selection[match])))
    const cells = [...this.table.querySelectorAll('tbody td')]
    for (const match of ['possible', 'nationwide'] as const) {
      const marked = cells.filter(({ textContent }) => textContent === this.t(`table.${match}`))
      expect(marked).toHaveLength(selection[match].length)
    }
  }
}

async function visitList(language: Language, query = ''): Promise<ListScreen> {
  answerFromRoutes()
  await visit(`/${language}/list${query ? `?${query}` : ''}`)
  return new ListScreen(language)
}

test.for(LANGUAGES)('%s: the list has every event with its date, place, kind and sources', async (language) => {
  const event = anEvent('event with several figures', ({ figures }) => figures.length > 2)
  const list = new ListScreen(language)
  await serve(`/${language}/list`)
  list.holds(selected())
  const row = list.row(event.id)
  expect(row.textContent).toContain(placeNamed(event.place).name[language])
  expect(row.textContent).toContain(list.t(`precision.${placeNamed(event.place).precision}`))
  expect(row.textContent).toContain(atlas.kinds.find(({ id }) => id === event.kind)?.name[language] ?? '?')
  expect(row.textContent).toContain(list.t(`event.status.${event.status}`))
  for (const document of citedDocuments(atlas, event.citations))
    expect(row.textContent).toContain(documentLabel(document, language))
  expect(row.querySelector('li')?.textContent).toMatch(/\d/)
})

test('a click sorts by a column, a second one reverses, and the address keeps the order', async () => {
  const list = await visitList('fr', 'kind=coup')
  const inTime = list.titles()
  expect(list.column('date').getAttribute('aria-sort')).toBe('ascending')

  await list.user.click(list.sort('event'))
  expect(address()).toBe('/fr/list?kind=coup&sort=title')
  expect(list.column('event').getAttribute('aria-sort')).toBe('ascending')
  expect(list.column('date').getAttribute('aria-sort')).toBe('none')
  const inOrder = inTime.toSorted(new Intl.Collator('fr', { numeric: true }).compare)
  expect(list.titles()).toEqual(inOrder)

  await list.user.click(list.sort('event'))
  expect(address()).toBe('/fr/list?kind=coup&sort=-title')
  expect(list.column('event').getAttribute('aria-sort')).toBe('descending')
  expect(list.titles()).toEqual(inOrder.toReversed())

  await back()
  await back()
  expect(list.column('date').getAttribute('aria-sort')).toBe('ascending')
  expect(list.titles()).toEqual(inTime)
})

test.for(LANGUAGES)(
  '%s: events sort by status, and the roles of actors who do not act are in brackets',
  async (language) => {
    const list = new ListScreen(language)
    await serve(`/${language}/list?sort=-status`)
    const judged = atlas.events.filter(({ status }) => status === 'judged')
    expect(list.titles().slice(0, judged.length)).toEqual(judged.map(({ title }) => title[language]))
    expect(list.sort('status').getAttribute('href')).toBe(`/${language}/list?sort=status`)
    const event = anEvent('event in which somebody is acted on', ({ actors }) => {
      return actors.some(({ role }) => role === 'acted-on')
    })
    const acted = event.actors.find(({ role }) => role === 'acted-on')
    const actor = atlas.actors.find(({ id }) => id === acted?.id)?.name[language] ?? '?'
    expect(list.row(event.id).textContent).toContain(list.t('table.inRole', { actor, role: 'acted-on' }))
  },
)

test('the page carries the long texts of events only if it shows a search in them', async () => {
  const carried = async (searchParams: Record<string, string>) =>
    JSON.stringify(
      await ListPage({ params: Promise.resolve({ lang: 'en' }), searchParams: Promise.resolve(searchParams) }),
    )
  const text = anEvent('event with a summary', ({ summary }) => summary.length > 0).summary[0]?.text.en ?? '?'
  const inJson = JSON.stringify(JSON.stringify(text).slice(1, -1)).slice(1, -1)
  expect(await carried({ kind: 'coup' })).not.toContain(inJson)
  expect(await carried({ q: 'kidal' })).toContain(inJson)
})

test.for(LANGUAGES)('%s: the filters equal those of the map', async (language) => {
  const list = await visitList(language)
  await list.user.click(list.region(list.regionNamed('kidal')))
  expect(address()).toBe(`/${language}/list?where=kidal`)
  list.holds(selected({ where: ['kidal'] }))
  await list.retype(list.search, 'zzyzx{Enter}')
  await list.user.click(await page().findByRole('link', { name: list.t('list.reset') }))
  list.holds(selected())
})

test('map and list show the same View, in both directions', async () => {
  const list = new ListScreen('en')
  const ways = () => within(page().getByRole('navigation', { name: list.t('pages.nav') }))
  await serve('/en?where=north&kind=conflict')
  await follow(ways().getByRole('link', { name: list.t('pages.events') }))
  expect(address()).toBe('/en/list?where=north&kind=conflict')
  list.holds(selected({ where: ['north'], kind: ['conflict'] }))
  expect(
    ways()
      .getByRole('link', { name: list.t('pages.events') })
      .getAttribute('aria-current'),
  ).toBe('page')
  await follow(ways().getByRole('link', { name: list.t('pages.map') }))
  expect(address()).toBe('/en?where=north&kind=conflict')
  await new ExplorerScreen('en').shows(selected({ where: ['north'], kind: ['conflict'] }))
})

test('a title links to the event, a place to the place', async () => {
  const list = new ListScreen('fr')
  const event = anEvent('event of Kidal', ({ place }) => place === 'kidal')
  await serve('/fr/list?where=kidal')
  await follow(within(list.row(event.id)).getByRole('link', { name: event.title.fr }))
  showsAllDetails(event, 'fr')
  await serve('/fr/list?where=kidal')
  await follow(within(list.row(event.id)).getByRole('link', { name: placeNamed('kidal').name.fr }))
  expect(page().getByRole('heading', { level: 1 }).textContent).toBe(placeNamed('kidal').name.fr)
})

test.for(LANGUAGES)('%s: north and south are summarised by kind, on the map and on the list', async (language) => {
  const { kinds = [] } = halvesByKind(atlas, selected({ where: ['kidal'] })) ?? {}
  const { t } = new ListScreen(language)
  for (const path of ['/list', '']) {
    await serve(`/${language}${path}?where=kidal`)
    const chart = page().getByRole('table', { name: t('summary.caption') })
    for (const { id, halves } of kinds) {
      const name = atlas.kinds.find((kind) => kind.id === id)?.name[language] ?? '?'
      const row = within(chart).getByRole('rowheader', { name }).closest('tr')
      for (const half of ['first', 'second'] as const)
        expect(row?.querySelector(`td[data-half="${half}"] .unseen`)?.textContent).toBe(
          t('filter.count', { ...halves[half] }),
        )
    }
  }
})

test('without JavaScript the list sorts and filters', async () => {
  const list = new ListScreen('en')
  await serve('/en/list')
  await follow(list.sort('event'))
  expect(address()).toBe('/en/list?sort=title')
  expect(list.column('event').getAttribute('aria-sort')).toBe('ascending')
  await follow(list.region(list.regionNamed('gao')))
  expect(address()).toBe('/en/list?where=gao&sort=title')
  list.holds(selected({ where: ['gao'] }))
})

test.for(LANGUAGES)('%s: the numbers by status are above the list', async (language) => {
  const list = new ListScreen(language)
  await serve(`/${language}/list?where=south&status=judged`)
  expect(page().getByRole('main').textContent).toContain(list.statuses('where=south&status=judged'))
})

test('suggestions link to pages of events and places, as there is no map, and filter by actors', async () => {
  const list = await visitList('en')
  await list.user.type(list.search, 'kidal')
  const suggested = await page().findByRole('listbox', { name: list.t('filter.suggest.title') })
  const leads = (name: 'events' | 'places') =>
    within(within(suggested).getByRole('group', { name: list.t(`filter.suggest.${name}`) }))
      .getAllByRole('option')
      .map((option) => option.getAttribute('href'))
  // Wait for the suggestions of the first letters to be replaced.
  await waitFor(() => expect(leads('places')).toContain('/en/places/kidal'))
  for (const address of leads('events')) expect(address).toMatch(/^\/en\/events\/[a-z0-9-]+$/)
  await list.retype(list.search, 'MNLA')
  const actor = await waitFor(() => {
    const option = within(suggested)
      .getAllByRole('option')
      .find(({ textContent }) => textContent?.includes('(MNLA)'))
    if (!option) throw new Error('The MNLA is not suggested.')
    return option
  })
  await list.user.click(actor)
  expect(address()).toBe('/en/list?actor=mnla')
  list.holds(selected({ actor: ['mnla'] }))
})

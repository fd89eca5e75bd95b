import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { translatorIn } from '@/components/language/translate'
import { groupWords, regionWords } from '@/components/parts/filter/filterNames'
import { page } from '@/components/testing/dom'
import { openExplorer } from '@/components/testing/explorer'
import { searchedIn } from '@/geodata/domain/search/search'
import { type Count, counted, countOf, type MATCHES, NO_EVENTS, totalOf } from '@/geodata/domain/select/match'
import { whereValues } from '@/geodata/domain/select/membership'
import { eventsAt, matchAt, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { matchingEvents } from '@/geodata/domain/select/standing'
import { trayGroups } from '@/geodata/domain/select/tray'
import { halvesByKind } from '@/geodata/domain/summary/halves'
import { formatView } from '@/geodata/domain/view/format'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { markNumber, placedMarks, rowNumber } from '@/geodata/drawing/mark/markStyle'
import { atlas as whole } from '@/geodata/testing/facts'
import { ask } from './testing/routes'

const t = translatorIn('en')
/** With English texts only, as in a reader's browser. */
const atlas = searchedIn(whole, 'en')
const VIEWS = [
  '',
  'time=2012',
  'time=1991-03&kind=protest,repression',
  'q=tuareg',
  'q=president',
  'sure=1',
  'where=kidal',
]
const PLACES = whereValues(atlas)

const named = (id: string) => {
  const region = atlas.regions.find((one) => one.id === id)
  return region ? regionWords(region, 'en', t) : groupWords(id, { atlas, language: 'en', t })
}

const viewOf = (query: string) => parseView(query, atlas)

/** Counts in the files of a View, from the column `match`. */
async function countedInFile(view: View): Promise<Count> {
  const csv = await (await ask(`/en/map.csv?${formatView(view)}`)).text()
  const rows: { match: (typeof MATCHES)[number] }[] = parse(csv, { columns: true, bom: true })
  return counted(rows.map(({ match }) => match))
}

async function textOf(path: string, selector: string): Promise<string> {
  const holder = document.createElement('div')
  holder.innerHTML = await (await ask(path)).text()
  return holder.querySelector(selector)?.textContent ?? ''
}

describe.each(VIEWS)('under “%s” all counts agree:', (query) => {
  test('events in a region, a half or abroad: filter, list, poster, widget and file', async () => {
    const { where } = select(atlas, viewOf(query)).counts
    await openExplorer('en', query)
    for (const id of PLACES) {
      const count = where[id] ?? NO_EVENTS
      const there: View = { ...viewOf(query), where: [id] }
      const row = [...document.querySelectorAll('nav[aria-labelledby="where"] a')].find(({ textContent }) =>
        textContent?.startsWith(`${named(id)} `),
      )
      expect(row?.querySelector('.unseen')?.textContent, id).toBe(t('filter.count', { ...count }))
      expect(countOf(select(atlas, there)), id).toEqual(count)
      expect(await countedInFile(there), id).toEqual(count)
      const words = t('list.count', { ...count })
      expect(await textOf(`/en/map.svg?${formatView(there)}`, 'desc'), id).toContain(words)
      expect(await textOf(`/embed?${formatView(there)}&lang=en&ui=title`, 'header p'), id).toContain(words)
    }
    const list = document.getElementById('list')?.textContent
    expect(list).toContain(t('list.count', { ...countOf(select(atlas, viewOf(query))) }))
  })

  test('events in the north, the south, abroad and in the whole country: filter and summary', () => {
    // The filter counts without itself, the summary under all filters.
    const view: View = { ...viewOf(query), where: [] }
    const selection = select(atlas, view)
    const total = halvesByKind(atlas, selection, view.sure)?.total ?? expect.unreachable('Mali has halves')
    for (const [id, part] of [
      ['north', 'first'],
      ['south', 'second'],
      ['abroad', 'abroad'],
    ] as const) {
      const { nationwide, ...there } = selection.counts.where[id] ?? NO_EVENTS
      expect(total[part], id).toEqual({ ...there, nationwide: 0 })
      if (id !== 'abroad' && !view.sure) expect(totalOf(total.country)).toBe(nationwide)
    }
  })

  test('events at a place: mark, row of the tray, chronology, poster and widget', async () => {
    const view = viewOf(query)
    const selection = select(atlas, view)
    const all = placeCounts(atlas, selection)
    const svg = document.createElement('div')
    svg.innerHTML = await (await ask(`/en/map.svg?${query}`)).text()
    const widget = document.createElement('div')
    widget.innerHTML = await (await ask(`/embed?${query}&lang=en`)).text()
    for (const { place, count } of all) {
      const events = eventsAt(atlas, place, matchingEvents(atlas, selection))
      const there = counted(events.map(matchAt(atlas, place, selection)))
      expect(there.certain, place.id).toBe(count.certain)
      // With `sure`, an inferred place does not count as possible.
      if (!view.sure) expect(there, place.id).toEqual(count)
    }
    // Abidjan is beyond the frame of both.
    const inFrame = placedMarks(all, atlas.config.map).filter(({ place }) => !place.abroad)
    expect(inFrame.length).toBeGreaterThan(4)
    for (const { place, count } of inFrame) {
      const number = totalOf(count) === 0 ? [] : [String(markNumber(count))]
      const name = place.name.en
      const drawn = [...svg.querySelectorAll(`[data-place="${place.id}"] text`)].map(({ textContent }) => textContent)
      expect(drawn, place.id).toEqual([...number, name])
      const mark = widget.querySelector(`a[href="/en/places/${place.id}"]`)
      expect(mark?.textContent?.startsWith(number.join('')), place.id).toBe(true)
      expect(mark?.querySelector('.unseen')?.textContent).toContain(t('map.mark', { place: name, ...count }))
    }
    await openExplorer('en', query)
    const rows = trayGroups(all).flatMap(({ places }) => places)
    if (rows.length === 0) return
    const tray = page().getByRole('region', { name: t('tray.explain') })
    const unfolded = rows.reduce((sum, { count }) => sum + totalOf(count), 0)
    expect(tray.closest('details')?.querySelector('summary')?.textContent).toBe(t('tray.fold', { count: unfolded }))
    for (const { place, count } of rows) {
      const row = tray.querySelector(`a[href="/en/places/${place.id}"]`)
      expect(row?.textContent, place.id).toContain(`${place.name.en}${rowNumber({ place, count })}`)
    }
  })
})

test('Kidal has its certain and possible events, and none that are nationwide', () => {
  const { certain, possible, nationwide } = select(atlas, viewOf('where=kidal'))
  const placesOf = (ids: readonly string[]) =>
    new Set(atlas.events.filter(({ id }) => ids.includes(id)).map(({ place }) => place))
  expect(placesOf(nationwide)).toEqual(new Set(['mali']))
  expect(placesOf([...certain, ...possible]).has('mali')).toBe(false)
  expect(possible.length).toBeGreaterThan(0)
})

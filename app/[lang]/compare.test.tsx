import { fireEvent, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dateWords } from '@/components/language/words'
import { address, back, page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { differences } from '@/geodata/domain/compare/difference'
import { presetsOf } from '@/geodata/domain/compare/preset'
import { shares } from '@/geodata/domain/compare/shared'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { countOf, MATCHES } from '@/geodata/domain/select/match'
import { parseWindow } from '@/geodata/domain/time/window'
import { atlas, groupNamed, selected } from '@/geodata/testing/facts'
import { answerFromRoutes } from '../testing/routes'
import { follow, send, serve, visit } from '../testing/site'

const [FIRST, SECOND] = ['1990/1992', '2012']
const BOTH = `time=${FIRST}&compare=${SECOND}`

function during(period: string, where: readonly string[] = []) {
  return selected({ time: parseWindow(period), where })
}

/** The comparison of two periods, in one language. */
class CompareScreen extends ExplorerScreen {
  /** The list of events in one period only, or in both. */
  listOf(period: string | 'both'): { readonly heading: string; readonly titles: readonly string[] } {
    const title = this.titleOf(period)
    const heading = [...document.querySelectorAll('h3')].find(({ textContent }) => textContent?.startsWith(`${title} `))
    const around = heading?.closest('details, section')
    if (!heading || !around) throw new Error(`There is no list of ${period}.`)
    const titles = [...around.querySelectorAll('li a[href*="event="]')].map(({ textContent }) => textContent ?? '')
    return { heading: heading.textContent ?? '', titles: titles.sort() }
  }

  private titleOf(period: string | 'both'): string {
    if (period === 'both') return this.t('compare.both')
    return this.t('compare.only', { window: dateWords(period, this.language, this.t) })
  }

  field(which: 'first' | 'second'): HTMLInputElement {
    return page().getByRole('textbox', { name: this.t(`compare.${which}`) })
  }

  get compare(): HTMLElement {
    return page().getByRole('button', { name: this.t('compare.go') })
  }

  way(to: 'swap' | 'leave'): HTMLElement {
    return page().getByRole('link', { name: new RegExp(`${this.t(`compare.${to}`)}$`) })
  }

  get enter(): HTMLElement {
    return page().getByRole('link', { name: this.t('compare.link') })
  }

  /** The last cell of a region's or kind's row in a table of differences. */
  difference(table: 'byWhere' | 'byKind', name: string): string {
    const header = within(page().getByRole('table', { name: this.t(`compare.${table}`) })).getByRole('rowheader', {
      name,
    })
    return header.closest('tr')?.querySelector('td:last-child')?.textContent ?? ''
  }

  /** Waits for the correct lists of events in one period only, and in both. */
  async showsBoth(where: readonly string[] = []): Promise<void> {
    const [first, second] = [during(FIRST, where), during(SECOND, where)]
    const { before, after, both } = shares(first.positions, second.positions)
    await waitFor(() => {
      for (const [period, part] of [
        [FIRST, before],
        [SECOND, after],
        ['both', both],
      ] as const) {
        const { heading, titles } = this.listOf(period)
        expect(heading).toBe(`${this.titleOf(period)} ${this.t('list.count', { ...countOf(part) })}`)
        expect(titles).toEqual(
          this.titlesOf(MATCHES.flatMap((match) => [...part[match]]).map((at) => atlas.events[at]?.id ?? '')),
        )
      }
    })
  }
}

async function open(language: Language, query: string): Promise<CompareScreen> {
  answerFromRoutes()
  await visit(`/${language}${query ? `?${query}` : ''}`)
  return new CompareScreen(language)
}

test.for(LANGUAGES)('%s: a link opens the comparison of 1990-92 and 2012, each with its list', async (language) => {
  const compare = await open(language, '')
  await compare.user.click(compare.enter)
  expect(address()).toBe(`/${language}?${BOTH}`)
  await compare.showsBoth()
  expect(page().getByRole('heading', { name: compare.t('compare.title') })).toBeTruthy()
})

test('the current time stays on the left', async () => {
  const compare = await open('en', 'time=1991&where=south')
  await compare.user.click(compare.enter)
  expect(address()).toBe('/en?time=1991&where=south&compare=2012')
  await back()
  expect(address()).toBe('/en?time=1991&where=south')
  await compare.shows(during('1991', ['south']))
})

test.for(LANGUAGES)('%s: differences are shown by region and kind, with signs and words', async (language) => {
  const compare = new CompareScreen(language)
  await serve(`/${language}?${BOTH}`)
  const worded = (change: number) =>
    compare.t('compare.changed', {
      direction: change > 0 ? 'more' : change < 0 ? 'fewer' : 'same',
      signed: `${change > 0 ? '+' : '−'}${Math.abs(change)}`,
    })
  const { where, kind } = differences(atlas, during(FIRST), during(SECOND))
  for (const { id, change } of where) {
    const group = atlas.config.groups.find((each) => each.id === id)?.name[language]
    const name = group ?? (id === 'abroad' ? compare.t('filter.abroad') : compare.regionNamed(id))
    expect(compare.difference('byWhere', name)).toContain(worded(change.certain))
  }
  for (const { id, change } of kind) {
    const name = atlas.kinds.find((each) => each.id === id)?.name[language] ?? '?'
    expect(compare.difference('byKind', name)).toContain(worded(change.certain))
  }
})

test.for(LANGUAGES)('%s: each period has its numbers by status', async (language) => {
  const compare = new CompareScreen(language)
  const { body } = await serve(`/${language}?${BOTH}`)
  for (const time of [FIRST, SECOND]) expect(body.textContent).toContain(compare.statuses(`time=${time}`))
})

test('one set of filters applies to both periods', async () => {
  const compare = await open('en', BOTH)
  await compare.showsBoth()
  await compare.user.click(compare.region(compare.regionNamed('kidal')))
  expect(address()).toBe(`/en?time=${FIRST}&where=kidal&compare=${SECOND}`)
  await compare.showsBoth(['kidal'])
})

test('swap, close, and back again', async () => {
  const compare = await open('fr', BOTH)
  await compare.showsBoth()
  await compare.user.click(compare.way('swap'))
  expect(address()).toBe(`/fr?time=${SECOND}&compare=${FIRST}`)
  await waitFor(() => expect(compare.field('first').value).toBe(SECOND))
  await compare.showsBoth()
  await compare.user.click(compare.way('leave'))
  expect(address()).toBe(`/fr?time=${SECOND}`)
  await compare.shows(during(SECOND))
  await back()
  await back()
  expect(address()).toBe(`/fr?${BOTH}`)
  await compare.showsBoth()
})

test.for(LANGUAGES)('%s: either period can be typed, and invalid input is explained', async (language) => {
  const compare = await open(language, BOTH)
  await compare.showsBoth()
  await compare.retype(compare.field('second'), 'perhaps')
  await compare.user.click(compare.compare)
  expect(page().getByRole('alert').textContent).toContain(compare.t('compare.invalid', { text: 'perhaps' }))
  expect(document.activeElement).toBe(compare.field('second'))
  await compare.retype(compare.field('second'), '2012-03{Enter}')
  expect(address()).toBe(`/${language}?time=${FIRST}&compare=2012-03`)
  await waitFor(() => expect(compare.listOf('2012-03').titles.length).toBeGreaterThan(0))
})

test('without JavaScript lists and differences are there, and the form works', async () => {
  const compare = new CompareScreen('en')
  await serve('/en')
  await follow(compare.enter)
  await compare.showsBoth()
  expect(compare.difference('byWhere', groupNamed('north').name.en)).not.toBe('')
  await compare.retype(compare.field('second'), '2012-03')
  await send(compare.compare)
  expect(compare.listOf('2012-03').titles.length).toBeGreaterThan(0)
})

test.for(LANGUAGES)('%s: two clicks compare the two coups, also without JavaScript', async (language) => {
  const compare = await open(language, '')
  const [days] = presetsOf(atlas)?.presets ?? []
  await compare.user.click(compare.enter)
  const link = await page().findByRole('link', { name: compare.t('compare.around', { days: days?.days ?? 0 }) })
  await compare.user.click(link)
  expect(address()).toBe(`/${language}?time=1991-02-24/1991-04-25&compare=2012-02-20/2012-04-20`)
  await waitFor(() => expect(link.getAttribute('aria-current')).toBe('true'))
  const coups = presetsOf(atlas)?.turns.map(({ title }) => title[language]) ?? []
  expect(compare.listOf('1991-02-24/1991-04-25').titles).toContain(coups[0])
  expect(compare.listOf('2012-02-20/2012-04-20').titles).toContain(coups[1])
  await serve(`/${language}?${BOTH}`)
  await follow(page().getByRole('link', { name: compare.t('compare.years') }))
  expect(address()).toBe(`/${language}?time=1991&compare=2012`)
})

test('the keys move the ends of both periods, independently of each other', async () => {
  const compare = await open('en', BOTH)
  const end = (period: 'before' | 'after', which: 'start' | 'end') =>
    page().findByRole('slider', { name: compare.t('compare.endOf', { period, end: which }) })
  const first = await end('before', 'end')
  first.focus()
  await compare.user.keyboard('{PageDown}')
  expect(address()).toMatch(/^\/en\?time=1990\/199[01][-\d]*&compare=2012$/)
  const second = await end('after', 'start')
  second.focus()
  await compare.user.keyboard('{ArrowRight}')
  expect(address()).toMatch(/&compare=2012-\d\d[-\d]*\/2012[-\d]*$/)
  await back()
  expect(address()).toMatch(/&compare=2012$/)
})

test('a single map with a slider has an address of its own', async () => {
  const compare = await open('en', BOTH)
  const edge = () => page().queryByRole('slider', { name: /^Edge of the map/ })
  await compare.showsBoth()
  expect(edge()).toBeNull()
  await compare.user.click(page().getByRole('link', { name: /One map to swipe$/ }))
  expect(address()).toBe(`/en?${BOTH}&swipe=1`)
  fireEvent.change(edge() ?? document.body, { target: { value: '20' } })
  expect(edge()?.getAttribute('value')).toBe('20')
  await compare.user.click(page().getByRole('link', { name: /Two maps$/ }))
  expect(address()).toBe(`/en?${BOTH}`)
  expect(edge()).toBeNull()
})

test('a chronology in the address opens on the map that includes it', async () => {
  const gao = atlas.places.find(({ id }) => id === 'gao')
  await serve(`/en?${BOTH}&place=gao`)
  const card = page().getByRole('region', { name: gao?.name.en ?? '' })
  expect(within(card).getAllByRole('listitem').length).toBeGreaterThan(0)
  expect(card.closest('section[data-side]')?.getAttribute('data-side')).toBe('after')
})

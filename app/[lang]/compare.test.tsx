import { waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { dateWords } from '@/components/language/words'
import { address, back, page } from '@/components/testing/dom'
import { ExplorerScreen } from '@/components/testing/explorer'
import { differences } from '@/geodata/compare/difference'
import { LANGUAGES, type Language } from '@/geodata/language/language'
import { countOf, MATCHES } from '@/geodata/select/match'
import { atlas, selected } from '@/geodata/testing/facts'
import { parseWindow } from '@/geodata/time/window'
import { answerFromRoutes } from '../testing/routes'
import { follow, send, serve, visit } from '../testing/site'

const [FIRST, SECOND] = ['1990/1992', '2012']
const BOTH = `time=${FIRST}&compare=${SECOND}`

function during(period: string, where: readonly string[] = []) {
  return selected({ time: parseWindow(period), where })
}

/** Two periods side by side, in one language. */
class CompareScreen extends ExplorerScreen {
  /** The list of a period, under its heading. */
  listOf(period: string): { readonly heading: string; readonly titles: readonly string[] } {
    const words = dateWords(period, this.language, this.t)
    const heading = [...document.querySelectorAll('h3')].find(({ textContent }) => textContent?.startsWith(`${words} `))
    const around = heading?.closest('details, section')
    if (!heading || !around) throw new Error(`There is no list of ${period}.`)
    const titles = [...around.querySelectorAll('li a[href*="event="]')].map(({ textContent }) => textContent ?? '')
    return { heading: heading.textContent ?? '', titles: titles.sort() }
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

  /** The last cell of the row of a region or a kind in a table of differences. */
  difference(table: 'byWhere' | 'byKind', name: string): string {
    const header = within(page().getByRole('table', { name: this.t(`compare.${table}`) })).getByRole('rowheader', {
      name,
    })
    return header.closest('tr')?.querySelector('td:last-child')?.textContent ?? ''
  }

  /** Waits for both lists to hold what each period does. */
  async showsBoth(where: readonly string[] = []): Promise<void> {
    await waitFor(() => {
      for (const period of [FIRST, SECOND]) {
        const selection = during(period, where)
        const count = this.t('list.count', { ...countOf(selection) })
        const { heading, titles } = this.listOf(period)
        expect(heading).toBe(`${dateWords(period, this.language, this.t)} ${count}`)
        expect(titles).toEqual(this.titlesOf(MATCHES.flatMap((match) => selection[match])))
      }
    })
  }
}

async function open(language: Language, query: string): Promise<CompareScreen> {
  answerFromRoutes()
  await visit(`/${language}${query ? `?${query}` : ''}`)
  return new CompareScreen(language)
}

test.for(LANGUAGES)('%s: a link sets the crisis of 1990-92 beside 2012, each with its list', async (language) => {
  const compare = await open(language, '')
  await compare.user.click(compare.enter)
  expect(address()).toBe(`/${language}?${BOTH}`)
  await compare.showsBoth()
  expect(page().getByRole('heading', { name: compare.t('compare.title') })).toBeTruthy()
})

test('the time in force stays on the left', async () => {
  const compare = await open('en', 'time=1991&where=south')
  await compare.user.click(compare.enter)
  expect(address()).toBe('/en?time=1991&where=south&compare=2012')
  await back()
  expect(address()).toBe('/en?time=1991&where=south')
  await compare.shows(during('1991', ['south']))
})

test.for(LANGUAGES)('%s: what differs is told by region and kind, with signs and words', async (language) => {
  const compare = new CompareScreen(language)
  await serve(`/${language}?${BOTH}`)
  const worded = (change: number) =>
    compare.t('compare.changed', {
      direction: change > 0 ? 'more' : change < 0 ? 'fewer' : 'same',
      signed: `${change > 0 ? '+' : '−'}${Math.abs(change)}`,
    })
  const { where, kind } = differences(atlas, during(FIRST), during(SECOND))
  for (const { id, change } of where) {
    const group = (['north', 'south', 'abroad'] as const).find((each) => each === id)
    const name = group ? compare.t(`filter.${group}`) : compare.regionNamed(id)
    expect(compare.difference('byWhere', name)).toContain(worded(change.certain))
  }
  for (const { id, change } of kind) {
    const name = atlas.kinds.find((each) => each.id === id)?.name[language] ?? '?'
    expect(compare.difference('byKind', name)).toContain(worded(change.certain))
  }
})

test.for(LANGUAGES)('%s: each period counts its statuses', async (language) => {
  const compare = new CompareScreen(language)
  const { body } = await serve(`/${language}?${BOTH}`)
  for (const time of [FIRST, SECOND]) expect(body.textContent).toContain(compare.statuses(`time=${time}`))
})

test('one set of filters serves both periods', async () => {
  const compare = await open('en', BOTH)
  await compare.showsBoth()
  await compare.user.click(compare.region(compare.regionNamed('kidal')))
  expect(address()).toBe(`/en?time=${FIRST}&where=kidal&compare=${SECOND}`)
  await compare.showsBoth(['kidal'])
})

test('swapped, left, and back again', async () => {
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

test.for(LANGUAGES)('%s: either period can be written, and what is no period is refused in words', async (language) => {
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

test('without JavaScript lists and differences are there, and the form compares', async () => {
  const compare = new CompareScreen('en')
  await serve('/en')
  await follow(compare.enter)
  await compare.showsBoth()
  expect(compare.difference('byWhere', compare.t('filter.north'))).not.toBe('')
  await compare.retype(compare.field('second'), '2012-03')
  await send(compare.compare)
  expect(compare.listOf('2012-03').titles.length).toBeGreaterThan(0)
})

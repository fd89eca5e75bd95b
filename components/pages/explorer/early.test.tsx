import { act, fireEvent, render, waitFor } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { atlas, selected } from '@/geodata/testing/facts'
import { sent } from '../../language/sent'
import { messagesOf } from '../../language/translate'
import { address, answerFetch, goTo, page } from '../../testing/dom'
import { ExplorerScreen } from '../../testing/explorer'
import { hydrateAll, restOf } from '../../testing/lazyParts'
import { renderedByServer } from '../../testing/rendered'
import { EarlyClicks } from '../../ui/EarlyClicks'
import { Explorer } from './Explorer'

const { outline, texts } = splitPayload(toPayload(atlas, 'en'))

/**
 * The page as sent by the server, before its scripts; `hydrate` runs them, and wakes all parts unless told otherwise.
 */
async function served(query = '') {
  goTo(query ? `/en?${query}` : '/en')
  answerFetch((asked) => ({ '/en/texts.json': texts, '/en/rest.json': restOf('en') })[asked])
  const whole = (
    <Explorer
      outline={sent(outline)}
      texts={{ at: '/en/texts.json' }}
      language="en"
      messages={messagesOf('explorer', 'en')}
      tiles={null}
      rest="later"
    />
  )
  const container = document.createElement('div')
  container.innerHTML = await renderedByServer(whole)
  document.body.append(container)
  const script = document.createElement('div')
  script.innerHTML = await renderedByServer(<EarlyClicks />)
  new Function(script.textContent ?? '')()
  return {
    explorer: new ExplorerScreen('en'),
    hydrate: async ({ wake = true } = {}) => {
      await act(async () => {
        render(whole, { container, hydrate: true })
      })
      if (wake) await hydrateAll()
    },
  }
}

afterEach(() => {
  delete window.earlyClicks
})

/** Clicks an element before all of the page is awake. Returns whether the click is left to the browser. */
function left(element: Element, keys: MouseEventInit = {}): boolean {
  let prevented = true
  const hear = (click: Event) => {
    prevented = click.defaultPrevented
    click.preventDefault()
  }
  window.addEventListener('click', hear, { once: true })
  fireEvent.pointerDown(element)
  fireEvent.click(element, keys)
  return !prevented
}

test('text typed into the search before hydration is searched for', async () => {
  const { explorer, hydrate } = await served('where=kidal')
  explorer.search.value = 'Aguelhok'
  await hydrate()
  expect(explorer.search.value).toBe('Aguelhok')
  await waitFor(() => expect(address()).toBe('/en?where=kidal&q=Aguelhok'))
  await explorer.shows(selected({ where: ['kidal'], q: 'Aguelhok' }))
})

test('without such text the search stays as sent', async () => {
  const { explorer, hydrate } = await served('where=kidal')
  await hydrate()
  expect(explorer.search.value).toBe('')
  expect(explorer.fetched).toEqual([])
})

test('other fields keep text typed before hydration, and groups stay open', async () => {
  const { explorer, hydrate } = await served()
  const field = (selector: string) => {
    const found = document.querySelector<HTMLInputElement>(selector)
    if (!found) throw new Error(`There is no field ${selector}.`)
    return found
  }
  const group = explorer.group('actor')
  const fold = group.parentElement?.closest('details')
  if (fold) fold.open = true
  group.open = true
  const [from, km, west] = [field('[data-field=from]'), field('[name=near][type=number]'), field('[name=area]')]
  for (const [one, text] of [
    [from, '1990'],
    [km, '250'],
    [west, '-2'],
  ] as const)
    one.value = text
  const find = explorer.group('actor').querySelector('input')
  if (find) find.value = 'Tour'
  await hydrate()
  expect([from.value, km.value, west.value]).toEqual(['1990', '250', '-2'])
  expect(explorer.group('actor').querySelector('input')?.value).toBe('Tour')
  const names = [...explorer.group('actor').querySelectorAll('[data-value]')].map(({ textContent }) => textContent)
  expect(names.length).toBeGreaterThan(0)
  expect(names.every((name) => name?.includes('Tour'))).toBe(true)
})

/** A select of the timeline, by its label. */
function list(name: string): HTMLSelectElement {
  const found = page().getByLabelText(name, { selector: 'select' })
  if (!(found instanceof HTMLSelectElement)) throw new Error(`${name} is no list.`)
  return found
}

test('playback settings chosen before hydration are applied and kept', async () => {
  const { explorer, hydrate } = await served('where=kidal')
  const chosen = { unit: 'year', mode: 'cumulative', speed: '15' } as const
  const keys = ['unit', 'mode', 'speed'] as const
  const values = () => Object.fromEntries(keys.map((key) => [key, list(explorer.t(`timeline.${key}`)).value]))
  for (const key of keys) list(explorer.t(`timeline.${key}`)).value = chosen[key]
  expect(values()).toEqual(chosen)
  await hydrate()
  expect(values()).toEqual(chosen)
  await explorer.user.click(page().getByRole('button', { name: explorer.t('timeline.next') }))
  await explorer.user.click(await page().findByRole('button', { name: explorer.t('timeline.keep') }))
  // From the first day to the end of a year.
  await waitFor(() => expect(new URLSearchParams(window.location.search).get('time')).toMatch(/\/\d{4}$/))
  expect(values()).toEqual(chosen)
})

test('the buttons of the timeline look disabled until they act', async () => {
  const { explorer, hydrate } = await served('time=2012')
  const timeline = page().getByRole('region', { name: explorer.t('timeline.title') })
  const waiting = () =>
    [...timeline.querySelectorAll('button')].map((button) => button.matches(':disabled *, [aria-disabled]'))
  expect(waiting().length).toBeGreaterThan(8)
  expect(new Set(waiting())).toEqual(new Set([true]))
  // This notice is not in the server's markup: it would be wrong in a page without scripts that misses nothing.
  const copy = () => page().queryByText(explorer.t('timeline.copy'))
  expect(copy()).toBeNull()
  await hydrate()
  expect(new Set(waiting())).toEqual(new Set([false]))
  expect(copy()).not.toBeNull()
})

const MARK = '[role=group] a[href="/en/places/kidal"]'

function found(selector: string): HTMLElement {
  const element = document.querySelector<HTMLElement>(selector)
  if (!element) throw new Error(`There is no ${selector}.`)
  return element
}

test('before hydration marks, events, filters and the search are links and forms of the browser', async () => {
  const { explorer } = await served('where=kidal')
  for (const element of [
    found(MARK),
    found('li a[data-event]'),
    explorer.region(explorer.regionNamed('gao')),
    explorer.searchButton,
  ])
    expect(left(element)).toBe(true)
})

test('a mark of the static map opens its place once the page has hydrated, without the live map', async () => {
  const { hydrate } = await served()
  await hydrate({ wake: false })
  expect(left(found(MARK), { ctrlKey: true }), 'a click for a new tab is left to the browser').toBe(true)
  expect(left(found(MARK))).toBe(false)
  await waitFor(() => expect(address()).toBe('/en?place=kidal'))
  await waitFor(() => expect(found('[data-chronology] h2').textContent).toBe('Kidal'))
})

test('an event clicked before the list is awake opens', async () => {
  const { hydrate } = await served()
  await hydrate({ wake: false })
  const link = found('li a[data-event]')
  const event = link.dataset.event ?? ''
  await act(async () => {
    expect(left(link)).toBe(false)
  })
  await waitFor(() => expect(address()).toBe(`/en?event=${event}`))
})

test.each([
  ['before the scripts', false],
  ['before the timeline is awake', true],
] as const)('play and steps clicked %s are done', async (_, first) => {
  const { explorer, hydrate } = await served('time=2003/2019')
  const button = (name: 'play' | 'pause' | 'next' | 'endPlay') =>
    page().queryByRole('button', { name: explorer.t(`timeline.${name}`) })
  const press = (name: 'play' | 'next') => {
    const found = button(name)
    if (found) left(found)
  }
  if (first) await hydrate({ wake: false })
  await act(async () => {
    press('next')
    press('next')
    press('play')
  })
  if (!first) await hydrate()
  await waitFor(() => expect(button('pause')).not.toBeNull())
  await explorer.user.click(button('pause') as HTMLElement)
  expect(window.earlyClicks).toEqual([])
})

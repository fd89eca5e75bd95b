import { act, render, waitFor, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { splitPayload, withoutDetails } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import { atlas, selected } from '@/geodata/testing/facts'
import { messagesOf, translatorIn } from '../../language/translate'
import { answerFetch, goTo, page, reader } from '../../testing/dom'
import { unpacked } from '../../view/AtlasProvider'
import { LiveEmbed } from './LiveEmbed'
import { LINES, widgetEvents } from './widgetEvents'

const t = translatorIn('en')
const { outline, texts } = splitPayload(toPayload(atlas, 'en'))
/** Found by its summary, not by its title. */
const Q = 'mutiny'

/** A page that frames the widget. */
const host = { postMessage: vi.fn() } as unknown as Window

/** Renders the live map of a query with its list; `come` has the details arrive, or fail. Returns what is fetched. */
async function framed(
  query: string,
  come: Promise<unknown> = Promise.resolve(texts),
  parts = 'list',
): Promise<readonly string[]> {
  goTo(`/embed/live/en?${query}&ui=${parts}`)
  vi.spyOn(window, 'parent', 'get').mockReturnValue(host)
  const asked = answerFetch((path) => (path === '/en/texts.json' ? come : undefined))
  await act(async () => {
    render(
      <LiveEmbed
        outline={outline}
        texts={{ at: '/en/texts.json' }}
        language="en"
        messages={messagesOf('embed', 'en')}
      />,
    )
  })
  return asked
}

async function told(view: string): Promise<void> {
  await act(async () => {
    const data = { source: 'joliba', version: 1, type: 'setView', view }
    window.dispatchEvent(new MessageEvent('message', { data, source: host }))
  })
}

const listed = () => page().queryByRole('region', { name: t('list.title') })
const titles = () =>
  within(listed() as HTMLElement)
    .getAllByRole('link')
    .map(({ textContent }) => textContent)
const titlesOf = (view: Parameters<typeof selected>[0]) =>
  widgetEvents(atlas, selected(view))
    .slice(0, LINES)
    .map(({ event }) => event.title.en)
const shows = (view: Parameters<typeof selected>[0]) => waitFor(() => expect(titles()).toEqual(titlesOf(view)))

test('a widget without search and open event needs no details', async () => {
  const asked = await framed('where=kidal')
  await shows({ where: ['kidal'] })
  expect(asked).toEqual([])
})

test('a comparison has a timeline too, with both periods', async () => {
  await framed('time=1991&compare=2012', undefined, 'timeline')
  const timeline = within(await page().findByRole('region', { name: t('compare.brushes') }))
  for (const period of ['1991', '2012'])
    expect(timeline.getByTitle(t('compare.moveIt', { window: period }))).toBeTruthy()
})

test('a widget with a search comes with the details: before, it would miss events', async () => {
  let come = (_: unknown) => {}
  const asked = await framed(`q=${Q}`, new Promise((resolve) => (come = resolve)))
  expect(asked).toEqual(['/en/texts.json'])
  expect(page().queryByRole('main'), 'the static widget stays').toBeNull()
  await act(async () => come(texts))
  await shows({ q: Q })
})

test('without the details, the static widget stays', async () => {
  await framed(`q=${Q}`, Promise.reject(new TypeError('no network')))
  expect(page().queryByRole('main')).toBeNull()
})

test('the host page searches: what was shown stays until the details are there, and the last View counts', async () => {
  let come = (_: unknown) => {}
  const asked = await framed('', new Promise((resolve) => (come = resolve)))
  await shows({})
  await told(`q=${Q}`)
  await told(`q=${Q}&where=bamako`)
  expect(asked).toEqual(['/en/texts.json'])
  expect(titles()).toEqual(titlesOf({}))
  await act(async () => come(texts))
  await shows({ q: Q, where: ['bamako'] })
  await told('where=gao')
  await shows({ where: ['gao'] })
})

test('a View without a search replaces one that waits for the details', async () => {
  let come = (_: unknown) => {}
  await framed('', new Promise((resolve) => (come = resolve)))
  await shows({})
  await told(`q=${Q}`)
  await told('where=gao')
  await shows({ where: ['gao'] })
  await act(async () => come(texts))
  await shows({ where: ['gao'] })
})

test('an event that the host page opens comes with its links', async () => {
  const asked = await framed('')
  await shows({})
  expect(asked).toEqual([])
  await told('event=2012-03-21-coup')
  await waitFor(() => expect(asked).toEqual(['/en/texts.json']))
})

test('the search of these tests finds more events with the details', () => {
  const without = select(unpacked(withoutDetails(outline)), parseView(`q=${Q}`, atlas))
  expect(without.positions.certain.length).toBeLessThan(selected({ q: Q }).positions.certain.length)
})

test('an event that the reader opens gets the focus, Escape closes it, and its entry has the focus again', async () => {
  await framed('where=bamako')
  await shows({ where: ['bamako'] })
  const [entry] = within(listed() as HTMLElement).getAllByRole('link')
  const title = entry?.textContent ?? ''
  await act(async () => {
    entry?.focus()
    entry?.click()
  })
  const heading = await page().findByRole('heading', { level: 2, name: title })
  await waitFor(() => expect(document.activeElement).toBe(heading))
  await act(async () => {
    heading.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  })
  await waitFor(() => expect(page().queryByRole('heading', { level: 2, name: title })).toBeNull())
  await waitFor(() => expect(document.activeElement?.textContent).toBe(title))
})

test('an event that the host page opens does not take the focus', async () => {
  await framed('')
  await shows({})
  await told('event=2012-03-21-coup')
  await act(async () => {})
  expect(document.activeElement).toBe(document.body)
})

test('without a list, a search says beside its field how many events it finds', async () => {
  await framed('', undefined, 'filters')
  const field = await page().findByRole('combobox', { name: t('filter.search') })
  const status = page().getByRole('status')
  expect(status.classList.contains('unseen')).toBe(true)
  await reader().type(field, `${Q}{Enter}`)
  await waitFor(() => expect(status.textContent).toBe(t('list.count', { ...selected({ q: Q }).count })))
  expect(status.classList.contains('unseen')).toBe(false)
  expect(field.closest('.stack')?.contains(status)).toBe(true)
})

import { act, cleanup, render, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { splitPayload } from '@/geodata/domain/join/details'
import { toPayload } from '@/geodata/domain/join/payload'
import { splitTitles, titlesAt } from '@/geodata/domain/join/titles'
import { select } from '@/geodata/domain/select/select'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlas as real } from '@/geodata/testing/facts'
import { SEED, synthetic } from '@/geodata/testing/synthetic'
import { sent } from '../language/sent'
import { messagesOf } from '../language/translate'
import { Explorer } from '../pages/explorer/Explorer'
import { listedAtFirst } from '../parts/list/cap'
import { answerFetch, goTo } from '../testing/dom'
import { ExplorerScreen } from '../testing/explorer'
import { loadLazyParts, restOf } from '../testing/lazyParts'

const atlas = synthetic(real, 260, SEED)
const { outline: titled, texts } = splitPayload(toPayload(atlas, 'en'))
const { outline, titles } = splitTitles(titled, 'v1', 200)
if (!titles) throw new Error('Their titles are sent apart.')
const FIRST = listedAtFirst(atlas, select(atlas, EMPTY_VIEW))
const KIDAL = select(atlas, { ...EMPTY_VIEW, where: ['kidal'] })

/** The explorer of an atlas that is sent with the titles of the events that it shows first. */
async function openLarge(answerTitles: () => unknown): Promise<ExplorerScreen> {
  cleanup()
  goTo('/en')
  await loadLazyParts('en')
  const fetched = answerFetch((asked) => {
    if (asked === '/en/titles.json') return answerTitles()
    if (asked === '/en/texts.json') return texts
    return asked === '/en/rest.json' ? restOf('en') : undefined
  })
  const first = titles && sent(titlesAt(titles, FIRST))
  await act(async () => {
    render(
      <Explorer
        outline={sent(outline)}
        texts={{ at: '/en/texts.json' }}
        titles={first && { at: '/en/titles.json', version: 'v1', first }}
        language="en"
        messages={messagesOf('explorer', 'en')}
        tiles={null}
        rest="later"
      />,
    )
  })
  return new ExplorerScreen('en', fetched)
}

const links = (explorer: ExplorerScreen) => [...explorer.list.querySelectorAll<HTMLElement>('li a[data-event]')]
/** What the list calls the event. */
const called = (explorer: ExplorerScreen) =>
  links(explorer).find(({ dataset }) => dataset.event === event?.id)?.textContent
/** In the list of Kidal's events, but not in the first one. */
const event = atlas.events[listedAtFirst(atlas, KIDAL).find((at) => !FIRST.includes(at)) ?? -1]
if (!event) throw new Error('Nothing happened in Kidal.')

test('a large atlas begins with the titles that it shows; the others come at the first act, once', async () => {
  let answer = (_: unknown) => {}
  const explorer = await openLarge(() => new Promise((done) => (answer = done)))
  expect(explorer.fetched).toEqual([])
  expect(links(explorer)[0]?.textContent).toMatch(/^Synthetic event/)
  expect(links(explorer).filter(({ textContent, dataset }) => textContent === dataset.event)).toEqual([])
  await explorer.user.click(explorer.region(explorer.regionNamed('kidal')))
  await waitFor(() => expect(called(explorer)).toBe(event.id))
  await act(async () => answer(titles))
  await waitFor(() => expect(called(explorer)).toBe(event.title.en))
  expect(explorer.fetched.filter((address) => address === '/en/titles.json')).toHaveLength(1)
})

test('titles that cannot be had leave events called by their ids; opening one asks again', async () => {
  let fails = true
  const explorer = await openLarge(() => (fails ? undefined : titles))
  await explorer.user.click(explorer.region(explorer.regionNamed('kidal')))
  await waitFor(() => expect(called(explorer)).toBe(event.id))
  fails = false
  const [link] = links(explorer).filter(({ dataset }) => dataset.event === event.id)
  if (link) await explorer.user.click(link)
  await waitFor(() => expect(document.querySelector('#event')?.textContent).toContain(event.title.en))
})

import { afterEach, describe, expect, test, vi } from 'vitest'
import { countOf } from '@/geodata/domain/select/match'
import { select } from '@/geodata/domain/select/select'
import { type EventAnswer, type ListPage, StoreAway, StoreSlow } from '@/geodata/domain/service/views'
import { parseView } from '@/geodata/domain/view/parse'
import type { Explored } from '@/geodata/drawing/served/explored'
import { memoryViews } from '@/geodata/drawing/served/memoryViews'
import type { SentSet } from '@/geodata/drawing/served/sentSet'
import { viewStore } from '@/geodata/load/store'
import { atlas } from '@/geodata/testing/facts'
import { ownAtlas } from '@/geodata/testing/ownAtlas'
import { ask } from '../testing/routes'

async function json<T>(address: string): Promise<T> {
  const answer = await ask(address)
  expect(answer.status, await answer.clone().text()).toBe(200)
  return answer.json()
}

afterEach(() => {
  vi.restoreAllMocks()
})

describe('answers about the served data set', () => {
  test('say everything about a View, in one language, as the explorer counts it', async () => {
    const query = 'time=1990/1992&where=kidal'
    const { answer, lists } = await json<Explored>(`/fr/explore/view.json?${query}&tiles=5,15,14,16,15`)
    const selection = select(atlas, parseView(query, atlas))
    expect(answer.count).toEqual(countOf(selection.positions))
    expect(lists.certain?.lines.map(({ id }) => id) ?? []).toEqual(selection.certain.slice(0, 50))
    const [line] = lists.possible?.lines ?? []
    expect(line?.title).toEqual({ en: '', fr: atlas.events.find(({ id }) => id === line?.id)?.title.fr })
    expect(answer.time.rows).toEqual([])
  })

  test('are small', async () => {
    const { gzipSync } = await import('node:zlib')
    for (const address of [
      'view.json?tiles=6,30,28,33,31&strip=7305,8401',
      'set.json',
      `event.json?event=${atlas.events[60]?.id}`,
    ]) {
      const text = await (await ask(`/en/explore/${address}`)).text()
      expect(gzipSync(text).length, address).toBeLessThan(20_000)
    }
  })

  test('are kept for a year with the version of the data, else for an hour', async () => {
    const { version } = await json<SentSet>('/en/explore/set.json')
    const kept = await ask(`/en/explore/view.json?v=${version}`)
    expect(kept.headers.get('Cache-Control')).toContain('immutable')
    expect((await ask('/en/explore/view.json?v=other')).headers.get('Cache-Control')).not.toContain('immutable')
  })

  test('are not kept if a part of the data is cut off', async () => {
    const { version } = await json<SentSet>('/en/explore/set.json')
    const missing = [{ first: null, last: 7000 }]
    const store = viewStore()
    const [whole, page] = [store.view, store.page]
    vi.spyOn(store, 'view').mockImplementation(async (...asked) => ({ ...(await whole(...asked)), missing }))
    vi.spyOn(store, 'page').mockImplementation(async (...asked) => ({ ...(await page(...asked)), missing }))
    for (const part of ['view.json?', 'page.json?match=certain&']) {
      const partial = await ask(`/en/explore/${part}v=${version}`)
      expect(partial.headers.get('Cache-Control'), part).toBe('no-store')
    }
  })

  test('are drawn as pictures, with the numbers of all events, also of two periods', async () => {
    const drawn = await ask('/en/explore/map.svg?kind=coup&width=900&height=600')
    expect([drawn.status, drawn.headers.get('content-type')]).toEqual([200, 'image/svg+xml; charset=utf-8'])
    const svg = await drawn.text()
    const { count } = select(atlas, parseView('kind=coup', atlas))
    expect(svg).toContain(`${count.certain} events`)
    expect(svg).toContain('/en/explore?kind=coup')
    const own = await (await ask('/en/map.svg?kind=coup&width=900&height=600')).text()
    const marks = (text: string) => text.match(/<circle/g)?.length
    expect(marks(svg)).toBe(marks(own))
    const two = await (await ask('/fr/explore/map.svg?time=1991&compare=2012')).text()
    for (const time of ['1991', '2012']) {
      const { certain } = select(atlas, parseView(`time=${time}`, atlas)).count
      expect(two).toMatch(new RegExp(`${time}[^<]*· ${certain} événements`))
    }
    expect((await ask('/en/explore/map.png')).headers.get('content-type')).toBe('image/png')
    const { version } = await viewStore().set()
    expect((await ask(`/en/explore/map.svg?v=${version}`)).headers.get('Cache-Control')).toContain('immutable')
  })

  test('are drawn under their own name, and with their own numbers, if they are from anywhere', async () => {
    const own = memoryViews(ownAtlas(3000, { places: 400 }), 'own')
    for (const name of ['set', 'view', 'event', 'chronology'] as const)
      vi.spyOn(viewStore(), name).mockImplementation(own[name] as never)
    for (const address of [
      '/en/explore/map.svg',
      '/en/explore/map.svg?kind=dug',
      '/en/explore/map.svg?time=2000&compare=2001',
    ]) {
      const svg = await (await ask(address)).text()
      expect(svg, address).toContain('Wells')
      expect(svg, address).not.toMatch(/Mali|Joliba|GeoNames/)
    }
    // The squares are explained, although no event is here.
    expect(await (await ask('/en/explore/map.svg')).text()).toContain('Places with events; darker')
  })

  test('say in pictures, too, which days they leave out, and those are not kept', async () => {
    const store = viewStore()
    const whole = store.view
    vi.spyOn(store, 'view').mockImplementation(async (...asked) => ({
      ...(await whole(...asked)),
      missing: [{ first: null, last: 7000 }],
    }))
    const drawn = await ask('/en/explore/map.svg')
    expect([drawn.headers.get('Cache-Control'), drawn.headers.get('Joliba-Missing')]).toEqual([
      'no-store',
      '../1989-03-02',
    ])
    expect(await drawn.text()).toContain('cannot be reached')
    vi.spyOn(store, 'view').mockRejectedValueOnce(new StoreAway())
    expect((await ask('/en/explore/map.png')).status).toBe(503)
    expect((await ask('/en/explore/map.svg?width=1')).status).toBe(400)
  })

  test('list further pages', async () => {
    const first = await json<Explored>('/en/explore/view.json')
    const next = first.answer.count.certain > 50 ? first.lists.certain?.next : null
    const page = await json<ListPage>(`/en/explore/page.json?match=certain&after=${next}`)
    expect(page.lines.map(({ id }) => id)).toEqual(atlas.events.slice(50, 100).map(({ id }) => id))
  })

  test('tell an event with what it names', async () => {
    const event = atlas.events.find(({ links }) => links.length > 0)
    const { event: told, linked } = await json<EventAnswer>(`/en/explore/event.json?event=${event?.id}`)
    expect(told.id).toBe(event?.id)
    expect(linked.length).toBeGreaterThan(0)
  })

  test('refuse what nothing would ask but by mistake, and say what would be right', async () => {
    const wrong = await ask('/en/explore/view.json?tiles=9,0,0,600,0')
    expect([wrong.status, await wrong.text()]).toEqual([400, expect.stringContaining('tiles=9,0,0,600,0')])
    expect((await ask('/fr/explore/page.json?match=sure')).status).toBe(400)
    expect((await ask('/en/explore/event.json?event=none')).status).toBe(404)
    expect((await ask('/en/explore/chronology.json?place=none')).status).toBe(404)
    expect((await ask('/xx/explore/view.json')).status).toBe(404)
  })

  test('are refused with a sentence while the data is away or slow', async () => {
    vi.spyOn(viewStore(), 'view').mockRejectedValueOnce(new StoreAway()).mockRejectedValueOnce(new StoreSlow())
    const away = await ask('/en/explore/view.json')
    expect([away.status, away.headers.get('Retry-After'), away.headers.get('Cache-Control')]).toEqual([
      503,
      '5',
      'no-store',
    ])
    expect(await away.text()).toContain('cannot be reached')
    expect(await (await ask('/fr/explore/view.json')).text()).toContain('trop de temps')
  })
})

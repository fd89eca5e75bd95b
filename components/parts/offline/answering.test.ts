import { beforeEach, expect, test } from 'vitest'
import { asCaches, FakeCaches } from '../../testing/caches'
import { createAnswering, type Surroundings } from './answering'
import { type KeepList, keptCache, MOST_VISITED, PARTS_CACHE, visitedCache } from './stored'

const ORIGIN = 'https://atlas.example'
const A = '/_next/static/chunks/a.js'
/** A site with a build, whose network can be cut. */
function site(build = 'one', languages: readonly string[] = ['en', 'fr']) {
  const at = `/_next/static/offline/list-${build}.json`
  const list: KeepList = {
    build,
    parts: [[A, 10]],
    languages: Object.fromEntries(
      languages.map((one) => [
        one,
        {
          first: { pages: [`/${one}`], data: [] },
          whole: { pages: [`/${one}`, `/${one}/own`], data: [], bytes: 100, stored: 300 },
        },
      ]),
    ),
  }
  const state = { build, online: true, windows: [] as { url: string }[] }
  const asked: string[] = []
  const pages = (path: string) => {
    if (path === at) return new Response(JSON.stringify(list))
    if (path === '/offline.json') return new Response(JSON.stringify({ build: state.build }))
    if (path.includes('.')) return new Response('data')
    if (path === '/en/moved') return new Response('<html lang="en">', { headers: { 'content-type': 'text/html' } })
    const html = `<html lang="en">${state.build} ${path}<script src="${A}"></script>`
    return new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  }
  const fetch: Surroundings['fetch'] = async (request) => {
    const { pathname, search } = new URL(typeof request === 'string' ? request : request.url, ORIGIN)
    if (!state.online) throw new TypeError('no network')
    asked.push(pathname + search)
    return pages(pathname)
  }
  return { state, asked, fetch, own: { build, languages, list: at } }
}

let caches: FakeCaches
beforeEach(() => {
  caches = new FakeCaches()
})

function worker({ own, fetch, state }: ReturnType<typeof site>, more: Partial<Surroundings> = {}) {
  const answering = createAnswering(own, {
    caches: asCaches(caches),
    fetch,
    windows: async () => state.windows,
    reads: ['fr-FR', 'en'],
    makeFile: async ({ format }) => new Response(`made ${format}`),
    missing: (language, home) => new Response(`${language} ${home}`, { status: 503 }),
    ...more,
  })
  const later: Promise<unknown>[] = []
  return {
    ...answering,
    /** The text of an answer, once what goes on afterwards has ended; null if the browser is to ask. */
    async ask(address: string, init: RequestInit = {}, isShown = false): Promise<string | null> {
      const request = new Request(ORIGIN + address, init)
      // Only a browser makes such requests.
      if (isShown)
        for (const [name, value] of Object.entries({ mode: 'navigate', destination: 'document' }))
          Object.defineProperty(request, name, { value })
      const answer = answering.answer(request, address, (work) => later.push(work))
      if (answer === null) return null
      const come = await answer
      await Promise.all(later)
      return come.headers.get('location') ?? come.text()
    },
  }
}

test('with a network a page comes from it, without one as it was read last', async () => {
  const here = site()
  const { ask } = worker(here)
  expect(await ask('/en/about')).toContain('one /en/about')
  here.state.online = false
  expect(await ask('/en/about?theme=dark')).toContain('one /en/about')
  expect(await ask(A)).toBe('data')
})

test('what the pages of drafts cannot do without is there again as they are, and other data only if it was kept', async () => {
  const here = site()
  const { ask } = worker(here)
  for (const path of ['/en/studio/present?draft=x', '/en/ownstory.json', '/en/carry.json']) await ask(path)
  here.state.online = false
  expect(await ask('/en/studio/present?draft=x&speaker')).toContain('one /en/studio/present')
  expect(await ask('/en/ownstory.json')).toBe('data')
  await expect(ask('/en/carry.json')).rejects.toThrow('no network')
})

test('a page of another build is shown, and not kept: it has other scripts', async () => {
  const here = site()
  const { ask } = worker(here)
  await ask('/en/about')
  here.state.build = 'two'
  expect(await ask('/en/about')).toContain('two')
  expect(await ask('/en/method')).toContain('two')
  here.state.online = false
  expect(await ask('/en/about')).toContain('one')
  expect(await ask('/en/method')).toBe('en false')
})

test('what merely leads to another page, in a folder of files, says nothing of the build', async () => {
  const here = site()
  const { ask } = worker(here)
  await ask('/en/moved')
  await ask('/en/about')
  expect(await caches.stored(visitedCache('one'))).toEqual(['/en/about'])
})

test('a page of the open data service comes from the network; without one that is said', async () => {
  const here = site()
  const { ask } = worker(here)
  expect(await ask('/en/ogc', {}, true)).toContain('one /en/ogc')
  expect(await ask('/en/ogc')).toBeNull()
  here.state.online = false
  expect(await ask('/en/ogc', {}, true)).toBe('en false')
  expect(await ask('/ogc/collections', {}, true)).toBe('fr false')
})

test('the View of an address is left to the kept page, which is hidden until it shows it', async () => {
  const here = site()
  const { ask } = worker(here)
  await ask('/en')
  here.state.online = false
  expect(await ask('/en?where=kidal')).toMatch(/^<html data-served="" lang="en">one \/en</)
  expect(await ask('/en')).toMatch(/^<html lang="en">/)
})

test('a file of a View comes from the server, or is made', async () => {
  const here = site()
  const { ask } = worker(here)
  expect(await ask('/en/map.csv?where=kidal')).toBe('data')
  here.state.online = false
  expect(await ask('/en/map.csv?where=kidal')).toBe('made csv')
})

test('a record that was not read is shown on the map, if that is kept; the reader’s language comes first', async () => {
  const here = site()
  const { ask } = worker(here)
  here.state.online = false
  expect(await ask('/en/events/x')).toBe('en false')
  here.state.online = true
  await ask('/en')
  await ask('/fr')
  here.state.online = false
  expect(await ask('/en/events/x')).toBe('/en?event=x')
  expect(await ask('/')).toBe('/fr')
  expect(await ask('/en/method')).toBe('en true')
})

test('what is live is left to the browser', async () => {
  const { ask } = worker(site())
  expect(await ask('/remote/rooms/ABC')).toBeNull()
  expect(await ask('/en', { headers: { rsc: '1' } })).toBeNull()
  expect(await ask('/en?_rsc=1')).toBeNull()
})

test('of the pages that were read the last ones stay', async () => {
  const { ask } = worker(site())
  for (let number = 0; number <= MOST_VISITED; number++) await ask(`/en/events/${number}`)
  const stored = await caches.stored(visitedCache('one'))
  expect(stored).toHaveLength(MOST_VISITED)
  expect(stored).not.toContain('/en/events/0')
  await ask('/en/events/1')
  expect((await caches.stored(visitedCache('one'))).at(-1)).toBe('/en/events/1')
})

test('a greeting keeps the page that was open before, and the essentials; not for readers who save data', async () => {
  const saving = worker(site())
  const visit = {
    path: '/en/about',
    query: '',
    language: 'en',
    parts: [A],
    data: ['/en/ownstory.json', '/en/texts.json'],
  }
  await saving.greet({ ...visit, saving: true })
  expect(await caches.stored(visitedCache('one'))).toEqual(['/en/about', '/en/ownstory.json'])
  expect(await caches.stored(keptCache('one'))).toEqual([])
  await saving.greet({ ...visit, saving: false })
  expect(await caches.stored(keptCache('one'))).toEqual(['/en', '/kept/en/first'])
})

test('a new build keeps what the one before kept, before it is taken; the caches of that one then go', async () => {
  const before = worker(site())
  await before.greet({ path: '/en', query: '', language: 'en', parts: [], data: [], saving: false })
  const next = site('two')
  const after = worker(next)
  await after.prepare()
  expect(await caches.stored(keptCache('two'))).toEqual(['/en', '/kept/en/first'])
  expect(await caches.stored(keptCache('one'))).toContain('/en')
  await after.tidy()
  expect(await caches.keys()).toEqual([PARTS_CACHE, keptCache('two')])
})

test('a build that cannot be had whole is not taken', async () => {
  await worker(site()).greet({ path: '/en', query: '', language: 'en', parts: [], data: [], saving: false })
  const next = site('two')
  next.state.build = 'three'
  await expect(worker(next).prepare()).rejects.toThrow('changed')
})

test('scripts of the build before stay while another window may need them', async () => {
  const here = site()
  const old = '/_next/static/chunks/old.js'
  const { ask, tidy } = worker(here)
  await ask(old)
  here.state.windows = [{ url: `${ORIGIN}/en` }, { url: `${ORIGIN}/fr` }]
  await tidy()
  expect(await caches.stored(PARTS_CACHE)).toContain(old)
  here.state.windows = [{ url: `${ORIGIN}/en` }]
  await tidy()
  expect(await caches.stored(PARTS_CACHE)).not.toContain(old)
})

test('a new build is never taken in the middle of a talk', async () => {
  const here = site()
  const { mayTake } = worker(here)
  for (const path of ['/en/present/a', '/fr/present/a/speaker', '/en/studio/present?draft=x', '/en/stories/shared#x']) {
    here.state.windows = [{ url: `${ORIGIN}/en` }, { url: ORIGIN + path }]
    expect(await mayTake()).toBe(false)
  }
  here.state.windows = [{ url: `${ORIGIN}/en/stories/a` }]
  expect(await mayTake()).toBe(true)
})

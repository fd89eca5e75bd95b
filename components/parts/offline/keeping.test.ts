import { expect, test } from 'vitest'
import { asCaches, FakeCaches } from '../../testing/caches'
import { forget, KeepError, type KeepProgress, keep } from './keeping'
import { type KeepList, keptCache, PARTS_CACHE, partsIn } from './stored'

const A = '/_next/static/chunks/a.js'
const B = '/_next/static/chunks/b.js'
const C = '/_next/static/media/c.woff2'

const LIST: KeepList = {
  build: 'one',
  parts: [
    [A, 100],
    [B, 50],
    [C, 50],
  ],
  languages: {
    en: {
      first: { pages: ['/en'], data: ['/en/rest.json'] },
      whole: { pages: ['/en', '/en/own'], data: ['/en/rest.json', '/data/terms.json'], bytes: 600, stored: 2000 },
    },
    fr: {
      first: { pages: ['/fr'], data: [] },
      whole: { pages: ['/fr'], data: ['/data/terms.json'], bytes: 400, stored: 900 },
    },
  },
}

const SITE: Readonly<Record<string, string>> = {
  '/en': `<html lang="en">one <script src="${A}"></script>`,
  '/en/own': `<html lang="en">one`,
  '/fr': `<html lang="fr">one <script src="${A}"></script>`,
  '/en/rest.json': '{}',
  '/data/terms.json': '{}',
  '/offline.json': '{"build":"one"}',
  [A]: 'load("static/chunks/b.js")',
  [B]: '',
  [C]: '',
}

function site(pages: Readonly<Record<string, string>> = SITE) {
  const asked: string[] = []
  const caches = new FakeCaches()
  const fetch = async (address: string) => {
    asked.push(address)
    const text = pages[address]
    return text === undefined ? new Response('', { status: 404 }) : new Response(text)
  }
  const all = { list: LIST, language: 'en', caches: asCaches(caches), fetch }
  return { asked, caches, all }
}

test('the essentials come with the scripts that they name, and those that these load', async () => {
  const { caches, all } = site()
  await keep({ ...all, group: 'first' })
  expect(await caches.stored(PARTS_CACHE)).toEqual([A, B])
  expect(await caches.stored(keptCache('one'))).toEqual(['/en', '/en/rest.json', '/kept/en/first'])
})

test('everything is kept with every script, and its progress ends at its size', async () => {
  const { caches, all } = site()
  const made: KeepProgress[] = []
  await keep({ ...all, group: 'whole', progress: (one) => made.push(one) })
  expect((await caches.stored(PARTS_CACHE)).toSorted()).toEqual([A, B, C])
  expect(await caches.stored(keptCache('one'))).toContain('/kept/en/whole')
  expect(made.at(-1)).toEqual({ done: 600, total: 600 })
  expect(made.map(({ done }) => done)).toEqual(made.map(({ done }) => done).toSorted((a, b) => a - b))
})

test('what is here already is not fetched again', async () => {
  const { asked, all } = site()
  await keep({ ...all, group: 'first' })
  asked.length = 0
  await keep({ ...all, group: 'whole' })
  expect(asked.toSorted()).toEqual([C, '/data/terms.json', '/en/own', '/offline.json'].toSorted())
})

test('nothing of another build is stored: neither its pages nor its data', async () => {
  const changed = site({ ...SITE, '/en/own': 'two' })
  await expect(keep({ ...changed.all, group: 'whole' })).rejects.toEqual(new KeepError('changed'))
  expect(await changed.caches.stored(keptCache('one'))).not.toContain('/en/own')
  const later = site({ ...SITE, '/offline.json': '{"build":"two"}' })
  await expect(keep({ ...later.all, group: 'whole' })).rejects.toEqual(new KeepError('changed'))
  expect(await later.caches.stored(keptCache('one'))).toEqual(['/en', '/en/own'])
})

test('a script that is gone is of a build that is gone', async () => {
  const { [C]: _, ...rest } = SITE
  await expect(keep({ ...site(rest).all, group: 'whole' })).rejects.toEqual(new KeepError('changed'))
})

test('a full browser and a network that fails are told apart', async () => {
  const full = site()
  full.caches.full = true
  await expect(keep({ ...full.all, group: 'whole' })).rejects.toEqual(new KeepError('full'))
  const { all } = site()
  const fetch = () => Promise.reject(new TypeError('no network'))
  await expect(keep({ ...all, fetch, group: 'whole' })).rejects.toEqual(new KeepError('failed'))
})

test('it can be stopped, and goes on from there', async () => {
  const { asked, caches, all } = site()
  const stop = new AbortController()
  const progress = () => stop.abort()
  await expect(keep({ ...all, group: 'whole', progress, signal: stop.signal })).rejects.toThrow('abort')
  expect(await caches.stored(keptCache('one'))).not.toContain('/kept/en/whole')
  const before = asked.length
  await keep({ ...all, group: 'whole' })
  expect(asked.length).toBeGreaterThan(before)
  expect(await caches.stored(keptCache('one'))).toContain('/kept/en/whole')
})

test('what is removed goes, the essentials and another language stay', async () => {
  const { caches, all } = site()
  await keep({ ...all, group: 'first' })
  await keep({ ...all, group: 'whole' })
  await keep({ ...all, language: 'fr', group: 'whole' })
  await forget(LIST, 'en', asCaches(caches))
  expect((await caches.stored(keptCache('one'))).toSorted()).toEqual(
    ['/data/terms.json', '/en', '/en/rest.json', '/fr', '/kept/en/first', '/kept/fr/whole'].toSorted(),
  )
  expect((await caches.stored(PARTS_CACHE)).toSorted()).toEqual([A, B, C])
  await forget(LIST, 'fr', asCaches(caches))
  expect((await caches.stored(keptCache('one'))).toSorted()).toEqual(['/en', '/en/rest.json', '/kept/en/first'])
})

test('scripts for browsers without workers are not kept', () => {
  expect(partsIn(`<script src="${A}" noModule=""></script><script src="/joliba${B}"></script>`)).toEqual([B])
})

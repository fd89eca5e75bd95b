import { type Contents, type Group, type KeepList, keptCache, markOf, PARTS_CACHE, partsIn } from './stored'

/** Why something could not be kept. */
export type KeepFault =
  /** The site has another build by now. */
  | 'changed'
  /** The browser has no more room. */
  | 'full'
  /** The network, or the server. */
  | 'failed'

export class KeepError extends Error {
  constructor(readonly fault: KeepFault) {
    super(fault)
  }
}

/** How far it is; bytes as transferred. */
export interface KeepProgress {
  readonly done: number
  readonly total: number
}

interface Keeping {
  readonly list: KeepList
  readonly language: string
  readonly group: Group
  readonly caches: CacheStorage
  readonly fetch: (address: string, init?: RequestInit) => Promise<Response>
  readonly progress?: (made: KeepProgress) => void
  readonly signal?: AbortSignal
}

/** So many are fetched at once: the reader's own clicks must get through. */
const AT_ONCE = 4
/** Answers that may have changed are asked for anew. */
const CHANGING: RequestInit = { cache: 'no-cache' }

/**
 * Stores a group of one build with everything that its pages need, then marks it as complete. What is already stored is
 * not fetched again. Nothing of another build is stored: pages name theirs, and the rest is stored only once the site
 * still says that it has this build. Rejects with a `KeepError`, or with the signal's reason; what came until then
 * stays, for the next attempt.
 */
export async function keep({ list, language, group, caches, fetch, progress, signal }: Keeping): Promise<void> {
  const groups = list.languages[language]
  if (!groups) throw new KeepError('failed')
  const contents = groups[group]
  const [kept, parts] = await Promise.all([caches.open(keptCache(list.build)), caches.open(PARTS_CACHE)])
  const sizes = new Map(list.parts)
  const total = groups.whole.bytes
  /** Of a page or a file of data, on average. */
  const share = (total - sum(sizes.values())) / Math.max(1, groups.whole.pages.length + groups.whole.data.length)
  let done = 0
  const add = (bytes: number) => {
    done += bytes
    progress?.({ done: Math.min(done, total), total })
  }
  const came = async (address: string, init: RequestInit = {}) => {
    signal?.throwIfAborted()
    const answer = await fetch(address, { ...init, ...(signal ? { signal } : {}) }).catch(() => {
      signal?.throwIfAborted()
      throw new KeepError('failed')
    })
    if (!answer.ok || answer.redirected) throw new KeepError(answer.status === 404 ? 'changed' : 'failed')
    return answer
  }
  const store = (cache: Cache, key: string, answer: Response) =>
    cache.put(key, answer).catch((error) => {
      throw new KeepError(error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'failed')
    })

  const asked = new Set<string>()
  /** Fetches hashed files, and those that they name in turn. */
  const withParts = async (addresses: readonly string[]): Promise<void> => {
    const next = addresses.filter((one) => sizes.has(one) && !asked.has(one))
    for (const one of next) asked.add(one)
    await eachOf(next, async (address) => {
      const had = await parts.match(address)
      const answer = had ?? (await came(address))
      const text = /\.(?:js|css)$/.test(address) ? await answer.clone().text() : ''
      if (!had) await store(parts, address, answer)
      if (group === 'whole') add(sizes.get(address) ?? 0)
      else await withParts(partsIn(text))
    })
  }

  await eachOf(contents.pages, async (address) => {
    const had = await kept.match(address)
    const answer = had ?? (await came(address, CHANGING))
    const text = await answer.clone().text()
    if (!text.includes(list.build)) throw new KeepError('changed')
    if (group === 'first') await withParts(partsIn(text))
    if (!had) await store(kept, address, answer)
    add(share)
  })
  if (group === 'whole') await withParts(list.parts.map(([address]) => address))
  // Stored only when all of them have come from this build.
  const data = await Promise.all(
    contents.data.map(async (address) => {
      const had = await kept.match(address)
      return { address, had, answer: had ?? (await came(address, CHANGING)) }
    }),
  )
  const now: { build?: string } = await (await came('/offline.json', { cache: 'no-store' })).json()
  if (now.build !== list.build) throw new KeepError('changed')
  for (const { address, had, answer } of data) {
    if (!had) await store(kept, address, answer)
    add(share)
  }
  await store(kept, markOf(language, group), new Response(group))
}

/**
 * Forgets what a reader kept in a language; the essentials stay, as the worker keeps them by itself. Parts that nothing
 * needs any more are deleted, too.
 */
export async function forget(list: KeepList, language: string, caches: CacheStorage): Promise<void> {
  const kept = await caches.open(keptCache(list.build))
  await kept.delete(markOf(language, 'whole'))
  const staying = new Set<string>()
  for (const [one, groups] of Object.entries(list.languages)) {
    if (await kept.match(markOf(one, 'whole'))) for (const each of allOf(groups.whole)) staying.add(each)
    if (await kept.match(markOf(one, 'first'))) for (const each of allOf(groups.first)) staying.add(each)
  }
  for (const address of allOf(list.languages[language]?.whole ?? NOTHING))
    if (!staying.has(address)) await kept.delete(address)
  if (await anyWhole(list, kept)) return
  // Without anything kept as a whole, only what the remaining pages name is needed.
  const parts = await caches.open(PARTS_CACHE)
  const needed = new Set<string>()
  const need = async (addresses: readonly string[]): Promise<void> => {
    for (const address of addresses) {
      if (needed.has(address)) continue
      needed.add(address)
      const part = /\.(?:js|css)$/.test(address) ? await parts.match(address) : undefined
      if (part) await need(partsIn(await part.text()))
    }
  }
  for (const name of await caches.keys()) {
    if (name === PARTS_CACHE) continue
    const cache = await caches.open(name)
    for (const request of await cache.keys()) {
      const page = await cache.match(request)
      if (page?.headers.get('content-type')?.startsWith('text/html')) await need(partsIn(await page.text()))
    }
  }
  for (const request of await parts.keys()) if (!needed.has(new URL(request.url).pathname)) await parts.delete(request)
}

const NOTHING = { pages: [], data: [] }

function allOf({ pages, data }: Contents): string[] {
  return [...pages, ...data]
}

async function anyWhole(list: KeepList, kept: Cache): Promise<boolean> {
  for (const one of Object.keys(list.languages)) if (await kept.match(markOf(one, 'whole'))) return true
  return false
}

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const one of numbers) all += one
  return all
}

async function eachOf<T>(items: readonly T[], run: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const line = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await run(item)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, line))
}

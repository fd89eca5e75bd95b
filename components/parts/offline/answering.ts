import { placed } from '@/geodata/domain/site/folder'
import { keep } from './keeping'
import { type Plan, planOf, type Stand } from './plan'
import {
  type Build,
  buildOfCache,
  type Group,
  isTalk,
  type KeepList,
  keptCache,
  MOST_VISITED,
  markedBy,
  PARTS_CACHE,
  partsIn,
  visitedCache,
} from './stored'

/** A window of the site. */
export interface Window {
  readonly url: string
}

/** What the worker needs of its browser, so that tests can stand in for it. */
export interface Surroundings {
  readonly caches: CacheStorage
  /** Fetches a request, or an address of the site. */
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>
  /** All windows of the site. */
  readonly windows: () => Promise<readonly Window[]>
  /** Languages of the reader, the preferred one first. */
  readonly reads: readonly string[]
  /** Makes the file of a View from the kept atlas. Rejects if it cannot. */
  readonly makeFile: (
    plan: Extract<Plan, { how: 'file' }>,
    kept: (key: string) => Promise<Response>,
  ) => Promise<Response>
  /** The sentence for a page that was not kept. */
  readonly missing: (language: string, home: boolean) => Response
}

/** What the page that greets the worker tells about itself. */
export interface Visit {
  readonly path: string
  readonly query: string
  readonly language: string
  /** Hashed files that it has loaded. */
  readonly parts: readonly string[]
  /** Paths of the data that it has loaded. */
  readonly data: readonly string[]
  /** Whether the reader wants to save data. */
  readonly saving: boolean
}

/** The rules of the service worker of one build. */
export function createAnswering(own: Build, { caches, fetch, windows, reads, makeFile, missing }: Surroundings) {
  const languages = [...own.languages].sort((a, b) => rank(a) - rank(b))
  /** The site has another build: nothing of it is stored any more. */
  let outdated = false

  function rank(language: string): number {
    const at = reads.findIndex((tag) => tag.toLowerCase().startsWith(language))
    return at < 0 ? reads.length : at
  }

  async function keptAs(key: string): Promise<Response | undefined> {
    for (const name of [keptCache(own.build), visitedCache(own.build)]) {
      const found = await (await caches.open(name)).match(key)
      if (found) return found
    }
    return undefined
  }

  async function part(key: string): Promise<Response> {
    const cache = await caches.open(PARTS_CACHE)
    const had = await cache.match(key)
    if (had) return had
    const answer = await fetch(key)
    if (answer.ok) await cache.put(key, answer.clone()).catch(() => {})
    return answer
  }

  /** Stores a page that was read, if it is of this build, with the parts that it names. */
  async function storeVisited(key: string, answer: Response): Promise<void> {
    if (!answer.ok || answer.redirected || !answer.headers.get('content-type')?.startsWith('text/html')) return
    const text = await answer.clone().text()
    // What leads to another page, in a folder of files, is of no build.
    if (partsIn(text).length === 0) return
    if (!text.includes(own.build)) {
      outdated = true
      return
    }
    if (await (await caches.open(keptCache(own.build))).match(key)) return
    // A page without its scripts would be a picture of one.
    await Promise.all(partsIn(text).map((one) => part(one).catch(() => {})))
    await putVisited(key, answer)
  }

  /** Stores what a page shows nothing without. */
  async function storeData(key: string, answer: Response): Promise<void> {
    if (outdated || !answer.ok || answer.redirected) return
    if (await (await caches.open(keptCache(own.build))).match(key)) return
    await putVisited(key, answer)
  }

  async function putVisited(key: string, answer: Response): Promise<void> {
    const cache = await caches.open(visitedCache(own.build))
    await cache.delete(key)
    await cache.put(key, answer).catch(() => {})
    const all = await cache.keys()
    for (const request of all.slice(0, Math.max(0, all.length - MOST_VISITED))) await cache.delete(request)
  }

  async function page(
    { key, stands }: Extract<Plan, { how: 'page' }>,
    request: Request,
    path: string,
    later: Later,
  ): Promise<Response> {
    try {
      const answer = await fetch(request)
      // What keeps pages asks for them like this, and stores them itself.
      const isKeeping = request.mode !== 'navigate' && request.cache === 'no-cache'
      if (key !== null && !outdated && !isKeeping) later(storeVisited(key, answer.clone()).catch(() => {}))
      return answer
    } catch {
      for (const stand of stands) {
        const stood = await standing(stand)
        if (stood) return stood
      }
      const [, language = ''] = path.split('/')
      const readable = languages.includes(language) ? language : (languages[0] ?? '')
      return missing(readable, (await keptAs(`/${readable}`)) !== undefined)
    }
  }

  async function standing(stand: Stand): Promise<Response | undefined> {
    if ('to' in stand) {
      if (!(await keptAs(stand.needs))) return undefined
      return new Response(null, { status: 302, headers: { Location: placed(stand.to) } })
    }
    const found = await keptAs(stand.key)
    return found && stand.served ? served(found) : found
  }

  async function networkFirst(
    { key, isPartOfPage }: Extract<Plan, { how: 'data' }>,
    request: Request,
    later: Later,
  ): Promise<Response> {
    try {
      const answer = await fetch(request)
      const isKeeping = request.cache === 'no-cache'
      if (isPartOfPage && !isKeeping) later(storeData(key, answer.clone()).catch(() => {}))
      return answer
    } catch (error) {
      const had = await keptAs(key)
      if (had) return had
      throw error
    }
  }

  async function file(plan: Extract<Plan, { how: 'file' }>, request: Request): Promise<Response> {
    try {
      return await fetch(request)
    } catch {
      return makeFile(plan, async (key) => {
        const had = await keptAs(key)
        if (!had) throw new Error(`${key} is not kept`)
        return had
      })
    }
  }

  async function listOf(build: Build): Promise<KeepList> {
    return (await part(build.list)).json()
  }

  /** The groups that any build keeps, of this browser. */
  async function marks(): Promise<readonly { language: string; group: Group }[]> {
    const found = new Map<string, { language: string; group: Group }>()
    for (const name of await caches.keys()) {
      const build = buildOfCache(name)
      if (build === null || name !== keptCache(build)) continue
      for (const { url } of await (await caches.open(name)).keys()) {
        const mark = markedBy(new URL(url).pathname)
        if (mark) found.set(`${mark.language} ${mark.group}`, mark)
      }
    }
    return [...found.values()]
  }

  async function keepGroup(language: string, group: Group): Promise<void> {
    await keep({ list: await listOf(own), language, group, caches, fetch: (address, init) => fetch(address, init) })
  }

  return {
    /**
     * The answer to a request for an address of the site; null if it is left to the browser. `later`: work that goes on
     * after the answer.
     */
    answer(request: Request, address: string, later: Later): Promise<Response> | null {
      const { pathname: path, searchParams, search } = new URL(address, request.url)
      const plan = planOf(
        {
          method: request.method,
          path,
          query: search.slice(1),
          isPart: request.headers.has('rsc') || searchParams.has('_rsc'),
          isRange: request.headers.has('range'),
          isShown: request.mode === 'navigate' && request.destination === 'document',
        },
        languages,
      )
      switch (plan.how) {
        case 'leave':
          return null
        case 'hashed':
          return part(plan.key)
        case 'data':
          return networkFirst(plan, request, later)
        case 'file':
          return file(plan, request)
        case 'page':
          return page(plan, request, path, later)
      }
    },

    /**
     * Before a new build is taken: has it keep what the one before kept, so that a reader who kept the site still has
     * it afterwards. Rejects if that fails; the build is then tried again later.
     */
    async prepare(): Promise<void> {
      for (const { language, group } of await marks()) await keepGroup(language, group)
    },

    /** Deletes the caches of other builds; their scripts only if no window may still need them. */
    async tidy(): Promise<void> {
      for (const name of await caches.keys()) {
        const build = buildOfCache(name)
        if (build !== null && build !== own.build) await caches.delete(name)
      }
      if ((await windows()).length > 1) return
      const needed = new Set((await listOf(own)).parts.map(([address]) => address)).add(own.list)
      const parts = await caches.open(PARTS_CACHE)
      for (const request of await parts.keys())
        if (!needed.has(new URL(request.url).pathname)) await parts.delete(request)
    },

    /** Keeps the page that was open before there was a worker, and the essentials in its language. */
    async greet({ path, query, language, parts, data, saving }: Visit): Promise<void> {
      const plan = planOf({ method: 'GET', path, query }, languages)
      if (plan.how === 'page' && plan.key !== null && !(await keptAs(plan.key)))
        await storeVisited(plan.key, await fetch(plan.key)).catch(() => {})
      await Promise.all(parts.map((one) => part(one).catch(() => {})))
      for (const one of data) {
        const asked = planOf({ method: 'GET', path: one, query: '' }, languages)
        if (asked.how === 'data' && asked.isPartOfPage && !(await keptAs(asked.key)))
          await fetch(asked.key)
            .then((answer) => storeData(asked.key, answer))
            .catch(() => {})
      }
      const known = await marks()
      if (!saving && !known.some((mark) => mark.language === language))
        await keepGroup(language, 'first').catch(() => {})
    },

    /** Whether the reader may take the build that waits: not while a talk is open. */
    async mayTake(): Promise<boolean> {
      return !(await windows()).some(({ url }) => isTalk(new URL(url).pathname))
    },
  }
}

/** Work that goes on after an answer. */
export type Later = (work: Promise<unknown>) => void

/** The page with a note for its scripts that it was rendered without the query; hidden until it shows the View. */
async function served(page: Response): Promise<Response> {
  const headers = new Headers(page.headers)
  for (const name of ['content-encoding', 'content-length']) headers.delete(name)
  const text = await page.text()
  return new Response(text.replace('<html ', '<html data-served="" '), { headers })
}

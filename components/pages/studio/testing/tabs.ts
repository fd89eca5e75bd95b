import { compileFunction } from 'node:vm'
import { buildSync } from 'esbuild'
import {
  IDBCursor,
  IDBDatabase,
  IDBFactory,
  IDBIndex,
  IDBKeyRange,
  IDBObjectStore,
  IDBRequest,
  IDBTransaction,
} from 'fake-indexeddb'
import type * as entry from './tabEntry'

/** The studio's store as a browser's tab runs it. */
export interface Tab {
  readonly store: typeof entry
  /** Ends the tab at once, as a crash does: nothing that it had in mind happens any more. */
  readonly kill: () => void
  /** Stops its timers and ears, as a browser does in the background, until it wakes. */
  readonly sleep: () => void
  readonly wake: () => void
}

export interface BrowserOptions {
  /** Whether it has Web Locks. */
  readonly locks?: boolean
}

/** A browser with a database, in which tabs share what tabs share, and nothing else. */
export interface Browser {
  readonly open: () => Tab
  /** Whether a tab that opens the database from now on is refused. */
  isForbidden: boolean
  /** Deletes all that the browser keeps for the site, under way. */
  readonly clear: () => Promise<void>
}

let bundle: string | undefined

/** All code of the store as one script, so that every tab has its own variables. */
function code(): string {
  bundle ??= buildSync({
    entryPoints: [new URL('./tabEntry.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'store',
  }).outputFiles[0]?.text
  return `${bundle}\nreturn store`
}

export function browser({ locks = true }: BrowserOptions = {}): Browser {
  const databases = new IDBFactory()
  const lockManager = fakeLocks()
  const ears = new Set<{ readonly tab: object; readonly hear: (told: unknown) => void }>()
  const connections = new Set<IDBDatabase>()
  const self: Browser = {
    isForbidden: false,
    open() {
      let isAlive = true
      let isAsleep = false
      const missed: (() => void)[] = []
      const timers = new Set<ReturnType<typeof setTimeout>>()
      const me = {}
      const awake = (act: () => void) => () => {
        if (!isAlive) return
        if (isAsleep) missed.push(act)
        else act()
      }
      const indexedDB = {
        open(...asked: Parameters<IDBFactory['open']>) {
          if (self.isForbidden) throw new DOMException('denied', 'SecurityError')
          // A tab that is gone hears no answer.
          if (!isAlive) return new IDBRequest()
          const request = databases.open(...asked)
          request.addEventListener('success', () => connections.add(request.result as unknown as IDBDatabase))
          return request
        },
      }
      class Channel {
        onmessage: ((event: { readonly data: unknown }) => void) | null = null
        readonly #ear = {
          tab: me,
          hear: (data: unknown) => awake(() => this.onmessage?.({ data }))(),
        }
        constructor() {
          ears.add(this.#ear)
        }
        postMessage(data: unknown) {
          if (!isAlive) return
          for (const ear of ears) if (ear !== this.#ear && ear.tab !== me) setImmediate(() => ear.hear(data))
        }
        close() {
          ears.delete(this.#ear)
        }
      }
      const given = {
        indexedDB,
        IDBCursor,
        IDBDatabase,
        IDBIndex,
        IDBKeyRange,
        IDBObjectStore,
        IDBRequest,
        IDBTransaction,
        BroadcastChannel: Channel,
        navigator: locks ? { locks: lockManager.of(me, () => isAlive) } : {},
        setTimeout: (act: () => void, wait?: number) => {
          const timer = setTimeout(awake(act), wait)
          timers.add(timer)
          return timer
        },
        clearTimeout,
        setInterval: (act: () => void, wait: number, ...args: never[]) => {
          const timer = setInterval(
            awake(() => (act as (...args: never[]) => void)(...args)),
            wait,
          )
          timers.add(timer)
          return timer
        },
        clearInterval,
      }
      const run = compileFunction(code(), Object.keys(given))
      const store = run(...Object.values(given)) as typeof entry
      return {
        store,
        kill() {
          isAlive = false
          for (const timer of timers) clearTimeout(timer)
          lockManager.killed(me)
        },
        sleep() {
          isAsleep = true
        },
        wake() {
          isAsleep = false
          for (const act of missed.splice(0)) act()
        },
      }
    },
    async clear() {
      for (const connection of connections) connection.close()
      connections.clear()
      await new Promise((resolve) => {
        databases.deleteDatabase('joliba-studio').onsuccess = resolve
      })
    },
  }
  return self
}

/** Web Locks, as far as the store uses them. */
function fakeLocks() {
  interface Asked {
    readonly tab: object
    readonly name: string
    readonly callback: (lock: object | null) => unknown
    readonly resolve: (result: unknown) => void
    readonly reject: (error: Error) => void
  }
  const held = new Map<string, Asked>()
  let queue: Asked[] = []
  const grant = (asked: Asked) => {
    held.set(asked.name, asked)
    Promise.resolve(asked.callback({ name: asked.name })).then(
      (result) => {
        if (held.get(asked.name) === asked) free(asked.name)
        asked.resolve(result)
      },
      (error: Error) => asked.reject(error),
    )
  }
  const free = (name: string) => {
    held.delete(name)
    const next = queue.find((asked) => asked.name === name)
    if (!next) return
    queue = queue.filter((asked) => asked !== next)
    grant(next)
  }
  return {
    of: (tab: object, isAlive: () => boolean) => ({
      request: (
        name: string,
        options: { readonly ifAvailable?: boolean; readonly steal?: boolean; readonly signal?: AbortSignal },
        callback: Asked['callback'],
      ) =>
        new Promise((resolve, reject) => {
          const asked: Asked = {
            ...{ tab, name, reject },
            callback: (lock) => (isAlive() ? callback(lock) : undefined),
            resolve,
          }
          options.signal?.addEventListener('abort', () => {
            queue = queue.filter((one) => one !== asked)
            reject(new DOMException('aborted', 'AbortError'))
          })
          // Never in the same task, as in a browser.
          setImmediate(() => {
            if (options.signal?.aborted || !isAlive()) return
            const now = held.get(name)
            if (!now) grant(asked)
            else if (options.ifAvailable) resolve(callback(null))
            else if (options.steal) {
              held.delete(name)
              now.reject(new DOMException('stolen', 'AbortError'))
              grant(asked)
            } else queue.push(asked)
          })
        }),
    }),
    killed(tab: object) {
      queue = queue.filter((asked) => asked.tab !== tab)
      for (const [name, asked] of held) if (asked.tab === tab) free(name)
    },
  }
}

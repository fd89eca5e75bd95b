import { createAnswering, type Visit } from '@/components/parts/offline/answering'
import { FOLDER, placed } from '@/geodata/domain/site/folder'
import { requested } from '@/geodata/domain/site/placing'
import type { FileMaker } from './files'
import { missingPage, type OfflineSettings } from './missingPage'

/*
 * The service worker (`/sw.js`). The first line of the script, which the build writes, says of which build it is
 * (scripts/offline.mjs). What makes files of Views is a second script, run only when a file is asked for.
 */

/** What TypeScript's library for pages lacks of a service worker. */
interface ExtendableEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void
}

interface FetchEvent extends ExtendableEvent {
  readonly request: Request
  readonly clientId: string
  readonly respondWith: (answer: Promise<Response>) => void
}

interface AskedEvent extends ExtendableEvent {
  readonly data: Question
  readonly ports: readonly MessagePort[]
}

interface Client {
  readonly url: string
  readonly postMessage: (message: unknown, transfer: Transferable[]) => void
}

interface WorkerScope {
  readonly OFFLINE: OfflineSettings
  makeFiles?: FileMaker
  readonly registration: { readonly scope: string }
  readonly clients: {
    readonly matchAll: (wanted: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly Client[]>
    readonly get: (id: string) => Promise<Client | undefined>
    readonly claim: () => Promise<void>
  }
  readonly skipWaiting: () => Promise<void>
  readonly importScripts: (address: string) => void
  addEventListener(type: 'install' | 'activate', listener: (event: ExtendableEvent) => void): void
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void
  addEventListener(type: 'message', listener: (event: AskedEvent) => void): void
}

/** What pages say to the worker; `about` and `take` are answered. */
export type Question =
  | { readonly ask: 'about' }
  | { readonly ask: 'take' }
  | { readonly ask: 'greet'; readonly visit: Visit }

const scope = self as unknown as WorkerScope
const { OFFLINE } = scope
const windows = () => scope.clients.matchAll({ type: 'window', includeUncontrolled: true })
const answering = createAnswering(OFFLINE, {
  caches,
  fetch: (request, init) => fetch(typeof request === 'string' ? placed(request) : request, init),
  windows,
  reads: navigator.languages,
  makeFile: async (plan, kept) => {
    // The script was loaded when this worker was installed: only now is it run.
    if (!scope.makeFiles) scope.importScripts(placed(OFFLINE.files))
    if (!scope.makeFiles) throw new Error('nothing makes files')
    return scope.makeFiles(plan, { kept, rasterized })
  },
  missing: (language, home) => missingPage(OFFLINE, language, home),
})

scope.addEventListener('install', (event) => {
  // A worker may only run scripts that it ran before it was installed.
  scope.importScripts(placed(OFFLINE.files))
  event.waitUntil(answering.prepare())
})

scope.addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([scope.clients.claim(), answering.tidy().catch(() => {})]))
})

scope.addEventListener('fetch', (event) => {
  const { origin, pathname, search } = new URL(event.request.url)
  if (origin !== self.location.origin) return
  const address = FOLDER ? requested(pathname, search, FOLDER) : pathname + search
  const answer = address && answering.answer(event.request, address, (work) => event.waitUntil(work))
  if (answer) event.respondWith(answer)
})

scope.addEventListener('message', (event) => {
  const { data, ports } = event
  switch (data.ask) {
    case 'about':
      ports[0]?.postMessage(OFFLINE)
      return
    case 'greet':
      event.waitUntil(answering.greet(data.visit).then(() => answering.tidy().catch(() => {})))
      return
    case 'take':
      event.waitUntil(
        answering.mayTake().then((may) => {
          ports[0]?.postMessage(may)
          return may ? scope.skipWaiting() : undefined
        }),
      )
  }
})

/** Has a window of the site draw a picture, as no worker can: browsers decode SVG in documents only. */
async function rasterized(svg: string, size: { width: number; height: number }): Promise<Blob> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    for (const client of await windows()) {
      const drawn = await drawnBy(client, svg, size)
      if (drawn) return drawn
    }
  }
  throw new Error('no window of the site draws pictures')
}

/** A window that is being closed, or has not loaded what draws, never answers: null then. */
function drawnBy(client: Client, svg: string, size: { width: number; height: number }): Promise<Blob | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<Blob | null>) => resolve(data)
    client.postMessage({ draw: svg, ...size }, [port2])
    setTimeout(() => resolve(null), PATIENCE)
  })
}

/** Milliseconds for a window to draw a picture, and how often it is asked: it may still be loading. */
const PATIENCE = 2500
const ATTEMPTS = 4

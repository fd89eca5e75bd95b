import type { Build } from './stored'

/** What pages ask the worker (app/offline/worker.ts). */
type Ask = 'about' | 'take'

/** An address at the root of the site, which the page's manifest is two folders below, wherever the site lies. */
function atRoot(name: string): string | null {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href
  return manifest ? new URL(`../${name}`, manifest).pathname : null
}

/** Whether this browser has service workers, for this address (they need https or localhost). */
function canRegister(): boolean {
  return 'serviceWorker' in navigator && 'caches' in window
}

/** Whether the reader asked to save data, or has a slow network: nothing is then loaded beforehand. */
export function isSaving(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean; effectiveType?: string } }
  return connection?.saveData === true || /2g$/.test(connection?.effectiveType ?? '')
}

/** Registers the service worker; null where it is impossible or forbidden, which is no fault. */
async function registered(): Promise<ServiceWorkerRegistration | null> {
  const script = canRegister() ? atRoot('sw.js') : null
  if (script === null) return null
  try {
    return await navigator.serviceWorker.register(script, { scope: atRoot('') ?? '/', updateViaCache: 'none' })
  } catch {
    return null
  }
}

/** The registration once its worker answers for pages; null if it cannot be installed. */
export async function activated(): Promise<ServiceWorkerRegistration | null> {
  const registration = await registered()
  const coming = registration?.installing ?? registration?.waiting
  if (!registration || registration.active || !coming) return registration
  return new Promise((resolve) => {
    coming.addEventListener('statechange', () => {
      if (coming.state === 'activated') resolve(registration)
      else if (coming.state === 'redundant') resolve(null)
    })
  })
}

/** What a worker answers to a question. */
function answered<T>(worker: ServiceWorker, ask: Ask): Promise<T> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = ({ data }: MessageEvent<T>) => {
      port1.close()
      resolve(data)
    }
    worker.postMessage({ ask }, [port2])
  })
}

/** The build whose worker answers for pages; null without one. */
export async function activeBuild(): Promise<Build | null> {
  const worker = (await activated())?.active
  return worker ? answered<Build>(worker, 'about') : null
}

/** What a page may have to say: a build waits to be taken, or was taken in another window. */
export type News = { readonly waiting: ServiceWorker } | 'taken'

/** Whether a build was taken; false while a talk is open in some window. */
export function take(waiting: ServiceWorker): Promise<boolean> {
  return answered<boolean>(waiting, 'take')
}

'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { FOLDER, onServer } from '@/geodata/domain/site/folder'
import { herePath } from '../../ui/here'
import { reveal } from '../../view/servedQuery'
import { activated, isSaving, type News } from './registration'
import { isTalk } from './stored'

const NewVersion = lazy(() => import('./NewVersion').catch(() => ({ default: () => null })))

/** Registers the worker, tells it what is on this page, and says when there is a new version; draws pictures for it. */
export default function Watch() {
  const [news, setNews] = useState<News | null>(null)
  useEffect(function watchWorker() {
    // If the page was hidden until it shows its View, and never came to it: what is there is better than nothing. In a
    // folder of files every page is hidden so, and shows itself after a while in any case.
    if (!FOLDER) reveal()
    const stop = new AbortController()
    const { signal } = stop
    const { serviceWorker } = navigator
    const had = serviceWorker.controller !== null
    serviceWorker.addEventListener('message', draw, { signal })
    serviceWorker.addEventListener('controllerchange', () => had && setNews('taken'), { signal })
    void watch(had, signal, setNews)
    return () => stop.abort()
  }, [])
  // Never in the middle of a talk.
  if (news === null || isTalk(location.pathname)) return null
  return (
    <Suspense>
      <NewVersion news={news} close={() => setNews(null)} />
    </Suspense>
  )
}

async function watch(had: boolean, signal: AbortSignal, tell: (news: News) => void): Promise<void> {
  // Nothing is loaded beforehand for readers who save data; on the page about it they still can.
  if (!had && isSaving()) return
  const registration = await activated()
  if (!registration || signal.aborted) return
  const look = () => {
    if (registration.waiting && registration.active) tell({ waiting: registration.waiting })
  }
  look()
  registration.addEventListener(
    'updatefound',
    () => registration.installing?.addEventListener('statechange', look, { signal }),
    { signal },
  )
  // A new build may already be on its way.
  registration.installing?.addEventListener('statechange', look, { signal })
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name))
  registration.active?.postMessage({
    ask: 'greet',
    visit: {
      path: herePath(),
      // In a folder of files a page is the same for every query.
      query: FOLDER ? '' : location.search.slice(1),
      language: document.documentElement.lang,
      parts: loaded.flatMap(({ pathname }) => /\/_next\/static\/.*$/.exec(pathname) ?? []),
      data: loaded
        .filter(({ origin, pathname }) => origin === location.origin && pathname.endsWith('.json'))
        .map(({ pathname }) => onServer(pathname)),
      saving: isSaving(),
    },
  })
}

/** Draws a picture for the worker, which has no document. */
async function draw({ data, ports }: MessageEvent<{ draw?: string; width: number; height: number }>): Promise<void> {
  if (!data.draw) return
  const drawn = await import('../takeaway/raster')
    .then(({ rasterized }) => rasterized(data.draw ?? '', data))
    .catch(() => null)
  ports[0]?.postMessage(drawn)
}

'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { whenIdle } from '../../ui/whenIdle'
import { noteOffer } from './installOffer'

/** What cannot be loaded is done without. */
const Watch = lazy(() => import('./Watch').catch(() => ({ default: () => null })))

/** Has the site work without a network, once the page is loaded and idle; silently, also where that is impossible. */
export function Offline() {
  const [idle, setIdle] = useState(false)
  useEffect(function waitUntilIdle() {
    if (process.env.NODE_ENV === 'development' || !('serviceWorker' in navigator)) return
    const begin = () => whenIdle(() => setIdle(true))
    addEventListener('beforeinstallprompt', noteOffer)
    if (document.readyState === 'complete') begin()
    else addEventListener('load', begin)
    return () => {
      removeEventListener('beforeinstallprompt', noteOffer)
      removeEventListener('load', begin)
    }
  }, [])
  return idle && <Suspense>{<Watch />}</Suspense>
}

'use client'

import { Activity, type ReactNode, use } from 'react'
import { useHydrated } from './useHydrated'

/**
 * A part that stands in the server's page and whose code need not come before it is wanted: until then its markup is
 * the server's, whose links and forms work without a script. Wrap a `lazy` part: it is fetched when `until` is kept,
 * and takes over what a reader did to it meanwhile. Keep `until` before anything inside can change: React shows no such
 * change, nor any of the page that comes with it or after it, before it has taken over.
 */
export function DeferredHydration({
  until,
  children,
}: {
  readonly until: Promise<void>
  readonly children: ReactNode
}) {
  return (
    // What waits for its code in here keeps nothing outside waiting. Unlike <Suspense>, the server never sends it for a
    // script to put in its place.
    <Activity>
      <Deferred until={until}>{children}</Deferred>
    </Activity>
  )
}

function Deferred({ until, children }: { readonly until: Promise<void>; readonly children: ReactNode }) {
  const hydrated = useHydrated()
  // Only the rendering that takes over the server's markup can wait: anywhere else there is none to see.
  use(hydrated || typeof window === 'undefined' ? NOTHING : until)
  return children
}

/** A promise that React knows to be kept, as it marks those that it has waited for itself. */
const NOTHING = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })

'use client'

import { Activity, type ReactNode, use } from 'react'
import { useHydrated } from './useHydrated'

/**
 * Server-rendered content whose code is loaded only when needed: until then its links and forms work as plain HTML.
 * Wrap a `lazy` component: it loads when `until` resolves, and keeps what a reader typed meanwhile. Resolve `until`
 * before anything inside can change: React holds back such an update, and everything after it, until the part has
 * hydrated.
 */
export function DeferredHydration({
  until,
  children,
}: {
  readonly until: Promise<void>
  readonly children: ReactNode
}) {
  return (
    // A boundary, so that suspending inside does not block the rest. Unlike with <Suspense>, the server always renders
    // the content in place.
    <Activity>
      <Deferred until={until}>{children}</Deferred>
    </Activity>
  )
}

function Deferred({ until, children }: { readonly until: Promise<void>; readonly children: ReactNode }) {
  const hydrated = useHydrated()
  // Only hydration can wait: in a client render there is no server markup to show.
  use(hydrated || typeof window === 'undefined' ? NOTHING : until)
  return children
}

/** A promise marked as fulfilled in the way React marks promises that it has awaited. */
const NOTHING = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })

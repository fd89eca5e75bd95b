'use client'

import {
  Activity,
  type ReactNode,
  type RefObject,
  startTransition,
  use,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useHydrated } from './useHydrated'

interface DeferredHydrationProps {
  readonly until: Promise<void>
  /** Is given the element around the content, which has no box of its own. */
  readonly box?: RefObject<HTMLDivElement | null>
  readonly children: ReactNode
}

/**
 * Server-rendered content whose code is loaded only when needed: until then its links and forms work as plain HTML.
 * Wrap a `lazy` component: it loads when `until` resolves, and keeps what a reader typed meanwhile. Resolve `until`
 * before anything inside can change: React holds back such an update, and everything after it, until the part has
 * hydrated.
 *
 * Content that something else changes meanwhile, such as a browser that translates the page, can no longer hydrate: it
 * is loaded at once, and rendered anew.
 */
export function DeferredHydration({ until, box, children }: DeferredHydrationProps) {
  const own = useRef<HTMLDivElement>(null)
  const around = box ?? own
  const [waiting] = useState<Waiting>(() => ({ over: false, changed: false }))
  const [anew, setAnew] = useState(false)
  useLayoutEffect(
    function noteForeignChanges() {
      // In a client render the content has come before this effect.
      if (waiting.over || !around.current) return
      const changes = new MutationObserver(() => {
        changes.disconnect()
        if (waiting.over) return
        waiting.changed = true
        // As a transition: what the server sent stays until its code is here.
        startTransition(() => setAnew(true))
      })
      changes.observe(around.current, { childList: true, characterData: true, subtree: true })
      return () => changes.disconnect()
    },
    [waiting, around],
  )
  return (
    <div ref={around} style={{ display: 'contents' }}>
      {anew ? (
        children
      ) : (
        // A boundary, so that suspending inside does not block the rest. Unlike with <Suspense>, the server always
        // renders the content in place.
        <Activity>
          <Deferred until={until} waiting={waiting}>
            {children}
          </Deferred>
        </Activity>
      )}
    </div>
  )
}

interface Waiting {
  /** Whether the content has hydrated, or never had to. */
  over: boolean
  /** Whether it differs from what the server sent. */
  changed: boolean
}

interface DeferredProps extends Pick<DeferredHydrationProps, 'until' | 'children'> {
  readonly waiting: Waiting
}

function Deferred({ until, waiting, children }: DeferredProps) {
  const hydrated = useHydrated()
  // Only hydration can wait: in a client render there is no server markup to show.
  const hydrates = !hydrated && typeof window !== 'undefined'
  use(!hydrates ? NOTHING : waiting.changed ? NEVER : until)
  useLayoutEffect(() => {
    waiting.over = true
  }, [waiting])
  return children
}

/** A promise marked as fulfilled in the way React marks promises that it has awaited. */
const NOTHING = Object.assign(Promise.resolve(), { status: 'fulfilled', value: undefined })
const NEVER = new Promise<void>(() => {})

'use client'

import { type ReactNode, useState } from 'react'
import { useHydrated } from './useHydrated'

/** Until what is loading is said, in milliseconds; as in bricks.css. */
const LATE = 500

/**
 * Says that something is loading, half a second after the page was asked for: nothing flashes if it is here before.
 * Said again by the next part of a page, it stays.
 */
export function LoadingNote({ children }: { readonly children: ReactNode }) {
  const hydrated = useHydrated()
  const [animationDelay] = useState(() =>
    hydrated ? `${Math.max(0, LATE - Math.round(performance.now()))}ms` : undefined,
  )
  return (
    <p className="late" role="status" style={{ animationDelay }}>
      {children}
    </p>
  )
}

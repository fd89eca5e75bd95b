'use client'

import { type ReactNode, useDeferredValue, useState } from 'react'
import { useHydrated } from './useHydrated'

/**
 * Renders its children at deferred priority after it was mounted: the browser paints what is around them first. On the
 * server and during hydration they are rendered at once. Give it a key that changes with the children's subject.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const hydrated = useHydrated()
  const [atOnce] = useState(!hydrated)
  return useDeferredValue(true, atOnce) ? children : null
}

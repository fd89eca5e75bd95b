'use client'

import { type ReactNode, useDeferredValue, useState } from 'react'
import { useAwake } from './useAwake'

/**
 * Renders its children at deferred priority after it was mounted: the browser paints what is around them first. On the
 * server and during hydration they are rendered at once. Give it a key that changes with the children's subject.
 */
export function AfterPaint({ children }: { readonly children: ReactNode }) {
  const awake = useAwake()
  const [atOnce] = useState(!awake)
  return useDeferredValue(true, atOnce) ? children : null
}

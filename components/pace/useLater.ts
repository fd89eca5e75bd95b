import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './afterPaint'

/**
 * The value a moment later. Like React's `useDeferredValue` it lets the rest of the page answer first and gives way to whatever comes next, but it also waits for
 * the frame with that answer: a deferred rendering that begins at once, with a slice that is long, would hold the frame up.
 */
export function useLater<T>(value: T): T {
  const [later, setLater] = useState(() => value)
  useEffect(
    function follow() {
      return afterPaint(() => startTransition(() => setLater(() => value)))
    },
    [value],
  )
  return later
}

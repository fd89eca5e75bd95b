import { useSyncExternalStore } from 'react'

/**
 * A value that only the browser knows and that does not change: `served` on the server and before hydration. `read`
 * must always return the same primitive.
 */
export function useInBrowser<T extends string | boolean | null>(read: () => T, served: T): T {
  return useSyncExternalStore(never, read, () => served)
}

function never() {
  return () => {}
}

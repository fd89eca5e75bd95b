import { useSyncExternalStore } from 'react'

/**
 * What only the browser knows, and what does not change there: `served` on the server and until the page's scripts have
 * come. `read` gives the same primitive value every time.
 */
export function useInBrowser<T extends string | boolean | null>(read: () => T, served: T): T {
  return useSyncExternalStore(never, read, () => served)
}

function never() {
  return () => {}
}

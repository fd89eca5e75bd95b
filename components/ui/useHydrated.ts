import { useInBrowser } from './useInBrowser'

/** Whether the page has hydrated. Until then buttons without a link or form do nothing and should be disabled. */
export function useHydrated(): boolean {
  return useInBrowser(yes, false)
}

function yes(): boolean {
  return true
}

import { useInBrowser } from './useInBrowser'

/** Whether the scripts of the page have come. Until then a button can do nothing, and must not look as if it could. */
export function useHydrated(): boolean {
  return useInBrowser(yes, false)
}

function yes(): boolean {
  return true
}

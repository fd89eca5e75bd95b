/*
 * Stands in for `next/navigation` where there is no router: the browser's own address. Who has to learn that it changed
 * listens for that itself (components/view/address.ts).
 */

export function usePathname(): string {
  return window.location.pathname
}

export function useSearchParams(): URLSearchParams {
  return new URLSearchParams(window.location.search)
}

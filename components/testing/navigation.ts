/*
 * Stands in for `next/navigation` in tests: the address of the test's own window, and an error in the place of Next's
 * signals.
 */

export function usePathname(): string {
  return location.pathname
}

export function useSearchParams(): URLSearchParams {
  return new URLSearchParams(location.search)
}

/** What a page throws that answers with 404. */
export class PageNotFound extends Error {}

/** What a page throws that leads to another address. */
export class Redirected extends Error {}

export function notFound(): never {
  throw new PageNotFound('This page answers with 404.')
}

export function redirect(address: string): never {
  throw new Redirected(address)
}

/* Replaces `next/navigation` in tests: the address of the test's window, and errors in place of Next's signals. */

export function usePathname(): string {
  return location.pathname
}

export function useSearchParams(): URLSearchParams {
  return new URLSearchParams(location.search)
}

/** Thrown by a page that responds with 404. */
export class PageNotFound extends Error {}

/** Thrown by a page that redirects. */
export class Redirected extends Error {}

export function notFound(): never {
  throw new PageNotFound('This page answers with 404.')
}

export function redirect(address: string): never {
  throw new Redirected(address)
}

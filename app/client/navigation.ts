import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { use } from 'react'

/* Takes the place of `next/navigation` in the browser (inPlaceOfNext.mjs). */

export function usePathname(): string {
  return use(PathnameContext) ?? ''
}

/** The query with which the page of this path began (Site.tsx). */
export function useSearchParams(): URLSearchParams {
  return use(SearchParamsContext) ?? new URLSearchParams()
}

/**
 * In a folder of files the browser makes pages for the query of an address (app/folder); where it cannot, the page
 * stays as it is.
 */
export function notFound(): never {
  throw new Error('There is no such page.')
}

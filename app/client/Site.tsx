import type { InitialRSCPayload } from 'next/dist/shared/lib/app-router-types'
import { PathnameContext, SearchParamsContext } from 'next/dist/shared/lib/hooks-client-context.shared-runtime'
import { type ReactNode, startTransition, useEffect, useState } from 'react'
import { FailureBoundary } from './Boundaries'
import { Layout } from './LayoutRouter'

/** A page as the server sends it. */
export type ServedPage = Pick<InitialRSCPayload, 't' | 'G'>

/** A page of the server, with the address that the browser shows. Its lists are as long as those of Next's router. */
export function Site({ page: { t: tree, G: failure } }: { readonly page: ServedPage }): ReactNode {
  const { pathname, searchParams } = useAddressOfPage()
  return (
    <>
      {null}
      {null}
      <PathnameContext value={pathname}>
        <SearchParamsContext value={searchParams}>
          <FailureBoundary failure={failure[0]} styles={failure[1]}>
            {tree.h.r}
            <Layout value={tree.t}>{tree.t.d.r}</Layout>
            {null}
          </FailureBoundary>
        </SearchParamsContext>
      </PathnameContext>
    </>
  )
}

/**
 * The address of the page. Only another path is followed, and its query with it: what shows a View reads the query
 * itself, at once (components/view/address.ts), and must not be rendered a second time.
 */
function useAddressOfPage(): URL {
  const [address, setAddress] = useState(() => new URL(window.location.href))
  useEffect(function followHistory() {
    const read = () => {
      const { href, pathname } = window.location
      startTransition(() => setAddress((now) => (now.pathname === pathname ? now : new URL(href))))
    }
    const { history } = window
    const { pushState, replaceState } = history
    history.pushState = (...entry) => {
      pushState.apply(history, entry)
      read()
    }
    history.replaceState = (...entry) => {
      replaceState.apply(history, entry)
      read()
    }
    window.addEventListener('popstate', read)
    // The reader may have gone back while the scripts were loading.
    read()
    return () => {
      Object.assign(history, { pushState, replaceState })
      window.removeEventListener('popstate', read)
    }
  }, [])
  return address
}

'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { onAddressChange, RoutedAddress } from './address'
import { reveal, servedQuery } from './servedQuery'

/** Provides the address from Next's router to a page with a View. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = usePathname()
  const asked = useSearchParams().toString()
  // Hydrated as it was rendered; the View of the address follows before the first paint.
  const query = useSyncExternalStore(
    onAddressChange,
    () => asked,
    () => servedQuery() ?? asked,
  )
  const address = useMemo(() => ({ path, query }), [path, query])
  useLayoutEffect(
    function showThisView() {
      if (query === asked) reveal()
    },
    [query, asked],
  )
  return <RoutedAddress value={address}>{children}</RoutedAddress>
}

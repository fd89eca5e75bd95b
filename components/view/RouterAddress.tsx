'use client'

import { type ReactNode, useEffect, useMemo } from 'react'
import { RoutedAddress, useAddress } from './address'
import { reveal, servedQuery } from './servedQuery'
import { useServedQuery, useSitePath } from './sitePath'

/** Provides the address from Next's router to a page with a View. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = useSitePath()
  const query = useServedQuery()
  const address = useMemo(() => ({ path, query }), [path, query])
  return (
    <RoutedAddress value={address}>
      {children}
      <Revealed />
    </RoutedAddress>
  )
}

/** Shows a page that was rendered for another query once it shows the View of its address. */
function Revealed() {
  const { query } = useAddress()
  useEffect(() => {
    if (query !== servedQuery()) reveal()
  }, [query])
  return null
}

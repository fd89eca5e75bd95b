'use client'

import { type ReactNode, useEffect, useLayoutEffect, useMemo, useSyncExternalStore } from 'react'
import { FOLDER } from '@/geodata/domain/site/folder'
import { reveal as revealInFolder } from '../ui/folder/asked'
import { onAddressChange, RoutedAddress, useAddress } from './address'
import { reveal, servedQuery } from './servedQuery'
import { useServedQuery, useSitePath } from './sitePath'

/** Provides the address from Next's router to a page with a View. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = useSitePath()
  const asked = useServedQuery()
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
  return (
    <RoutedAddress value={address}>
      {children}
      {FOLDER ? <Revealed /> : null}
    </RoutedAddress>
  )
}

/** Shows a page of a folder of files once it shows the View of its address. */
function Revealed() {
  const { query } = useAddress()
  useEffect(() => {
    if (query !== '') revealInFolder()
  }, [query])
  return null
}

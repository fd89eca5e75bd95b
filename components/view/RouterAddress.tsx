'use client'

import { type ReactNode, useEffect, useLayoutEffect, useMemo } from 'react'
import { FOLDER } from '@/geodata/domain/site/folder'
import { reveal } from '../ui/folder/asked'
import { RoutedAddress, useAddress } from './address'
import { showPage } from './servedQuery'
import { useServedQuery, useSitePath } from './sitePath'

/** Provides the address from Next's router to a page with a View. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = useSitePath()
  const query = useServedQuery()
  const address = useMemo(() => ({ path, query }), [path, query])
  useLayoutEffect(
    function showThisView() {
      if (query === new URLSearchParams(window.location.search).toString()) showPage()
    },
    [query],
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
    if (query !== '') reveal()
  }, [query])
  return null
}

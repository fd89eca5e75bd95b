'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'
import { RoutedAddress } from './address'

/** Provides the address from Next's router to a page with a View. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const address = useMemo(() => ({ path, query }), [path, query])
  return <RoutedAddress value={address}>{children}</RoutedAddress>
}

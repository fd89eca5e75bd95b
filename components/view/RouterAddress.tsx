'use client'

import { usePathname, useSearchParams } from 'next/navigation'
import { type ReactNode, useMemo } from 'react'
import { RoutedAddress } from './address'

/** Gives a page that shows the View of its address what Next's router knows of it. */
export function RouterAddress({ children }: { readonly children: ReactNode }) {
  const path = usePathname()
  const query = useSearchParams().toString()
  const address = useMemo(() => ({ path, query }), [path, query])
  return <RoutedAddress value={address}>{children}</RoutedAddress>
}

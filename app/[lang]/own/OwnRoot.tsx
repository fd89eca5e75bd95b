'use client'

import { usePathname } from 'next/navigation'
import { lazy, type ReactNode, Suspense } from 'react'
import type { OwnExplorerProps } from '@/components/pages/own/OwnExplorer'
import { TABLE } from '@/components/pages/own/openSet'

const ExploredOwn = lazy(async () => ({ default: (await import('./[name]/ExploredOwn')).ExploredOwn }))

interface OwnRootProps extends Omit<OwnExplorerProps, 'Explorer' | 'name' | 'asTable'> {
  /** Where files are opened. */
  readonly home: ReactNode
}

/**
 * Shows the data set in the address, or where files are opened: all these addresses have the same page, so that a file that
 * was just read is explored without another request, also if the browser cannot keep it.
 */
export function OwnRoot({ home, ...explorer }: OwnRootProps) {
  const [, , , name, page] = usePathname().split('/')
  if (!name) return home
  return (
    <Suspense fallback={null}>
      <ExploredOwn key={name} {...explorer} name={name} asTable={page === TABLE} />
    </Suspense>
  )
}

'use client'

import { lazy, type ReactNode, Suspense } from 'react'
import { ExplorerAhead } from '@/components/pages/own/explorerAhead'
import type { OwnExplorerProps } from '@/components/pages/own/OwnExplorer'
import { TABLE } from '@/components/pages/own/openSet'
import { useSitePath } from '@/components/view/sitePath'

const load = () => import('./[name]/ExploredOwn')
const ExploredOwn = lazy(async () => ({ default: (await load()).ExploredOwn }))

function loadAhead(): void {
  // What is to fail, fails when it is needed.
  if (!navigator.onLine) return
  load()
    .then(({ loadParts }) => loadParts())
    .catch(() => {})
}

interface OwnRootProps extends Omit<OwnExplorerProps, 'Explorer' | 'name' | 'asTable'> {
  /** Where files are opened. */
  readonly home: ReactNode
}

/**
 * Shows the data set in the address, or where files are opened: all these addresses have the same page, so that a file
 * that was just read is explored without another request, also if the browser cannot keep it.
 */
export function OwnRoot({ home, ...explorer }: OwnRootProps) {
  const [, , , name, page] = useSitePath().split('/')
  if (!name) return <ExplorerAhead value={loadAhead}>{home}</ExplorerAhead>
  return (
    <Suspense fallback={null}>
      <ExploredOwn key={name} {...explorer} name={name} asTable={page === TABLE} />
    </Suspense>
  )
}

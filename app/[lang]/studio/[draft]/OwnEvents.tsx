'use client'

import { lazy, Suspense } from 'react'
import { Waiting } from '@/components/pages/own/OwnExplorer'
import { useOpened } from '@/components/pages/own/useOpened'
import type { OwnEventsProps } from '@/components/pages/studio/Studio'

// Imports Leaflet, which needs a browser.
const WorldGround = lazy(() => import('@/components/parts/map/world/WorldGround'))

/** The events of a data set that this browser keeps, and what is made over them. */
export function OwnEvents({ name, language, script, instead, opening, children }: OwnEventsProps) {
  const [state] = useOpened(name, language, script)
  if (state.at === 'missing' && instead !== null) return instead
  if (state.at === 'looking') return opening
  if (state.at !== 'ready') return <Waiting language={language} name={name} state={state} />
  const { atlas } = state.opened
  const { title, kept } = state.set
  return (
    <Suspense fallback={opening}>
      <WorldGround regions={atlas.regions} edge={atlas.config.map.edge}>
        {children(
          atlas,
          { kind: 'own', name, title, shape: kept?.shape ?? '' },
          { title, licence: kept?.licence || null, source: kept?.source || null },
        )}
      </WorldGround>
    </Suspense>
  )
}

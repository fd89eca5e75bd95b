'use client'

import { lazy, Suspense, useMemo } from 'react'
import type { Messages } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { acrossWorld, SEED, synthetic } from '@/geodata/testing/synthetic'
import { useHydrated } from '../../ui/useHydrated'
import { useAtlas } from '../../view/AtlasProvider'
import { ExplorerOf } from '../explorer/Explorer'

const WorldGround = lazy(() => import('../../parts/map/world/WorldGround'))

interface SyntheticExplorerProps {
  readonly wire: AtlasPayload
  readonly language: Language
  readonly messages: Messages
  readonly count: number
  /** Number of places around the world; 0 for those of the atlas. */
  readonly places: number
}

/** The explorer with synthetic events, for the bench. */
export function SyntheticExplorer({ wire, language, messages, count, places }: SyntheticExplorerProps) {
  const real = useAtlas(wire)
  const hydrated = useHydrated()
  const atlas = useMemo(
    () => synthetic(places > 0 ? acrossWorld(real, places, SEED) : real, count, SEED),
    [real, count, places],
  )
  const explorer = <ExplorerOf atlas={atlas} language={language} messages={messages} />
  if (places === 0) return explorer
  if (!hydrated) return null
  return (
    <Suspense>
      <WorldGround regions={atlas.regions}>{explorer}</WorldGround>
    </Suspense>
  )
}

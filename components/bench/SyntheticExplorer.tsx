'use client'

import { useMemo } from 'react'
import type { Messages } from 'use-intl'
import { synthetic } from '@/geodata/bench/synthetic'
import { fromWire, type WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { ExplorerOf, REGION_POLYGONS } from '../explorer/Explorer'

interface SyntheticExplorerProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: Messages
  readonly count: number
}

const SEED = 20_120_322

/** The explorer with made-up events in place of the real ones, for the bench. */
export function SyntheticExplorer({ wire, language, messages, count }: SyntheticExplorerProps) {
  const atlas = useMemo(() => synthetic(fromWire(wire, REGION_POLYGONS), count, SEED), [wire, count])
  return <ExplorerOf atlas={atlas} language={language} messages={messages} />
}

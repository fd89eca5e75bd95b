'use client'

import { useMemo } from 'react'
import { synthetic } from '@/geodata/bench/synthetic'
import type { WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { useAtlas } from '../explorer/AtlasProvider'
import { ExplorerOf } from '../explorer/Explorer'
import type { BrowserMessages } from '../language/translate'

interface SyntheticExplorerProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: BrowserMessages
  readonly count: number
}

const SEED = 20_120_322

/** The explorer with made-up events in place of the real ones, for the bench. */
export function SyntheticExplorer({ wire, language, messages, count }: SyntheticExplorerProps) {
  const real = useAtlas(wire)
  const atlas = useMemo(() => synthetic(real, count, SEED), [real, count])
  return <ExplorerOf atlas={atlas} language={language} messages={messages} />
}

'use client'

import { useMemo } from 'react'
import type { Messages } from 'use-intl'
import type { AtlasPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import { SEED, synthetic } from '@/geodata/testing/synthetic'
import { useAtlas } from '../../view/AtlasProvider'
import { ExplorerOf } from '../explorer/Explorer'

interface SyntheticExplorerProps {
  readonly wire: AtlasPayload
  readonly language: Language
  readonly messages: Messages
  readonly count: number
}

/** The explorer with synthetic events, for the bench. */
export function SyntheticExplorer({ wire, language, messages, count }: SyntheticExplorerProps) {
  const real = useAtlas(wire)
  const atlas = useMemo(() => synthetic(real, count, SEED), [real, count])
  return <ExplorerOf atlas={atlas} language={language} messages={messages} />
}

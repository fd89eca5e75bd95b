'use client'

import { useMemo } from 'react'
import { periods } from '@/geodata/domain/compare/period'
import { together } from '@/geodata/domain/compare/union'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { select } from '@/geodata/domain/select/select'
import type { View } from '@/geodata/domain/view/view'
import { FixedExplorer } from '../../view/useExplorer'
import { SmallTimeline } from '../timeline/SmallTimeline'

interface SceneStripProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly view: View
}

/** The latitude timeline of a scene; of both periods if it compares two. */
export default function SceneStrip({ atlas, language, view }: SceneStripProps) {
  const selection = useMemo(() => {
    const two = periods(view, atlas)
    return two ? together(select(atlas, two.before), select(atlas, two.after)) : select(atlas, view)
  }, [atlas, view])
  return (
    <FixedExplorer atlas={atlas} language={language} view={view} selection={selection}>
      <SmallTimeline />
    </FixedExplorer>
  )
}

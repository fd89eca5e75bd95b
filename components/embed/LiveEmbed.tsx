'use client'

import { useCallback, useMemo, useState } from 'react'
import type { View } from '@/geodata/view/view'
import { AtlasProvider, type SurfaceProps, useAtlas } from '../explorer/AtlasProvider'
import { EmbedFrame } from './EmbedFrame'
import { withFiltersOf } from './filters'
import type { UiPart } from './options'

interface LiveEmbedProps extends SurfaceProps {
  readonly parts: readonly UiPart[]
  readonly lock: boolean
}

/** What the poster of a widget gives way to: the explorer's own map, with as much around it as the page wants. */
export function LiveEmbed({ wire, parts, lock, ...rest }: LiveEmbedProps) {
  const atlas = useAtlas(wire)
  // The event that the page opened the widget with: it is marked, but only a reader who asks for it gets to read it, and has the map covered.
  const [given, give] = useState<string | null | undefined>(undefined)
  const govern = useCallback(
    (next: View, now: View) => {
      // A moved camera asks for nothing.
      if (next.at === now.at) give(null)
      return lock ? withFiltersOf(next, now) : next
    },
    [lock],
  )
  // What sets filters is not shown where they are fixed.
  const shown = useMemo(
    () => parts.filter((part) => !lock || (part !== 'filters' && part !== 'timeline')),
    [parts, lock],
  )
  return (
    <AtlasProvider atlas={atlas} govern={govern} {...rest}>
      <EmbedFrame parts={shown} lock={lock} given={given} give={give} />
    </AtlasProvider>
  )
}

'use client'

import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { periods } from '@/geodata/domain/compare/period'
import { together } from '@/geodata/domain/compare/union'
import { select } from '@/geodata/domain/select/select'
import type { View } from '@/geodata/domain/view/view'
import { withFiltersOf } from '../../parts/widget/filters'
import { parseEmbed } from '../../parts/widget/options'
import { AtlasProvider, type SurfaceProps, useAtlas } from '../../view/AtlasProvider'
import { ShownSelection, useExplorer, useShown } from '../../view/useExplorer'
import { dressCss } from './dress'
import { EmbedFrame } from './EmbedFrame'

/** What the poster of a widget gives way to: the explorer's own map, with as much around it as its address wants. */
export function LiveEmbed({ wire, ...rest }: SurfaceProps) {
  const atlas = useAtlas(wire)
  // Neither changes as long as the widget lives; the View does.
  const [{ parts, lock, text, accent }] = useState(() => parseEmbed(new URLSearchParams(window.location.search), atlas))
  useLayoutEffect(
    function dress() {
      document.documentElement.style.cssText = dressCss({ text, accent })
    },
    [text, accent],
  )
  // The event that the page opened the widget with: it is marked, but only a reader who asks for it gets to read it,
  // and has the map covered.
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
      <OfBothPeriods>
        <EmbedFrame parts={shown} lock={lock} given={given} give={give} />
      </OfBothPeriods>
    </AtlasProvider>
  )
}

/** Where two periods are compared, counts and steps from event to event are of both. */
function OfBothPeriods({ children }: { children: ReactNode }) {
  const { atlas } = useExplorer()
  const { shown, selection } = useShown()
  const both = useMemo(() => {
    const two = periods(shown, atlas)
    return two ? together(select(atlas, two.before), select(atlas, two.after)) : selection
  }, [atlas, shown, selection])
  return <ShownSelection selection={both}>{children}</ShownSelection>
}

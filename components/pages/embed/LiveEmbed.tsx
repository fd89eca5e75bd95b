'use client'

import { type ReactNode, useCallback, useEffect, useLayoutEffect, useMemo, useState } from 'react'
import { periods } from '@/geodata/domain/compare/period'
import { together } from '@/geodata/domain/compare/union'
import type { OutlinePayload } from '@/geodata/domain/join/details'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import type { View } from '@/geodata/domain/view/view'
import { withFiltersOf } from '../../parts/widget/filters'
import { parseEmbed } from '../../parts/widget/options'
import { AtlasProvider, type SurfaceProps, type UnpackedProps } from '../../view/AtlasProvider'
import { DetailsProvider, type GivenDetails, useSplitAtlas } from '../../view/details'
import { ShownSelection, useExplorer, useShown } from '../../view/useExplorer'
import { appearanceCss } from './appearanceCss'
import { EmbedFrame, type WholeWidget } from './EmbedFrame'

/** Props of the live map, as they are in its document (./live/document.ts). */
export interface LiveEmbedProps extends Omit<SurfaceProps, 'wire'> {
  readonly outline: OutlinePayload
  readonly texts: GivenDetails
}

/** The live map that replaces the static widget: the explorer's map with the parts that the query asks for. */
export function LiveEmbed({ outline, texts: given, ...rest }: LiveEmbedProps) {
  const { atlas, texts } = useSplitAtlas(outline, given, null)
  const { here, ask } = texts
  // Without the details a search would miss events. Until they are there, and if they fail to load, the static widget
  // stays.
  const [searches] = useState(() => parseView(new URLSearchParams(window.location.search), atlas).q !== '')
  const waits = searches && !here
  useEffect(
    function fetchDetails() {
      if (waits) ask().catch(() => {})
    },
    [waits, ask],
  )
  if (waits) return null
  return (
    <DetailsProvider texts={texts}>
      <EmbedOf atlas={atlas} {...rest} />
    </DetailsProvider>
  )
}

/** The same for an unpacked atlas; with `whole`, it is the widget itself, not the live map inside one. */
export function EmbedOf({ atlas, whole, ...rest }: UnpackedProps & { readonly whole?: WholeWidget }) {
  // Fixed for the lifetime of the widget, unlike the View.
  const [{ parts, lock, text, accent }] = useState(() => parseEmbed(new URLSearchParams(window.location.search), atlas))
  useLayoutEffect(
    function applyAppearance() {
      document.documentElement.style.cssText = appearanceCss({ text, accent })
    },
    [text, accent],
  )
  // The event opened by the host page: it is marked on the map; its panel, which would cover the map, opens only if the
  // reader asks for it.
  const [given, give] = useState<string | null | undefined>(undefined)
  const govern = useCallback(
    (next: View, now: View) => {
      // A camera move opens nothing.
      if (next.at === now.at) give(null)
      return lock ? withFiltersOf(next, now) : next
    },
    [lock],
  )
  // Controls that change filters are hidden while filters are locked.
  const shown = useMemo(
    () => parts.filter((part) => !lock || (part !== 'filters' && part !== 'timeline')),
    [parts, lock],
  )
  return (
    <AtlasProvider atlas={atlas} govern={govern} {...rest}>
      <OfBothPeriods>
        <EmbedFrame parts={shown} lock={lock} given={given} give={give} {...(whole ? { whole } : {})} />
      </OfBothPeriods>
    </AtlasProvider>
  )
}

/** In a comparison, counts and previous/next cover both periods. */
function OfBothPeriods({ children }: { children: ReactNode }) {
  const { atlas } = useExplorer()
  const { shown, selection } = useShown()
  const both = useMemo(() => {
    const two = periods(shown, atlas)
    return two ? together(select(atlas, two.before), select(atlas, two.after)) : selection
  }, [atlas, shown, selection])
  return <ShownSelection selection={both}>{children}</ShownSelection>
}

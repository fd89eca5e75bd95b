'use client'

import dynamic from 'next/dynamic'
import type { ReactNode } from 'react'
import { COMPARISON } from '../../parts/compare/LazyComparison'
import { EVENT_PANEL } from '../../parts/event/LazyEventPanel'
import { ServedMap } from '../../parts/map/ServedMap'
import { CITY_INSET } from '../../parts/place/cityInsetPart'
import { PLACE_CARD } from '../../parts/place/LazyPlaceCard'

// Written out for Next's compiler. With `loading` it would create a Suspense boundary, whose content the server hides
// until a script reveals it.
const Comparison = dynamic(() => import('../../parts/compare/Comparison'))
const EventPanel = dynamic(() => import('../../parts/event/EventPanel'))
const CityInset = dynamic(() => import('../../parts/place/CityInset'))
const PlaceCard = dynamic(() => import('../../parts/place/PlaceCard'))

/**
 * Parts that a View may have open from the start: when the server renders one, its page names its style sheet and
 * script.
 */
export function ServedParts({ children }: { readonly children: ReactNode }) {
  return (
    <COMPARISON.Shown value={Comparison}>
      <EVENT_PANEL.Shown value={EventPanel}>
        <PLACE_CARD.Shown value={PlaceCard}>
          <CITY_INSET.Shown value={CityInset}>
            <ServedMap>{children}</ServedMap>
          </CITY_INSET.Shown>
        </PLACE_CARD.Shown>
      </EVENT_PANEL.Shown>
    </COMPARISON.Shown>
  )
}

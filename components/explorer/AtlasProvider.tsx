'use client'

import { type ReactNode, useMemo } from 'react'
import { IntlProvider, type Messages } from 'use-intl'
import { fromWire, type WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { GROUND } from '../map/ground'
import { PointedProvider } from './pointed'
import { ExplorerProvider } from './useExplorer'

/** What a page hands to a surface that shows a View. */
export interface SurfaceProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: Messages
}

const REGION_POLYGONS = new Map(GROUND.regions.features.map(({ properties, geometry }) => [properties.id, geometry]))

/** The atlas, the words and the state that every surface of the explorer stands on: the map, the list, the comparison. */
export function AtlasProvider({ wire, language, messages, children }: SurfaceProps & { children: ReactNode }) {
  const atlas = useMemo(() => fromWire(wire, REGION_POLYGONS), [wire])
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <ExplorerProvider atlas={atlas} language={language}>
        <PointedProvider>{children}</PointedProvider>
      </ExplorerProvider>
    </IntlProvider>
  )
}

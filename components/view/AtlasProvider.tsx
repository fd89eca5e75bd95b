'use client'

import { type ReactNode, useMemo } from 'react'
import type { Messages } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type AtlasPayload, fromPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import { received, type Sent } from '../language/sent'
import { Words } from '../language/Words'
import { GROUND } from './ground'
import { HoveredProvider } from './hovered'
import { PlayedProvider } from './playing'
import { ExplorerProvider } from './useExplorer'

/** What a page hands to a surface that shows a View. */
export interface SurfaceProps {
  readonly wire: AtlasPayload | Sent<AtlasPayload>
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
}

/** The same with the atlas unpacked. */
export interface UnpackedProps extends Omit<SurfaceProps, 'wire'> {
  readonly atlas: Atlas
}

/** The regions' polygons by id, which travel with the ground map and not with the atlas. */
const REGION_POLYGONS = new Map(GROUND.regions.features.map(({ properties, geometry }) => [properties.id, geometry]))

const atlases = new WeakMap<AtlasPayload, Atlas>()

/** The atlas that a page sends, unpacked once. */
export function useAtlas(wire: SurfaceProps['wire']): Atlas {
  return useMemo(() => unpacked(received(wire)), [wire])
}

/**
 * The atlas with the polygons of the ground map that comes with every surface; the same one for the same wire form,
 * with all that filters remember of it.
 */
export function unpacked(wire: AtlasPayload): Atlas {
  const atlas = atlases.get(wire) ?? fromPayload(wire, REGION_POLYGONS)
  atlases.set(wire, atlas)
  return atlas
}

/**
 * The atlas, the words and the state that every surface of the explorer stands on: the map, the list, the comparison.
 */
export function AtlasProvider({
  atlas,
  language,
  messages,
  govern,
  children,
}: UnpackedProps & { govern?: (next: View, now: View) => View; children: ReactNode }) {
  return (
    <Words language={language} messages={messages}>
      <ExplorerProvider atlas={atlas} language={language} {...(govern ? { govern } : {})}>
        <HoveredProvider>
          <PlayedProvider>{children}</PlayedProvider>
        </HoveredProvider>
      </ExplorerProvider>
    </Words>
  )
}

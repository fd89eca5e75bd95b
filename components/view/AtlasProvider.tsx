'use client'

import { type ReactNode, useMemo } from 'react'
import type { Messages } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { type AtlasPayload, fromPayload } from '@/geodata/domain/join/payload'
import type { Language } from '@/geodata/domain/language/language'
import type { View } from '@/geodata/domain/view/view'
import { MessagesProvider } from '../language/MessagesProvider'
import { received, type Sent } from '../language/sent'
import { POLYGONS } from './ground'
import { HoveredProvider } from './hovered'
import { PlayedProvider } from './playing'
import { ExplorerProvider } from './useExplorer'

/** Props that a page passes to a surface. */
export interface SurfaceProps {
  readonly wire: AtlasPayload | Sent<AtlasPayload>
  readonly language: Language
  readonly messages: Messages | Sent<Messages>
}

/** The same with the atlas unpacked. */
export interface UnpackedProps extends Omit<SurfaceProps, 'wire'> {
  readonly atlas: Atlas
}

/** What surrounds the explorer of a reader's own data, instead of what belongs to the site's atlas. */
export interface Surroundings {
  /** The path of the page below the language. */
  readonly path: string
  /** In the header, instead of the share button. */
  readonly tools: ReactNode
  /** Above the filters: about the data. */
  readonly head: ReactNode
  /** Below the list, instead of the site's footer. */
  readonly foot: ReactNode
}

/** The explorer of any atlas. */
export interface SurroundedProps extends UnpackedProps {
  readonly surroundings?: Surroundings
}

const atlases = new WeakMap<AtlasPayload, Atlas>()

/** Unpacks the atlas of a page, once. */
export function useAtlas(wire: SurfaceProps['wire']): Atlas {
  return useMemo(() => unpacked(received(wire)), [wire])
}

/**
 * The atlas with the region polygons of the base map; the same object for the same payload, so that its caches are
 * kept.
 */
export function unpacked(wire: AtlasPayload): Atlas {
  const atlas = atlases.get(wire) ?? fromPayload(wire, POLYGONS)
  atlases.set(wire, atlas)
  return atlas
}

/** Provides the atlas, messages and state to a surface of the explorer: map, list, comparison. */
export function AtlasProvider({
  atlas,
  language,
  messages,
  govern,
  children,
}: UnpackedProps & { govern?: (next: View, now: View) => View; children: ReactNode }) {
  return (
    <MessagesProvider language={language} messages={messages}>
      <ExplorerProvider atlas={atlas} language={language} {...(govern ? { govern } : {})}>
        <HoveredProvider>
          <PlayedProvider>{children}</PlayedProvider>
        </HoveredProvider>
      </ExplorerProvider>
    </MessagesProvider>
  )
}

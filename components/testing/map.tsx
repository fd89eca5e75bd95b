import { vi } from 'vitest'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import type { Camera, View } from '@/geodata/domain/view/view'
import type { Bounds, Frame } from '@/geodata/drawing/camera/camera'
import { atlas, selected } from '@/geodata/testing/facts'
import { MessagesProvider } from '../language/MessagesProvider'
import { messagesOf } from '../language/translate'
import MapView from '../parts/map/MapView'
import { HoveredProvider } from '../view/hovered'

interface LiveMapProps {
  readonly view: View
  /** The open place. */
  readonly chosen?: string | null
  readonly openPlace?: (place: string) => void
  readonly reportCamera?: (at: Camera | null) => void
  /** Bounds of the base map, if not the atlas's. */
  readonly edge?: Bounds
}

/** The live map of the real atlas with a View, in English. Tests mock its canvas. */
export function MapOfAtlas({
  view,
  chosen = null,
  openPlace = nothing,
  reportCamera = nothing,
  edge = atlas.config.map.edge,
}: LiveMapProps) {
  const { config } = atlas
  return (
    <MessagesProvider language="en" messages={messagesOf('explorer', 'en')}>
      <HoveredProvider>
        <MapView
          atlas={{ ...atlas, config: { ...config, map: { ...config.map, edge } } }}
          view={view}
          placeCounts={placeCounts(atlas, selected(view))}
          language="en"
          chosen={chosen}
          openPlace={openPlace}
          toggleRegion={nothing}
          reportCamera={reportCamera}
          whenDrawn={nothing}
        />
      </HoveredProvider>
    </MessagesProvider>
  )
}

/** Makes every element report this size in CSS pixels until the end of the test. */
export function framed({ width, height }: Frame): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height)
}

function nothing() {}

import { vi } from 'vitest'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import type { Camera, View } from '@/geodata/domain/view/view'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { atlas, selected } from '@/geodata/testing/facts'
import { messagesOf } from '../language/translate'
import { Words } from '../language/Words'
import MapView from '../parts/map/MapView'
import { HoveredProvider } from '../view/hovered'

interface LiveMapProps {
  readonly view: View
  readonly openPlace?: (place: string) => void
  readonly reportCamera?: (at: Camera | null) => void
}

/** The live map of the real atlas with a View, in English. Tests mock its canvas. */
export function MapOfAtlas({ view, openPlace = nothing, reportCamera = nothing }: LiveMapProps) {
  return (
    <Words language="en" messages={messagesOf('explorer', 'en')}>
      <HoveredProvider>
        <MapView
          atlas={atlas}
          view={view}
          placeCounts={placeCounts(atlas, selected(view))}
          language="en"
          chosen={null}
          openPlace={openPlace}
          toggleRegion={nothing}
          reportCamera={reportCamera}
          whenDrawn={nothing}
        />
      </HoveredProvider>
    </Words>
  )
}

/** Makes every element report this size in CSS pixels until the end of the test. */
export function framed({ width, height }: Frame): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height)
}

function nothing() {}

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

/** The live map of the real atlas under a View, in English. A test puts something in the place of its canvas. */
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

/** Every element is said to be of this size until the test is over, in CSS pixels. */
export function framed({ width, height }: Frame): void {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(width)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(height)
}

function nothing() {}

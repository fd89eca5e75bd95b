import { act, fireEvent, render } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { withId } from '@/geodata/domain/join/lookup'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import { mercator } from '@/geodata/domain/view/mercator'
import { type Camera, EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlas as real } from '@/geodata/testing/facts'
import { acrossWorld, synthetic } from '@/geodata/testing/synthetic'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { messagesOf } from '../../../language/translate'
import { page } from '../../../testing/dom'
import { framed } from '../../../testing/map'
import { HoveredProvider } from '../../../view/hovered'
import MapView from '../MapView'

const FRAME = { width: 900, height: 500 }
const crowd = synthetic(acrossWorld(real, 600, 11), 900, 11)
const selection = select(crowd, EMPTY_VIEW)

beforeAll(() => import('./CrowdedMarks'))
beforeEach(() => framed(FRAME))

/** The map at a camera; returns the ids of places opened. */
async function mapAt(at: Camera): Promise<readonly string[]> {
  const opened: string[] = []
  await act(async () => {
    render(
      <MessagesProvider language="en" messages={{ ...messagesOf('explorer', 'en'), ...messagesOf('crowd', 'en') }}>
        <HoveredProvider>
          <MapView
            atlas={crowd}
            view={{ ...EMPTY_VIEW, at }}
            placeCounts={placeCounts(crowd, selection)}
            selection={selection}
            language="en"
            chosen={null}
            openPlace={(place) => opened.push(place)}
            toggleRegion={() => {}}
            reportCamera={() => {}}
          />
        </HoveredProvider>
      </MessagesProvider>,
    )
  })
  return opened
}

const marks = () => [...document.querySelectorAll('[data-place]')].map((mark) => mark.getAttribute('data-place'))

/** A place with events at this camera, and its position in the frame. */
function placeAt(camera: Camera, id: string) {
  const { project } = mercator(camera.zoom)
  const centre = project([camera.lng, camera.lat])
  const { x, y } = project(withId(crowd.places, id)?.point?.coordinates ?? [])
  return { clientX: Math.round(x - centre.x + FRAME.width / 2), clientY: Math.round(y - centre.y + FRAME.height / 2) }
}

test('many places are dots: a press on one opens its chronology, hovering it shows its mark', async () => {
  const event = crowd.events.find((one) => one.inferred.length === 0)
  const { point } = withId(crowd.places, event?.place) ?? {}
  const [lng = 0, lat = 0] = point?.coordinates ?? []
  const camera = { lng, lat, zoom: 1 }
  const opened = await mapAt(camera)
  expect(marks()).toEqual([])
  // The canvas begins a tenth of the frame before it.
  const { transform, left } = document.querySelector<HTMLElement>('.leaflet-dots-pane canvas')?.style ?? {}
  expect(transform || left).toContain('-90px')
  const container = page().getByRole('application')
  const where = placeAt(camera, event?.place ?? '')
  fireEvent.pointerMove(container, { ...where, pointerType: 'mouse' })
  expect(marks()).toHaveLength(1)
  fireEvent.click(container, where)
  expect(opened).toEqual(marks())
  fireEvent.pointerMove(container, { clientX: 3, clientY: 3, pointerType: 'mouse' })
  expect(marks()).toEqual([])
  fireEvent.click(container, { clientX: 3, clientY: 3 })
  expect(opened).toHaveLength(1)
})

test('few places in the frame have marks with their numbers', async () => {
  const event = crowd.events.find((one) => one.inferred.length === 0)
  const [lng = 0, lat = 0] = withId(crowd.places, event?.place)?.point?.coordinates ?? []
  await mapAt({ lng, lat, zoom: 6 })
  expect(marks()).toContain(event?.place)
  expect(marks().length).toBeLessThan(200)
  expect(
    page().getByRole('button', { name: new RegExp(withId(crowd.places, event?.place)?.name.en ?? '-') }),
  ).toBeDefined()
})

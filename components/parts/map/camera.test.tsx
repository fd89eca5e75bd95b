import { act, render } from '@testing-library/react'
import { beforeEach, expect, test, vi } from 'vitest'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { type Camera, EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlas, selected } from '@/geodata/testing/facts'
import { messagesOf } from '../../language/translate'
import { Words } from '../../language/Words'
import { HoveredProvider } from '../../view/hovered'
import MapView from './MapView'

// This DOM has no canvas to paint it on.
vi.mock('./Ground', () => ({ Ground: () => null }))

beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(900)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(500)
})

test('a move that is made while another still glides is told, too', async () => {
  const reported: (Camera | null)[] = []
  const view = { ...EMPTY_VIEW, at: { lat: 16, lng: -2, zoom: 6 } }
  const nothing = () => {}
  await act(async () => {
    render(
      <Words language="en" messages={messagesOf('explorer', 'en')}>
        <HoveredProvider>
          <MapView
            atlas={atlas}
            view={view}
            placeCounts={placeCounts(atlas, selected(view))}
            language="en"
            chosen={null}
            openPlace={nothing}
            toggleRegion={nothing}
            reportCamera={(at) => reported.push(at)}
            whenDrawn={nothing}
          />
        </HoveredProvider>
      </Words>,
    )
  })
  const map = document.querySelector<HTMLElement>('.leaflet-container')
  expect(map).not.toBeNull()
  map?.focus()
  const press = (key: string, code: number) =>
    act(async () => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
      Object.defineProperty(event, 'keyCode', { value: code })
      map?.dispatchEvent(event)
    })
  await press('ArrowRight', 39)
  await press('+', 187)
  await vi.waitFor(() => expect(reported.at(-1)?.zoom).toBe(7))
  expect(reported).toHaveLength(2)
})

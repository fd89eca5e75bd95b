import { act, render } from '@testing-library/react'
import { Map as LeafletMap } from 'leaflet'
import { beforeEach, expect, test, vi } from 'vitest'
import { type Camera, EMPTY_VIEW } from '@/geodata/domain/view/view'
import { eventually } from '../../testing/eventually'
import { framed, MapOfAtlas } from '../../testing/map'

beforeEach(() => {
  framed({ width: 900, height: 500 })
})

test('a move during the inertia of another is reported too', async () => {
  const reported: (Camera | null)[] = []
  const view = { ...EMPTY_VIEW, at: { lat: 16, lng: -2, zoom: 6 } }
  await act(async () => {
    render(<MapOfAtlas view={view} reportCamera={(at) => reported.push(at)} />)
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
  await eventually(() => expect(reported.at(-1)?.zoom).toBe(7))
  expect(reported).toHaveLength(2)
})

test('a map across the 180th meridian reports longitudes as everybody knows them', async () => {
  const reported: (Camera | null)[] = []
  const view = { ...EMPTY_VIEW, at: { lat: -17, lng: -175, zoom: 6 } }
  await act(async () => {
    render(<MapOfAtlas view={view} edge={[150, -45, 215, 10]} reportCamera={(at) => reported.push(at)} />)
  })
  const map = document.querySelector<HTMLElement>('.leaflet-container')
  map?.focus()
  await act(async () => {
    const event = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })
    Object.defineProperty(event, 'keyCode', { value: 39 })
    map?.dispatchEvent(event)
  })
  await eventually(() => expect(reported).toHaveLength(1))
  // Eighty pixels at this zoom.
  expect(reported[0]).toEqual({ lat: expect.closeTo(-17, 1), lng: expect.closeTo(-173.24, 1), zoom: 6 })
})

test('what was opened is painted before the map moves to its place', async () => {
  // At the western end of the country, far from Kidal.
  const view = { ...EMPTY_VIEW, at: { lat: 14, lng: -10, zoom: 8 } }
  const { rerender } = render(<MapOfAtlas view={view} />)
  const frames: FrameRequestCallback[] = []
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => frames.push(frame))
  const moving = vi.spyOn(LeafletMap.prototype, 'panTo')
  await act(async () => rerender(<MapOfAtlas view={view} chosen="kidal" />))
  expect(moving).not.toHaveBeenCalled()
  await act(async () => {
    for (const frame of frames.splice(0)) frame(0)
  })
  await eventually(() => expect(moving).toHaveBeenCalledOnce())
})

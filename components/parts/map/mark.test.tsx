import { act, fireEvent, render } from '@testing-library/react'
import type { Map as LeafletMap } from 'leaflet'
import { useState } from 'react'
import { MapContainer, useMap } from 'react-leaflet'
import { beforeEach, expect, test, vi } from 'vitest'
import { framed } from '../../testing/map'
import { Mark, MarkLayer } from './Mark'

const KIDAL = [1.4078, 18.4411] as const
const GAO = [-0.0447, 16.2666] as const

let map: LeafletMap

function Inside() {
  map = useMap()
  const [ahead, bringAhead] = useState(false)
  return (
    <MarkLayer>
      <Mark at={KIDAL} rank={ahead ? 1 : 0}>
        <button type="button" onClick={() => bringAhead(true)}>
          Kidal
        </button>
      </Mark>
      <Mark at={GAO}>
        <button type="button">Gao</button>
      </Mark>
    </MarkLayer>
  )
}

const markOf = (name: string) => {
  const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)
  return { button, box: button?.parentElement }
}

/** Where a mark stands, in layer points. */
function standing(name: string): string {
  return markOf(name).box?.style.transform ?? ''
}

function expected([lng, lat]: readonly [number, number]): string {
  const { x, y } = map.latLngToLayerPoint([lat, lng]).round()
  return `translate(${x}px, ${y}px)`
}

beforeEach(() => {
  framed({ width: 900, height: 500 })
  render(
    <MapContainer center={[17, 0]} zoom={6} zoomSnap={0}>
      <Inside />
    </MapContainer>,
  )
})

test('marks stand at their positions, also after a zoom and at the end of an animated one', async () => {
  expect([standing('Kidal'), standing('Gao')]).toEqual([expected(KIDAL), expected(GAO)])
  const before = standing('Kidal')
  await act(async () => map.setZoom(6.5, { animate: false }))
  expect([standing('Kidal'), standing('Gao')]).toEqual([expected(KIDAL), expected(GAO)])
  expect(standing('Kidal')).not.toBe(before)
  // As at the start of an animation: the browser moves them there with the map.
  map.fire('zoomanim', { center: map.getCenter(), zoom: 7 })
  const onTheWay = standing('Kidal')
  await act(async () => map.setZoom(7, { animate: false }))
  expect(onTheWay).not.toBe(before)
  const [x = 0, y = 0] = (onTheWay.match(/-?\d+/g) ?? []).map(Number)
  const { x: far, y: down } = map.latLngToContainerPoint([KIDAL[1], KIDAL[0]])
  const pane = map.containerPointToLayerPoint([0, 0])
  expect(Math.abs(x - pane.x - far)).toBeLessThanOrEqual(1)
  expect(Math.abs(y - pane.y - down)).toBeLessThanOrEqual(1)
})

test('what is further south is in front, and a higher rank before all; the element stays the same', async () => {
  const front = (name: string) => Number(markOf(name).box?.style.zIndex)
  expect(front('Gao')).toBeGreaterThan(front('Kidal'))
  const { button } = markOf('Kidal')
  await act(async () => button?.click())
  expect(front('Kidal')).toBeGreaterThan(front('Gao'))
  expect(markOf('Kidal').button).toBe(button)
})

test('a click on a mark is none on the map, and a drag does not begin there, but a pinch may', () => {
  const heard = vi.fn()
  map.on('click mousedown', heard)
  const container = map.getContainer()
  const touched = vi.fn()
  container.addEventListener('touchstart', touched)
  const { button } = markOf('Gao')
  if (!button) throw new Error('There is no mark.')
  fireEvent.mouseDown(button)
  fireEvent.click(button)
  expect(heard).not.toHaveBeenCalled()
  fireEvent.touchStart(button)
  expect(touched).toHaveBeenCalled()
})

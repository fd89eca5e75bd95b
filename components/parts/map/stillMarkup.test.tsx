import { act, render } from '@testing-library/react'
import { Browser } from 'leaflet'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeCounts } from '@/geodata/domain/select/placeCounts'
import { parseView } from '@/geodata/domain/view/parse'
import type { Frame } from '@/geodata/drawing/camera/camera'
import { placedMarks } from '@/geodata/drawing/mark/markStyle'
import { atlasSource } from '@/geodata/load/source'
import { randomQuery } from '@/geodata/testing/anyQuery'
import { atlas, selected } from '@/geodata/testing/facts'
import { Random } from '@/geodata/testing/random'
import { translatorIn } from '../../language/translate'
import { framed, MapOfAtlas } from '../../testing/map'
import { markWords } from '../place/markWords'
import { stillMarkup } from './stillMarkup'

const t = translatorIn('en')

/** The map's frame on a desktop and on a phone in portrait, in CSS pixels. */
const FRAMES = [
  { width: 930, height: 560, views: 50 },
  // Differs in its shape only; the first frame covers other differences.
  { width: 390, height: 388, views: 10 },
]

// Without transforms, which Leaflet does not detect in happy-dom, it supports whole zooms only.
const { any3d } = Browser
beforeAll(() => void Reflect.set(Browser, 'any3d', true))
afterAll(() => void Reflect.set(Browser, 'any3d', any3d))

test.for(FRAMES)(
  'the static map has its marks where the live one has them, within two pixels, in $views random Views: $width × $height',
  async ({ views, ...frame }) => {
    const random = new Random(20120322)
    const liveMarks = openLiveMap(frame)
    for (let count = 0; count < views; count++) {
      const query = randomQuery(random)
      const expected = placedMarks(placeCounts(atlas, selected(parseView(query, atlas))), atlas.config.map)
        .map((one) => markWords(one, 'en', t))
        .sort()
      const [still, live] = [stillMarks(query, frame), await liveMarks(query)]
      expect([...still.keys()].sort(), query).toEqual(expected)
      expect([...live.keys()].sort(), query).toEqual(expected)
      for (const [name, { x, y }] of live) {
        const there = still.get(name)
        expect(
          Math.hypot((there?.x ?? Infinity) - x, (there?.y ?? Infinity) - y),
          `${name} under ${query}`,
        ).toBeLessThanOrEqual(2)
      }
    }
  },
)

/**
 * The positions of the static map's marks in a frame, in pixels, computed as StillMap.module.css sizes and moves its
 * box.
 */
function stillMarks(query: string, frame: Frame): Map<string, { x: number; y: number }> {
  const around = document.createElement('div')
  const markup = stillMarkup({
    atlas,
    ground: atlasSource().ground(),
    view: parseView(query, atlas),
    language: 'en',
    id: 'map',
    t,
  })
  around.innerHTML = markup.replace(/<svg.*?<\/svg>/gs, '')
  const box = around.firstElementChild
  const said = box?.getAttribute('style') ?? ''
  const number = (name: string) => Number(new RegExp(`(?:^|;)${name}:([\\d.]+)`).exec(said)?.[1])
  const air = number('--air')
  const ratio = number('--ratio')
  const width = Number.isNaN(ratio) ? number('width') : Math.min(frame.width - air, (frame.height - air) * ratio)
  const height = Number.isNaN(ratio) ? number('height') : width / ratio
  const shifts = [...said.matchAll(/(min|max)\((-?[\d.]+)%,(?:min|max)\(0px,(.*?)\)\)/g)]
  const [shiftX = 0, shiftY = 0] = [width, height].map((length, side) => {
    const [, outer, middle = '', inner = ''] = shifts[side] ?? []
    const pixels = (value: string) =>
      (Number.parseFloat(value) / 100) * (value.includes('cq') ? (side === 0 ? frame.width : frame.height) : length)
    const [first = '', second = ''] = inner.split(' - ')
    const reach = pixels(first) - pixels(second)
    const home = pixels(middle)
    return outer === 'max' ? Math.max(home, Math.min(0, reach)) : Math.min(home, Math.max(0, reach))
  })
  return new Map(
    [...around.querySelectorAll('a')].map((mark) => {
      const [, left, top] = /left:(-?[\d.]+)%;top:(-?[\d.]+)%/.exec(mark.getAttribute('style') ?? '') ?? []
      return [
        mark.querySelector('.unseen')?.textContent ?? '',
        {
          x: frame.width / 2 - width / 2 + shiftX + (width * Number(left)) / 100,
          y: frame.height / 2 - height / 2 + shiftY + (height * Number(top)) / 100,
        },
      ]
    }),
  )
}

/** Opens the live map in a frame. The result shows a View on it and returns the positions of its marks, in pixels. */
function openLiveMap(frame: Frame): (query: string) => Promise<Map<string, { x: number; y: number }>> {
  framed(frame)
  const at = (query: string) => <MapOfAtlas view={parseView(query, atlas)} />
  const { container, rerender } = render(at(''))
  return async (query) => {
    await act(async () => rerender(at(query)))
    const pane = moved(container.querySelector('.leaflet-map-pane'))
    return new Map(
      [...container.querySelectorAll('button[data-place]')].map((mark) => {
        const { x, y } = moved(mark.closest('.leaflet-marker-icon'))
        return [mark.querySelector('.unseen')?.textContent ?? '', { x: pane.x + x, y: pane.y + y }]
      }),
    )
  }
}

/** The offset that Leaflet applied to an element, in pixels. */
function moved(element: Element | null): { x: number; y: number } {
  const transform = element instanceof HTMLElement ? element.style.transform : ''
  const [, x, y] = /^translate(?:3d)?\((-?[\d.]+)px, ?(-?[\d.]+)px/.exec(transform) ?? []
  if (x === undefined || y === undefined) throw new Error(`Leaflet has put nothing there: ${transform}`)
  return { x: Number(x), y: Number(y) }
}

import { act, render } from '@testing-library/react'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { select } from '@/geodata/domain/select/select'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW, type View } from '@/geodata/domain/view/view'
import { dayAt } from '@/geodata/drawing/timeline/focus'
import { type Frame, frame, lineOf, middle } from '@/geodata/drawing/timeline/frame'
import { linesOf } from '@/geodata/drawing/timeline/lines'
import { densestRange, marks, type Row } from '@/geodata/drawing/timeline/marks'
import { atlas } from '@/geodata/testing/facts'
import { synthetic } from '@/geodata/testing/synthetic'
import { MessagesProvider } from '../../language/MessagesProvider'
import { messagesOf, translatorIn } from '../../language/translate'
import { HoveredProvider } from '../../view/hovered'
import { FixedExplorer } from '../../view/useExplorer'
import { rowWords } from './latitudeWords'
import { SmallTimeline } from './SmallTimeline'
import { Timeline } from './Timeline'

/** The element size that `components/testing/setup.ts` reports. */
const [WIDTH, HEIGHT] = [800, 120]

interface Symbol {
  readonly x: number
  readonly y: number
  readonly size: number
}

/** The images drawn on each canvas, i.e. the symbols. The overview draws none. */
let drawn: Map<HTMLCanvasElement, Symbol[]>
const symbolsDrawn = () => [...drawn.values()].reduce((a, b) => (b.length > a.length ? b : a))

// Its lazy part, which a render would not wait for.
beforeAll(() => import('./LatitudeStrip'))

beforeEach(() => {
  drawn = new Map()
  vi.stubGlobal('Path2D', class {})
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(function (this: HTMLCanvasElement) {
    const recorded = {
      clearRect: () => drawn.set(this, []),
      drawImage: (...[, x, y, width, height]: [CanvasImageSource, number, number, number, number]) =>
        drawn.get(this)?.push({ x: x + width / 2, y: y + height / 2, size: width }),
    }
    return new Proxy(recorded, { get: (own, key) => own[key as keyof typeof own] ?? (() => undefined) }) as never
  })
})

/** The day on which an event certainly happened or began, according to its date. */
function certainDay({ date, inferred }: AtlasEvent): number | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:\/.*)?$/.exec(date)?.[1]
  return day && !inferred.includes('date') ? Date.parse(day) / 86_400_000 : null
}

/** Whether a row is a correct location for an event. */
function mayLieIn(row: Row, event: AtlasEvent): boolean {
  const place = atlas.places.find(({ id }) => id === event.place)
  if (!place) return false
  const lane = row.kind === 'lane' ? row.lane : null
  if (lane === 'abroad' || lane === 'country') return lane === 'abroad' ? place.abroad : !place.abroad
  const own = atlas.regions.filter(({ id }) => place.regions.includes(id))
  if (row.kind !== 'town') return own.length > 0 && own.every(({ group }) => group === lane)
  if (event.inferred.includes('place')) return false
  // A quarter belongs to the row of its town if the town is a region of its own.
  const quarter = place.precision === 'near' && place.regions.join() === place.within
  return row.place === place.id || (quarter && row.place === place.within && row.place === 'bamako')
}

function expectTrue(shown: Atlas, symbolAt: (symbol: Symbol) => { row: Row | undefined; day: number; near: number }) {
  const events = shown.events.flatMap((event) => {
    const day = certainDay(event)
    return day === null ? [] : [{ event, day }]
  })
  const symbols = symbolsDrawn()
  expect(symbols.length).toBeGreaterThan(10)
  const untrue = symbols
    .map(symbolAt)
    .filter(
      ({ row, day, near }) =>
        !row || !events.some((one) => Math.abs(day - one.day - 0.5) <= near && mayLieIn(row, one.event)),
    )
  expect(untrue).toEqual([])
}

const t = translatorIn('en')
const nameOf = (row: Row) => rowWords(row, { atlas, language: 'en', t })
const heightOf = (strip: Frame, at: number) =>
  Math.round(middle(strip.rows[at] ?? { top: Number.NaN, bottom: Number.NaN }))
const names = () =>
  [...document.querySelectorAll<HTMLElement>('[aria-hidden] > span[style*="top"]')]
    .filter(({ style }) => style.top !== '' && style.left === '')
    .map((name) => [name.textContent, Math.round(Number.parseFloat(name.style.top))])

const surround = (shown: Atlas, child: React.ReactNode, view: View = EMPTY_VIEW) => (
  <MessagesProvider language="en" messages={messagesOf('explorer', 'en')}>
    <HoveredProvider>
      <FixedExplorer atlas={shown} language="en" view={view} selection={select(shown, view)}>
        {child}
      </FixedExplorer>
    </HoveredProvider>
  </MessagesProvider>
)

test.each([
  ['the atlas', atlas],
  ['a few made-up events', synthetic(atlas, 300, 3)],
  ['a crowd of them', synthetic(atlas, 3000, 3)],
] as const)(
  'the strip draws no symbol of %s in the row of a place, or on a day, that its event does not certainly have; its rows are named',
  async (_, shown) => {
    await act(async () => {
      render(surround(shown, <Timeline />))
    })
    const all = marks(shown)
    const line = lineOf(HEIGHT, all.rows.length, 16 * 0.92)
    const strip = frame(HEIGHT, all, { line, symbol: 12 })
    const focus = densestRange(all)
    expect(names()).toEqual(all.rows.map((row, i) => [nameOf(row), heightOf(strip, i)]))
    expectTrue(shown, ({ x, y }) => ({
      row: all.rows[strip.rows.findIndex(({ top, bottom }) => y >= top && y <= bottom)],
      day: dayAt(focus, WIDTH, x),
      near: 0.5 + (dayAt(focus, WIDTH, x + 0.01) - dayAt(focus, WIDTH, x)),
    }))
  },
)

test('nor does the strip of a presentation, whose symbols are twice as large', async () => {
  await act(async () => {
    render(surround(atlas, <SmallTimeline />))
  })
  const all = marks(atlas)
  const focus = densestRange(all)
  const inSight = (i: number) => (all.to[i] ?? 0) + 1 > focus.from && (all.from[i] ?? 0) < focus.to
  const shown = all.rows.map(
    (row, at) =>
      atlas.events.some((_, i) => inSight(i) && all.row[i] === at) ||
      (row.kind === 'town' && ['aguelhok', 'bamako'].includes(row.place)),
  )
  const count = shown.filter(Boolean).length
  const strip = frame(HEIGHT, all, {
    line: lineOf(HEIGHT, count, 16 * 1.36),
    symbol: 24,
    shown,
    lines: linesOf(all, inSight),
  })
  expect(names()).toEqual(all.rows.flatMap((row, i) => (shown[i] ? [[nameOf(row), heightOf(strip, i)]] : [])))
  expect(new Set(symbolsDrawn().map(({ size }) => size))).toEqual(new Set([24]))
  expectTrue(atlas, ({ x, y }) => ({
    row: all.rows[strip.rows.findIndex(({ top, bottom }) => y >= top && y <= bottom)],
    day: dayAt(focus, WIDTH, x),
    near: 0.5 + (dayAt(focus, WIDTH, x + 0.01) - dayAt(focus, WIDTH, x)),
  }))
})

test.each([
  ['time=2012-03-21&event=2012-03-21-coup', ['Aguelhok', 'Bamako']],
  ['time=1960&event=1960-independence', ['Aguelhok', 'Bamako', 'Across Mali']],
  ['time=1960/2009&where=north&event=1960s-2000s-tuareg-rebellions', ['North, place unknown', 'Aguelhok', 'Bamako']],
  [
    'time=2012-03-26&event=2012-03-26-rebels-close-in-on-kidal',
    ['North, place unknown', 'Aguelhok', 'Kidal', 'Bamako'],
  ],
])('of a scene it shows what is certain and what is open, in the rows that these need: %s', async (query, rows) => {
  await act(async () => {
    render(surround(atlas, <SmallTimeline />, parseView(query, atlas)))
  })
  expect(names().map(([name]) => name)).toEqual(rows)
})

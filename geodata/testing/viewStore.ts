import fc from 'fast-check'
import { expect } from 'vitest'
import type { Atlas, Place } from '../domain/join/atlas'
import { chronologyOf } from '../domain/select/chronology'
import { countOf, MATCHES, totalOf } from '../domain/select/match'
import { isCrowded, markCounts, placeCounts } from '../domain/select/placeCounts'
import { select } from '../domain/select/select'
import type { Selection } from '../domain/select/selection'
import { MOST_AREAS, type Tiles, type ViewAnswer, type ViewFrame, type ViewStore } from '../domain/service/views'
import { FACET_KEYS } from '../domain/view/facets'
import { EMPTY_VIEW, type View } from '../domain/view/view'
import { points } from '../drawing/density/dots'
import { windowOfTiles } from '../drawing/served/dots'
import { wholeEdges } from '../drawing/served/edges'
import { marks } from '../drawing/timeline/marks'
import { arbitraryFilters } from './arbitraryFilters'

/** All of the world in one tile, and bins of any width over all days. */
function frameOf(atlas: Atlas, { tiles = WORLD }: { readonly tiles?: Tiles } = {}): ViewFrame {
  const { from, to } = marks(atlas).span
  const edges = Array.from({ length: 41 }, (_, i) => from + ((to - from) * i) / 40)
  const rowEdges = [...edges.slice(5, 20), ...edges.slice(24, 37)]
  return { tiles, edges, rowEdges }
}

const WORLD: Tiles = { zoom: 0, west: 0, north: 0, east: 0, south: 0 }

/**
 * Random Views of a store that has an atlas, for all of which it must answer as `select` does: numbers, marks, bins,
 * pages and chronologies.
 */
export async function expectSameAsSelect(
  store: ViewStore,
  atlas: Atlas,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<void> {
  const own = frameOf(atlas)
  // As an explorer asks, for which a store may have made sums.
  const usual = { ...own, edges: wholeEdges(marks(atlas).span) }
  await fc.assert(
    fc.asyncProperty(
      arbitraryFilters(atlas),
      placeOf(atlas),
      fc.integer({ min: 1, max: 100 }),
      async (filters, place, limit) => {
        const view = { ...filters, place }
        const selection = select(atlas, view)
        const frame = limit % 2 === 0 ? own : usual
        expect(await store.count(view)).toEqual(countOf(selection.positions))
        expectAnswer(await store.view(view, frame), atlas, view, frame)
        await expectPages(store, view, selection, limit)
        await expectChronology(store, atlas, view, limit)
      },
    ),
    // Shrinking would ask a database again and again; the failed View is enough.
    { numRuns: runs, seed, endOnFailure: true },
  )
}

/** Answers in frames of a crowded atlas: marks where there are few, otherwise dots with the same sums. */
export async function expectSameDots(
  store: ViewStore,
  atlas: Atlas,
  { runs, seed }: { readonly runs: number; readonly seed: number },
): Promise<void> {
  expect(isCrowded(atlas)).toBe(true)
  const seen = { marks: 0, dots: 0 }
  await fc.assert(
    fc.asyncProperty(arbitraryFilters(atlas), arbitraryTiles(), async (filters, tiles) => {
      // Half of the Views have nearly all events, so that many frames are full.
      const view = filters.sure ? { ...EMPTY_VIEW, kind: filters.kind } : filters
      const { map } = await store.view(view, frameOf(atlas, { tiles }))
      const held = heldIn(atlas, select(atlas, view), tiles)
      if (map.marks) {
        seen.marks++
        expect(map.marks.map(({ place, count }) => [place.id, count])).toEqual(held.map(({ id, count }) => [id, count]))
        return
      }
      seen.dots++
      expect(held.length).toBeGreaterThan(200)
      const sum = (column: 2 | 3) => map.dots.cells.reduce((total, cell) => total + cell[column], 0)
      expect(sum(2)).toBe(held.reduce((total, { count }) => total + count.certain, 0))
      expect(sum(3)).toBe(held.reduce((total, { count }) => total + count.possible + count.nationwide, 0))
      expect(map.dots.cells.length).toBeLessThanOrEqual(2500)
    }),
    { numRuns: runs, seed, endOnFailure: true },
  )
  expect(seen.marks).toBeGreaterThan(5)
  expect(seen.dots).toBeGreaterThan(5)
}

function placeOf({ places }: Atlas): fc.Arbitrary<string | null> {
  return fc.option(fc.constantFrom(...places.map(({ id }) => id)))
}

function arbitraryTiles(): fc.Arbitrary<Tiles> {
  return fc.integer({ min: 0, max: 6 }).chain((zoom) => {
    const last = 2 ** zoom - 1
    const side = fc.tuple(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: 3 }))
    return fc.tuple(side, side).map(([[west, across], [north, down]]) => ({
      zoom,
      west,
      north,
      east: Math.min(west + across, last),
      south: Math.min(north + down, last),
    }))
  })
}

function heldIn(atlas: Atlas, selection: Selection, tiles: Tiles) {
  const counts = markCounts(atlas, selection)
  const { x, y } = points(atlas, counts)
  const { left, top, width, height, world } = windowOfTiles(tiles, 1)
  return Array.from(counts.marks, (at, mark) => ({
    id: (atlas.places[at] as Place).id,
    across: (x[mark] as number) * world - left,
    down: (y[mark] as number) * world - top,
    count: {
      certain: counts.certain[mark] as number,
      possible: counts.possible[mark] as number,
      nationwide: counts.nationwide[mark] as number,
    },
  })).filter(
    ({ across, down, count }) => across >= 0 && across < width && down >= 0 && down < height && totalOf(count) > 0,
  )
}

function expectAnswer(answer: ViewAnswer, atlas: Atlas, view: View, { edges, rowEdges }: ViewFrame): void {
  const selection = select(atlas, view)
  expect(answer.count).toEqual(countOf(selection.positions))
  for (const key of FACET_KEYS) {
    const held = Object.entries(selection.counts[key]).filter(([, count]) => totalOf(count) > 0)
    expect(answer.facets[key], key).toEqual(Object.fromEntries(held))
  }
  const counts = placeCounts(atlas, selection)
  const areas = counts.filter(({ place, count }) => place.point === null && totalOf(count) > 0)
  const told = ({ place, count, status }: (typeof counts)[number]) => [place.id, count, status] as const
  if (areas.length <= MOST_AREAS) expect(answer.areas.places.map(told)).toEqual(areas.map(told))
  expect(answer.areas.places.length + answer.areas.rest).toBe(areas.length)
  if (!isCrowded(atlas)) {
    const pointed = counts.filter(({ place }) => place.point !== null)
    expect(answer.map.marks?.map(told)).toEqual(pointed.map(told))
    expect(answer.map.marks?.map(({ kinds }) => kinds)).toEqual(pointed.map(({ kinds }) => kinds))
  }
  const open = select(atlas, { ...view, time: null, band: null })
  expectNear(answer.time.around, sharesOf(atlas, open, edges))
  expectNear(answer.time.shown, sharesOf(atlas, selection, edges))
  if (!rowEdges) return
  const rows = rowSharesOf(atlas, open, selection, rowEdges)
  expect(answer.time.rows.map(([row, bin]) => `${row} ${bin}`)).toEqual(rows.map(([row, bin]) => `${row} ${bin}`))
  expectNear(answer.time.rows.flat(), rows.flat())
}

function expectNear(some: readonly number[], others: readonly number[]): void {
  expect(some.length).toBe(others.length)
  const apart = some.reduce((most, one, i) => Math.max(most, Math.abs(one - (others[i] as number))), 0)
  expect(apart).toBeLessThan(0.002)
}

const binsByEdges = new WeakMap<readonly number[], (readonly number[])[]>()

/** The bins that an event may be in: the same for every View. */
function binsOf(atlas: Atlas, i: number, edges: readonly number[]): readonly number[] {
  const known = binsByEdges.get(edges) ?? []
  binsByEdges.set(edges, known)
  known[i] ??= coveredBy(atlas, i, edges)
  return known[i]
}

function coveredBy(atlas: Atlas, i: number, edges: readonly number[]): readonly number[] {
  const { from, to } = marks(atlas)
  const [first, last] = [(from[i] as number) + 0.5, (to[i] as number) + 0.5]
  return edges.slice(0, -1).flatMap((edge, bin) => {
    const next = edges[bin + 1] as number
    // The bins of its first and of its last day, and those between.
    return first < next && last >= edge ? [bin] : []
  })
}

function sharesOf(atlas: Atlas, { positions }: Selection, edges: readonly number[]): number[] {
  const sums = new Array<number>(edges.length - 1).fill(0)
  for (const match of MATCHES)
    for (const i of positions[match]) {
      const bins = binsOf(atlas, i, edges)
      for (const bin of bins) sums[bin] = (sums[bin] as number) + 1 / bins.length
    }
  return sums
}

function rowSharesOf(atlas: Atlas, open: Selection, shown: Selection, edges: readonly number[]): number[][] {
  const { row } = marks(atlas)
  const certain = new Set(shown.positions.certain)
  const possible = new Set([...shown.positions.possible, ...shown.positions.nationwide])
  const all = new Set([...certain, ...possible, ...MATCHES.flatMap((match) => [...open.positions[match]])])
  const sums = new Map<number, [number, number, number]>()
  for (const i of all) {
    const bins = binsOf(atlas, i, edges)
    const state = certain.has(i) ? 2 : possible.has(i) ? 1 : 0
    for (const bin of bins) {
      const cell = (row[i] as number) * edges.length + bin
      const sum = sums.get(cell) ?? [0, 0, 0]
      sum[state] += 1 / bins.length
      sums.set(cell, sum)
    }
  }
  return [...sums]
    .sort(([a], [b]) => a - b)
    .map(([cell, sum]) => [Math.floor(cell / edges.length), cell % edges.length, ...sum])
}

async function expectPages(store: ViewStore, view: View, selection: Selection, limit: number): Promise<void> {
  for (const match of MATCHES) {
    const ids: string[] = []
    let after: string | null = null
    // Two pages are enough to see that one follows the other.
    for (let page = 0; page < 2; page++) {
      const answer = await store.page(view, match, after, limit)
      ids.push(...answer.lines.map(({ id }) => id))
      after = answer.next
      if (after === null) break
    }
    expect(ids).toEqual(selection[match].slice(0, 2 * limit))
    if (after === null) expect(ids.length).toBe(selection[match].length)
  }
}

async function expectChronology(store: ViewStore, atlas: Atlas, view: View, limit: number): Promise<void> {
  const id = view.place ?? atlas.places[0]?.id ?? null
  const told = chronologyOf(atlas, select(atlas, view), id)
  if (id === null || !told) return
  const answer = await store.chronology(view, id, null, limit)
  expect(answer?.place.id).toBe(id)
  expect(answer?.lines.map(({ id }) => id)).toEqual(told.events.slice(0, limit).map((event) => event.id))
  expect(answer?.matches).toEqual(told.events.slice(0, limit).map((event) => told.match(event)))
}

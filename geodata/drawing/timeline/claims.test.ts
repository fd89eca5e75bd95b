import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { atlasSource } from '../../load/source'
import { synthetic } from '../../testing/synthetic'
import { dayAt, type Focus, panned, zoomed } from './focus'
import { frame } from './frame'
import { placing, STATE } from './layout'
import { linesOf } from './lines'
import { densestRange, marks, rowId } from './marks'

/* What the timeline may claim, derived from the data alone, without the code that places the marks. */

const real = atlasSource().atlas()

/** The day on which an event certainly happened or began, by its date as written; null if there is none. */
function certainDay({ date, inferred }: AtlasEvent): number | null {
  const day = /^(\d{4}-\d\d-\d\d)(?:\/.*)?$/.exec(date)?.[1]
  return day && !inferred.includes('date') ? Date.parse(day) / 86_400_000 : null
}

/** The town in which an event certainly happened. */
function certainTown(event: AtlasEvent, { places, regions }: Atlas): string | null {
  const place = places.find(({ id }) => id === event.place) as Place
  if (place.abroad || event.inferred.includes('place')) return null
  if (place.precision === 'exact') return place.id
  // A quarter of a town whose district is no larger than the town.
  const [only, ...others] = regions.filter(({ id }) => place.regions.includes(id))
  if (place.precision !== 'near' || !only || others.length > 0) return null
  const latitudes =
    JSON.stringify(only.geometry.coordinates)
      .match(/-?[\d.]+(?=\])/g)
      ?.map(Number) ?? []
  return Math.max(...latitudes) - Math.min(...latitudes) < 0.3 ? place.within : null
}

/** The lanes below and above the towns that are correct for an event. */
function trueLane(event: AtlasEvent, { places, regions }: Atlas): string {
  const place = places.find(({ id }) => id === event.place) as Place
  if (place.abroad) return 'abroad'
  const halves = new Set(regions.filter(({ id }) => place.regions.includes(id)).map(({ group }) => group))
  return halves.size === 1 && place.precision !== 'country' ? ([...halves][0] ?? '') : 'country'
}

const strips = fc.record({
  width: fc.integer({ min: 200, max: 1900 }),
  height: fc.integer({ min: 90, max: 400 }),
  symbol: fc.constantFrom(12, 24),
  factor: fc.double({ min: 0.01, max: 3, noNaN: true }),
  around: fc.double({ min: 0, max: 1, noNaN: true }),
  pan: fc.double({ min: -1, max: 1, noNaN: true }),
  scene: fc.boolean(),
})

test.each([
  ['the atlas', real, 60],
  ['three thousand made-up events', synthetic(real, 3000, 20_120_322), 8],
] as const)(
  'no symbol of %s lies in the row of a place, or on a day, that its event does not certainly have',
  (_, atlas, runs) => {
    const all = marks(atlas)
    const days = atlas.events.map(certainDay)
    const towns = atlas.events.map((event) => certainTown(event, atlas))
    const lanes = atlas.events.map((event) => trueLane(event, atlas))
    fc.assert(
      fc.property(strips, ({ width, height, symbol, factor, around, pan, scene }) => {
        const start = densestRange(all)
        const focus: Focus = panned(zoomed(start, factor, dayAt(start, 1, around), all.span), pan, all.span)
        // A story scene shows only some events, and the rows that they need.
        const inScene = (i: number) => !scene || i % 3 === 0
        const states = Uint8Array.from(atlas.events, (_, i) => (inScene(i) ? STATE.certain : STATE.hidden))
        const shown = all.rows.map((_, at) => atlas.events.some((_, i) => inScene(i) && all.row[i] === at))
        const strip = frame(height, all, {
          line: height / 14,
          symbol,
          ...(scene ? { shown, lines: linesOf(all, inScene) } : {}),
        })
        const placed = placing(all, states, focus, width, strip)
        for (let n = 0; n < placed.count; n++) {
          const i = placed.event[n] ?? -1
          const y = placed.y[n] ?? Number.NaN
          const at = strip.rows.findIndex(({ top, bottom }) => y >= top - 1e-3 && y <= bottom + 1e-3)
          const row = all.rows[at]
          if (!row) throw new Error(`${atlas.events[i]?.id} lies in no row`)
          // A bar claims its row as a symbol does.
          if (row.kind === 'town') expect([atlas.events[i]?.id, row.place]).toEqual([atlas.events[i]?.id, towns[i]])
          else expect([atlas.events[i]?.id, rowId(row)]).toEqual([atlas.events[i]?.id, lanes[i]])
          if (placed.symbol[n] === 0) continue
          const day = dayAt(focus, width, placed.x[n] ?? Number.NaN)
          const certain = days[i] ?? Number.NaN
          // A pixel is stored to a few millionths of the width, which in a fold may be an hour.
          const rounding =
            (dayAt(focus, width, 1) - focus.from + dayAt(focus, width, width) - dayAt(focus, width, width - 1)) * 1e-2
          expect([atlas.events[i]?.id, day]).toEqual([atlas.events[i]?.id, expect.closeTo(certain + 0.5, 0)])
          expect(Math.abs(day - certain - 0.5)).toBeLessThan(0.5 + rounding)
        }
      }),
      { numRuns: runs },
    )
    // No event with a certain day is missing.
    const everything = new Uint8Array(atlas.events.length).fill(STATE.certain)
    const { count, event, symbol } = placing(all, everything, all.span, 1200, frame(300, all, { line: 12, symbol: 12 }))
    const drawn = Array.from(event.subarray(0, count)).filter((_, n) => symbol[n] === 1)
    expect(drawn).toEqual(atlas.events.flatMap((_, i) => (days[i] === null ? [] : [i])))
  },
)

import { expect, test } from 'vitest'
import { marks } from '../../drawing/timeline/marks'
import { atlasSource } from '../../load/source'
import { synthetic, withTowns } from '../../testing/synthetic'
import { positionOfEvent, withId } from '../join/lookup'
import { EMPTY_VIEW } from '../view/view'
import { chronologyOf } from './chronology'
import { totalOf } from './match'
import { countsOn, eventsAt, isCrowded, markCounts, placeCounts, positionsAt } from './placeCounts'
import { select } from './select'

const real = atlasSource().atlas()

/**
 * As many places as an imported file may have rows: more than a function can take as arguments, and too many for
 * quadratic lookups.
 */
const many = synthetic(withTowns(real, 150_000, 7), 2000, 7)

test('150,000 places are counted, each with its own events', () => {
  const selection = select(many, EMPTY_VIEW)
  const counts = markCounts(many, selection)
  const all = countsOn(many, selection, Uint32Array.from(counts.marks.keys()))
  expect(all).toHaveLength(150_000)
  expect(Array.from(counts.certain)).toEqual(all.map(({ count }) => count.certain))
  expect(Array.from(counts.possible)).toEqual(all.map(({ count }) => count.possible))
  expect(all.reduce((sum, { count }) => sum + totalOf(count), 0)).toBe(2000)
  const [event] = many.events
  const [mark] = all.filter(({ place }) => place.id === event?.place)
  expect(mark?.kinds).toContain(event?.kind)
  expect(chronologyOf(many, selection, event?.place ?? '')?.events).toContain(event)
})

test('150,000 towns become bands of the timeline, from north to south, each event in that of its town', () => {
  const { rows, row, latitudes } = marks(many)
  const bands = rows.flatMap((one) => (one.kind === 'band' ? [one] : []))
  expect(rows.some(({ kind }) => kind === 'town')).toBe(false)
  expect(bands.length).toBeGreaterThan(10)
  expect(bands.length).toBeLessThanOrEqual(20)
  expect(bands.every(({ north }, i) => i === 0 || north <= (bands[i - 1]?.south ?? 0))).toBe(true)
  expect(latitudes.north).toBe((bands[0]?.latitude ?? 0) + 1)
  for (const [i, event] of many.events.entries()) {
    const latitude = withId(many.places, event.place)?.point?.coordinates[1] ?? Number.NaN
    const own = rows[row[i] ?? -1]
    if (event.inferred.includes('place')) expect(own?.kind).toBe('lane')
    else expect(own?.kind === 'band' && own.south <= latitude && latitude < own.north, event.id).toBe(true)
  }
})

test('only an atlas with too many marks lists those without a point alone', () => {
  const selection = select(real, EMPTY_VIEW)
  expect(isCrowded(real)).toBe(false)
  expect(placeCounts(real, selection).some(({ place }) => place.point)).toBe(true)
  expect(isCrowded(many)).toBe(true)
  expect(placeCounts(many, select(many, EMPTY_VIEW))).toEqual([])
})

test('the events of a place include those of places within it', () => {
  for (const place of real.places) {
    const here = real.events.filter(
      (event) => event.place === place.id || withId(real.places, event.place)?.within === place.id,
    )
    expect([...eventsAt(real, place, real.events)]).toEqual(here)
    expect(Array.from(positionsAt(real, place))).toEqual(here.map(({ id }) => positionOfEvent(real, id)))
  }
})

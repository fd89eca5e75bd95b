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

test('150,000 towns become rows of the timeline, from north to south', () => {
  const { rows, latitudes } = marks(many)
  const towns = rows.flatMap((row) => (row.kind === 'town' ? [row.latitude] : []))
  expect(towns).toHaveLength(150_000)
  expect(towns.every((latitude, i) => i === 0 || latitude <= (towns[i - 1] ?? 0))).toBe(true)
  expect(latitudes.north).toBe((towns[0] ?? 0) + 1)
  expect(latitudes.south).toBe((towns.at(-1) ?? 0) - 1)
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

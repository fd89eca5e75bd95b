import fc from 'fast-check'
import { ROLES } from '../domain/schema/term'
import { dayNumber } from '../domain/time/day'
import type { TimeWindow } from '../domain/time/window'
import { canonicalArea } from '../domain/view/area'
import { byFacet, type ListFacetKey } from '../domain/view/facets'
import { band, camera, parseSearch } from '../domain/view/parse'
import {
  type Area,
  type Band,
  type Near,
  SHOWN_LINKS,
  SORTS,
  type Sort,
  THEMES,
  type View,
  type Vocabulary,
  whereIds,
} from '../domain/view/view'

/** Random Views for property tests; each could be the result of `parseView`. */
export function arbitraryView(vocabulary: Vocabulary): fc.Arbitrary<View> {
  const among = (items: readonly { readonly id: string }[]) => fc.oneof(none, fc.subarray(items.map(({ id }) => id)))
  const near = arbitraryNear(vocabulary)
  const event = vocabulary.events.map(({ id }) => id)
  const place = vocabulary.places.map(({ id }) => id)
  return fc
    .record({
      time: fc.option(arbitraryWindow(dayNumber(0, 1, 1), dayNumber(9999, 12, 31))),
      where: among(whereIds(vocabulary).map((id) => ({ id }))),
      near: near ? fc.option(near) : fc.constant(null),
      area: fc.option(arbitraryArea({ lng: [-170, 170], lat: [-75, 75], reach: 20 })),
      band: fc.option(arbitraryBand(-100, 100)),
      facets: fc.record(byFacet(({ values }) => among(values(vocabulary)))) as fc.Arbitrary<Pick<View, ListFacetKey>>,
      role: fc.subarray([...ROLES]),
      q: fc.oneof(fc.constant(''), fc.string({ unit: 'binary', maxLength: 250 }), fc.lorem()).map(parseSearch),
      sure: fc.boolean(),
      event: event.length > 0 ? fc.option(fc.constantFrom(...event)) : fc.constant(null),
      place: place.length > 0 ? fc.option(fc.constantFrom(...place)) : fc.constant(null),
      at: fc.option(
        fc
          .tuple(degrees(100), degrees(200), fc.double({ min: -1, max: 20, noNaN: true }))
          .map(([lat, lng, zoom]) => camera(lat, lng, zoom)),
      ),
      theme: fc.option(fc.constantFrom(...THEMES)),
      compare: fc.option(arbitraryWindow(dayNumber(0, 1, 1), dayNumber(9999, 12, 31))),
      swipe: fc.boolean(),
      links: fc.option(fc.constantFrom(...SHOWN_LINKS)),
      sort: fc.option(
        fc
          .record({
            by: fc.constantFrom<Sort['by']>(
              ...SORTS,
              ...(vocabulary.columns ?? []).map(({ id }) => `file:${id}` as const),
            ),
            descending: fc.boolean(),
          })
          .filter(({ by, descending }) => by !== 'date' || descending),
      ),
    })
    .map(({ facets, ...view }) => ({
      ...view,
      ...facets,
      links: view.event === null ? null : view.links,
      swipe: view.compare !== null && view.swipe,
    }))
}

const none = fc.constant<string[]>([])

/** A window whose closed ends are between two days; either end, but not both, may be open. */
export function arbitraryWindow(least: number, most: number): fc.Arbitrary<TimeWindow> {
  const day = fc.integer({ min: least, max: most })
  return fc.oneof(
    { weight: 6, arbitrary: fc.tuple(day, day).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })) },
    { weight: 1, arbitrary: day.map((start) => ({ start, end: null })) },
    { weight: 1, arbitrary: day.map((end) => ({ start: null, end })) },
  )
}

/** A band within a range of latitudes. */
export function arbitraryBand(least: number, most: number): fc.Arbitrary<Band> {
  const latitude = fc.double({ min: least, max: most, noNaN: true })
  return fc
    .tuple(latitude, latitude)
    .map(([a, b]) => band(a, b))
    .filter((made) => made !== null)
}

/** A circle around a place with a point; small ones are more likely. Null if there is no such place. */
export function arbitraryNear({ places }: Pick<Vocabulary, 'places'>, widest = 5000): fc.Arbitrary<Near> | null {
  const centres = places.flatMap(({ id, point }) => (point === null ? [] : [id]))
  if (centres.length === 0) return null
  const km = fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: widest }))
  return fc.record({ place: fc.constantFrom(...centres), km })
}

interface Bounds {
  readonly lng: readonly [number, number]
  readonly lat: readonly [number, number]
  /** Maximum distance from the centre to a corner, in degrees. */
  readonly reach: number
}

/** A simple polygon of 3 to 12 corners, one in each of equal sectors around a centre within the bounds (degrees). */
export function arbitraryArea({ lng, lat, reach }: Bounds): fc.Arbitrary<Area> {
  const thousandths = ([least, most]: readonly [number, number]) =>
    fc.integer({ min: Math.round(least * 1000), max: Math.round(most * 1000) }).map((n) => n / 1000)
  const corner = fc.tuple(thousandths([0, 0.9]), thousandths([0.05, reach]))
  return fc
    .tuple(thousandths(lng), thousandths(lat), fc.array(corner, { minLength: 3, maxLength: 12 }))
    .map(([x, y, corners]) =>
      canonicalArea(
        corners.map(([turn, radius], i) => {
          const angle = (2 * Math.PI * (i + turn)) / corners.length
          return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)] as const
        }),
      ),
    )
    .filter((area) => area !== null)
}

function degrees(most: number): fc.Arbitrary<number> {
  return fc.double({ min: -most, max: most, noNaN: true })
}

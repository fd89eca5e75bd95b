import type { Config } from '../join/atlas'
import { inAll, LANGUAGES } from '../language/language'
import { calendarDate } from '../time/day'
import { OPEN_END } from '../time/interval'
import { formatWindow } from '../time/window'
import type { Imported } from './imported'
import { NOWHERE } from './nowhere'

type Bounds = [west: number, south: number, east: number, north: number]

/** Beyond these latitudes the map's projection ends. */
const LAST_LATITUDE = 85
/** Share of the width and height that is added around all points, and the least that is shown, in degrees. */
const MARGIN = 0.05
const LEAST = 0.5

/** The settings of an atlas made from a file: its own bounds and years, no groups, no country that is home. */
export function configOf({ events, places }: Pick<Imported, 'events' | 'places'>, title: string): Config {
  const text = inAll(title)
  const { home, edge } = boundsOf(places)
  const days = reachOf(events)
  return {
    title: text,
    tagline: text,
    description: text,
    languages: [...LANGUAGES],
    authors: title,
    attribution: text,
    home: NOWHERE,
    countries: {},
    map: { home, edge, ground: '', unnamed: [] },
    groups: [],
    districts: [],
    halves: null,
    timeline: { above: [], below: ['country'], guides: [] },
    periods: yearsOf(days),
    compare: { periods: halvesOf(days), around: null },
    examples: { times: [], view: '' },
    firstStory: null,
    sketches: {},
  }
}

/**
 * The bounds of all points, which are the first frame, and those of the map, which begins and ends at the 180th
 * meridian (but see `acrossMeridian`).
 */
function boundsOf({ lat, lng }: Imported['places']): { readonly home: Bounds; readonly edge: Bounds } {
  let points: Bounds = [180, 90, -180, -90]
  for (let at = 0; at < lat.length; at++) {
    const [east, north] = [lng[at] as number, lat[at] as number]
    if (Number.isNaN(north)) continue
    points = [
      Math.min(points[0], east),
      Math.min(points[1], north),
      Math.max(points[2], east),
      Math.max(points[3], north),
    ]
  }
  if (points[0] > points[2]) return { home: [-180, -60, 180, 75], edge: [-180, -LAST_LATITUDE, 180, LAST_LATITUDE] }
  return boundsAround(points)
}

/** The first frame around some points, and the bounds of its map; across the 180th meridian if they are. */
export function boundsAround(points: Readonly<Bounds>): { readonly home: Bounds; readonly edge: Bounds } {
  const [west, , east] = points
  const middle = east > 180 ? (west + east) / 2 : 0
  const home = widened(points, MARGIN, middle)
  return { home, edge: widened(home, 1, middle) }
}

/** Wider bounds, at most once around the globe from a middle. */
function widened([west, south, east, north]: Readonly<Bounds>, share: number, middle: number): Bounds {
  const across = Math.max((east - west) * share, LEAST)
  const up = Math.max((north - south) * share, LEAST)
  return [
    Math.max(Math.floor((west - across) * 10) / 10, middle - 180),
    Math.max(Math.floor((south - up) * 10) / 10, -LAST_LATITUDE),
    Math.min(Math.ceil((east + across) * 10) / 10, middle + 180),
    Math.min(Math.ceil((north + up) * 10) / 10, LAST_LATITUDE),
  ]
}

interface Days {
  readonly first: number
  readonly last: number
}

/** The first and last day of any event; an open end does not count. */
function reachOf({ earliest, latest }: Imported['events']): Days {
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < earliest.length; i++) {
    first = Math.min(first, earliest[i] as number)
    last = Math.max(last, latest[i] === OPEN_END ? (earliest[i] as number) : (latest[i] as number))
  }
  return first > last ? { first: 0, last: 364 } : { first, last }
}

/** The halves of that time, of whole years if it has several. */
function halvesOf({ first, last }: Days): [string, string] {
  const [from, to] = [calendarDate(first).year, calendarDate(last).year]
  if (to > from && from >= 0 && to <= 9999) {
    const middle = Math.floor((from + to) / 2)
    return [yearsWritten(from, middle), yearsWritten(middle + 1, to)]
  }
  const middle = Math.floor((first + last) / 2)
  return [formatWindow({ start: first, end: middle }), formatWindow({ start: Math.min(middle + 1, last), end: last })]
}

/** More years than these are found faster on the timeline. */
const MOST_YEARS = 8

function yearsOf({ first, last }: Days): { time: string; name: string }[] {
  const [from, to] = [calendarDate(first).year, calendarDate(last).year]
  if (from < 0 || to > 9999 || to === from || to - from >= MOST_YEARS) return []
  return Array.from({ length: to - from + 1 }, (_, i) => {
    const year = written(from + i)
    return { time: year, name: year }
  })
}

function yearsWritten(from: number, to: number): string {
  return from === to ? written(from) : `${written(from)}/${written(to)}`
}

function written(year: number): string {
  return String(year).padStart(4, '0')
}

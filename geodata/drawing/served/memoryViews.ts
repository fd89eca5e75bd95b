import type { Atlas, AtlasEvent, Place } from '../../domain/join/atlas'
import { columns } from '../../domain/join/columns'
import { eventWith, positionOfEvent, withId } from '../../domain/join/lookup'
import { relatedTo } from '../../domain/join/related'
import { folded } from '../../domain/search/tokens'
import { firstAtLeast } from '../../domain/select/bisect'
import { positionsTold } from '../../domain/select/chronology'
import { counted, countOf, MATCHES, type Match, totalOf } from '../../domain/select/match'
import {
  countsOn,
  isCrowded,
  MOST_MARKS,
  markCounts,
  markIndex,
  matchAt,
  type PlaceCount,
  placeCounts,
} from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import type { Counts, Selection } from '../../domain/select/selection'
import {
  DOT_SIDES,
  type Extent,
  type MapAnswer,
  MOST_AREAS,
  MOST_VALUES,
  type ServedLine,
  type ServedPlace,
  type ServedRow,
  type ServedSet,
  type Tiles,
  type TimeAnswer,
  type ViewAnswer,
  type ViewFrame,
  type ViewStore,
} from '../../domain/service/views'
import { FACET_KEYS, type FacetKey } from '../../domain/view/facets'
import { EMPTY_VIEW, type View } from '../../domain/view/view'
import { boundsOfEvents, gathered, marksIn, points } from '../density/dots'
import { eventsByYear } from '../timeline/folds'
import { densestDays, lastKnown, marks } from '../timeline/marks'
import { dotsOfSquares, windowOfTiles } from './dots'
import { listedRows, Shares } from './timeBins'

/** A store that answers from an atlas in memory. `version` is that of the data. */
export function memoryViews(atlas: Atlas, version: string): ViewStore {
  let set: ServedSet | undefined
  const lines = (positions: Int32Array) => Array.from(positions, (i) => lineOf(atlas.events[i] as AtlasEvent))
  return {
    async set() {
      set ??= describedSet(atlas, version)
      return set
    },

    async view(view, frame) {
      return answered(atlas, version, view, frame)
    },

    async count(view) {
      return countOf(select(atlas, view).positions)
    },

    async page(view, match, after, limit) {
      const all = select(atlas, view).positions[match]
      const { part, next } = partOf(atlas, all, after, limit)
      return { version, ...listed(atlas, lines(part)), next }
    },

    async chronology(view, id, after, limit) {
      const place = withId(atlas.places, id)
      if (!place) return null
      const selection = select(atlas, view)
      const told = positionsTold(atlas, selection, place)
      const match = matchAt(atlas, place, selection)
      const { part, next } = partOf(atlas, told, after, limit)
      const mark = place.within === null ? markIndex(atlas, id) : -1
      const matches = (positions: Int32Array) =>
        Array.from(positions).flatMap((i): Match[] => {
          const one = match(atlas.events[i] as AtlasEvent)
          return one === 'out' ? [] : [one]
        })
      const sums = mark < 0 ? null : countsOn(atlas, selection, Uint32Array.of(mark))[0]
      const count = sums?.count ?? counted(matches(told))
      return { version, place, matches: matches(part), count, ...listed(atlas, lines(part)), next }
    },

    async event(id) {
      const event = eventWith(atlas, id)
      if (!event) return null
      const place = withId(atlas.places, event.place)
      const linked = relatedTo(atlas, event).flatMap(({ events }) => events)
      const cited = new Set([
        ...event.citations.map(({ source }) => source),
        ...event.dates.map(({ source }) => source),
        ...event.figures.map(({ source }) => source),
        ...event.links.map(({ source }) => source),
      ])
      const claimers = new Set(event.figures.map(({ claimedBy }) => claimedBy))
      const measured = new Set(event.figures.map(({ measure }) => measure))
      return {
        version,
        event,
        linked: [...new Set(linked)].map(lineOf),
        places: placesOf(atlas, [event.place, place?.within ?? '', ...linked.map((one) => one.place)]),
        sources: atlas.sources.filter(({ id }) => cited.has(id) || claimers.has(id)),
        actors: atlas.actors.filter(({ id }) => claimers.has(id) || event.actors.some((actor) => actor.id === id)),
        measures: atlas.measures.filter(({ id }) => measured.has(id)),
      }
    },

    async places(text, limit) {
      const wanted = folded(text)
      if (wanted === '') return []
      const { atPlaces } = select(atlas, EMPTY_VIEW)
      const total = (at: number) => MATCHES.reduce((sum, match) => sum + (atPlaces[match][at] ?? 0), 0)
      return atlas.places
        .map((place, at) => ({ place, at }))
        .filter(({ place }) =>
          [...Object.values(place.name), ...place.spellings].some((name) => folded(name).startsWith(wanted)),
        )
        .sort((a, b) => total(b.at) - total(a.at) || a.at - b.at)
        .slice(0, limit)
        .map(({ place }) => place)
    },
  }
}

/** A set as its store describes it. */
export function describedSet(atlas: Atlas, version: string): ServedSet {
  const { places, events, measures, ...rest } = atlas
  const made = marks(atlas)
  const all = select(atlas, EMPTY_VIEW)
  return {
    ...rest,
    ...(columns(atlas).statusUnstated ? { someStatusUnstated: true } : {}),
    version,
    events: events.length,
    places: places.length,
    crowded: isCrowded(atlas),
    days: made.length === 0 ? null : { first: made.from[0] as number, last: lastKnown(columns(atlas)) },
    densest: densestDays(made),
    years: [...eventsByYear(made)].sort(([a], [b]) => a - b),
    rows: made.rows.map(
      (row): ServedRow => (row.kind === 'town' ? { ...row, name: (withId(places, row.place) as Place).name } : row),
    ),
    extent: extentOf(atlas, all),
    keys: listed(
      atlas,
      Array.from(all.positions.certain)
        .filter((i) => columns(atlas).key[i] === 1)
        .map((i) => lineOf(atlas.events[i] as AtlasEvent)),
    ),
  }
}

function answered(atlas: Atlas, version: string, view: View, { tiles, edges, rowEdges }: ViewFrame): ViewAnswer {
  const selection = select(atlas, view)
  return {
    version,
    count: countOf(selection.positions),
    facets: facetsOf(view, selection.counts),
    map: mapOf(atlas, selection, tiles),
    areas: areasOf(placeCounts(atlas, selection)),
    extent: extentOf(atlas, selection),
    named: placesOf(atlas, [view.near?.place ?? '', view.place ?? '']),
    time: timeOf(atlas, view, selection, edges, rowEdges),
  }
}

/** Counts as an answer lists them. */
export function facetsOf(view: View, counts: Pick<Counts, FacetKey>): ViewAnswer['facets'] {
  const most = (key: FacetKey) => {
    const held = Object.entries(counts[key]).filter(([, count]) => totalOf(count) > 0)
    if (held.length <= MOST_VALUES) return Object.fromEntries(held)
    const first = held
      .toSorted(([, a], [, b]) => b.certain - a.certain || b.possible - a.possible)
      .slice(0, MOST_VALUES)
    const kept = new Set(first.map(([id]) => id))
    return Object.fromEntries(held.filter(([id]) => kept.has(id) || view[key].some((one) => one === id)))
  }
  return Object.fromEntries(FACET_KEYS.map((key) => [key, most(key)])) as Record<
    FacetKey,
    ViewAnswer['facets'][FacetKey]
  >
}

function mapOf(atlas: Atlas, selection: Selection, tiles: Tiles | null): MapAnswer {
  if (!isCrowded(atlas)) {
    const pointed = placeCounts(atlas, selection).filter(({ place }) => place.point !== null)
    return { marks: pointed.map(plain), dots: null }
  }
  if (!tiles) return { marks: [], dots: null }
  const counts = markCounts(atlas, selection)
  const at = points(atlas, counts)
  const few = marksIn(at, counts, windowOfTiles(tiles, 1), MOST_MARKS)
  if (few) return { marks: countsOn(atlas, selection, few).map(plain), dots: null }
  const grid = gathered(at, counts, windowOfTiles(tiles, DOT_SIDES[0]))
  const cells: [number, number, number, number][] = []
  for (let cell = 0; cell < grid.certain.length; cell++) {
    const [certain, possible] = [grid.certain[cell] as number, grid.possible[cell] as number]
    if (certain + possible === 0) continue
    cells.push([cell % grid.width, Math.floor(cell / grid.width), certain, possible])
  }
  return { marks: null, dots: dotsOfSquares(cells) }
}

function plain({ place, count, kinds, status }: PlaceCount): ServedPlace {
  return { place, count, kinds, status }
}

/** The places without a point of an answer. */
export function areasOf(counts: readonly PlaceCount[]): ViewAnswer['areas'] {
  const held = counts.filter(({ place, count }) => place.point === null && totalOf(count) > 0)
  const shown = new Set(held.toSorted((a, b) => totalOf(b.count) - totalOf(a.count)).slice(0, MOST_AREAS))
  return {
    places: held
      .filter((one) => shown.has(one))
      .map(({ place, count, status }) => ({ place, count, status, kinds: [] })),
    rest: held.length - shown.size,
  }
}

function extentOf(atlas: Atlas, selection: Selection): Extent | null {
  const counts = markCounts(atlas, selection)
  return boundsOfEvents(points(atlas, counts), counts)
}

function timeOf(
  atlas: Atlas,
  view: View,
  { positions }: Selection,
  edges: ViewFrame['edges'],
  rowEdges: ViewFrame['rowEdges'],
): TimeAnswer {
  const made = marks(atlas)
  const open = select(atlas, { ...view, time: null, band: null }).positions
  const count = (among: Selection['positions']) => {
    const shares = new Shares(edges)
    for (const match of MATCHES) for (const i of among[match]) shares.add(made, i)
    return shares.row()
  }
  return {
    around: count(open),
    shown: count(positions),
    rows: rowEdges ? rowsOf(made, open, positions, rowEdges) : [],
  }
}

function rowsOf(
  made: ReturnType<typeof marks>,
  open: Selection['positions'],
  positions: Selection['positions'],
  edges: readonly number[],
): TimeAnswer['rows'] {
  const count = made.rows.length
  const [outside, possible, certain] = [0, 1, 2].map(() => new Shares(edges, count)) as [Shares, Shares, Shares]
  const shown = new Uint8Array(made.length)
  for (const match of MATCHES)
    for (const i of positions[match]) {
      shown[i] = 1
      const to = match === 'certain' ? certain : possible
      to.add(made, i, made.row[i])
    }
  for (const match of MATCHES) for (const i of open[match]) if (shown[i] === 0) outside.add(made, i, made.row[i])
  return listedRows(count, outside, possible, certain)
}

/** The part of some positions after an event, and the cursor of the next. */
function partOf(
  atlas: Atlas,
  positions: Int32Array,
  after: string | null,
  limit: number,
): { readonly part: Int32Array; readonly next: string | null } {
  const before = after === null ? -1 : positionOfEvent(atlas, after)
  const start = firstAtLeast(positions, before + 1)
  const part = positions.subarray(start, start + limit)
  const last = part.at(-1)
  const more = last !== undefined && start + limit < positions.length
  return { part, next: more ? columns(atlas).id(last) : null }
}

function lineOf({ id, title, date, earliest, latest, kind, status, statusUnstated, place }: AtlasEvent): ServedLine {
  return { id, title, date, earliest, latest, kind, status, ...(statusUnstated ? { statusUnstated } : {}), place }
}

function listed(atlas: Atlas, lines: readonly ServedLine[]) {
  return {
    lines,
    places: placesOf(
      atlas,
      lines.map(({ place }) => place),
    ),
  }
}

/** The places with these ids, each once. */
function placesOf(atlas: Atlas, ids: readonly string[]): readonly Place[] {
  return [...new Set(ids)].flatMap((id) => withId(atlas.places, id) ?? [])
}

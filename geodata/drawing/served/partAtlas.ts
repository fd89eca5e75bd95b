import type { Actor, Atlas, AtlasEvent, Place, Source } from '../../domain/join/atlas'
import { chronologically } from '../../domain/join/join'
import { type Count, MATCHES, type Match, NO_EVENTS } from '../../domain/select/match'
import { givePlaceCounts, type PlaceCount } from '../../domain/select/placeCounts'
import { giveSelection } from '../../domain/select/select'
import type { Selection } from '../../domain/select/selection'
import type {
  EventAnswer,
  ListPage,
  PlacePage,
  ServedLine,
  ServedSet,
  Tiles,
  ViewAnswer,
} from '../../domain/service/views'
import type { Vocabulary } from '../../domain/view/view'
import { giveDots } from '../density/dots'
import { dotsAt } from './dots'

const vocabularies = new WeakMap<ServedSet, Vocabulary>()

/** What a query about a set may name: any event and place. */
export function vocabularyOf(set: ServedSet): Vocabulary {
  const known = vocabularies.get(set) ?? { ...set, places: [], events: [], partial: true as const }
  vocabularies.set(set, known)
  return known
}

/** What is known of a set at a time. */
export interface KnownParts {
  readonly answer: ViewAnswer
  /** Those of the dots. */
  readonly tiles: Tiles | null
  /** The lines of each list so far. */
  readonly lists: Readonly<Record<Match, Pick<ListPage, 'lines' | 'places'> | null>>
  readonly chronology: Omit<PlacePage, 'version' | 'next'> | null
  readonly event: EventAnswer | null
}

/** An atlas of what is known of a set: places on the map and in lists, events in lists without their details. */
function partAtlas(set: ServedSet, { answer, lists, chronology, event }: KnownParts): Atlas {
  const { version, events: _, places: __, crowded, days, densest, years, rows, extent, keys, ...rest } = set
  const pages = [
    ...(keys ? [keys] : []),
    ...MATCHES.flatMap((match) => lists[match] ?? []),
    ...(chronology ? [chronology] : []),
  ]
  const lines = [...pages.flatMap(({ lines }) => lines), ...(event?.linked ?? [])]
  const events = new Map(lines.map((line) => [line.id, withoutDetails(line)]))
  if (event) events.set(event.event.id, event.event)
  const places = new Map<string, Place>()
  const add = (place: Place) => places.set(place.id, place)
  for (const { place } of [...(answer.map.marks ?? []), ...answer.areas.places]) add(place)
  for (const place of [...answer.named, ...pages.flatMap((page) => page.places), ...(event?.places ?? [])]) add(place)
  if (chronology) add(chronology.place)
  return {
    ...rest,
    partial: true,
    sources: withDetails<Source>(set.sources, event?.sources),
    actors: withDetails<Actor>(set.actors, event?.actors),
    measures: event?.measures ?? [],
    places: [...places.values()],
    events: [...events.values()].sort(chronologically),
  }
}

function withDetails<One extends { readonly id: string }>(all: readonly One[], some: readonly One[] = []) {
  const detailed = new Map(some.map((one) => [one.id, one]))
  return all.map((one) => detailed.get(one.id) ?? one)
}

function withoutDetails(line: ServedLine): AtlasEvent {
  return {
    ...line,
    summary: [],
    dates: [],
    dating: null,
    siting: null,
    inferred: [],
    contested: null,
    key: false,
    actors: [],
    figures: [],
    citations: [],
    links: [],
  }
}

/** The selection of an answer: its numbers are of all events, its ids and positions those of the known ones. */
function partSelection(atlas: Atlas, { answer, lists }: Pick<KnownParts, 'answer' | 'lists'>): Selection {
  const at = new Map(atlas.events.map(({ id }, i) => [id, i]))
  const ids = (match: Match) => lists[match]?.lines.map(({ id }) => id) ?? []
  const positions = (match: Match) => Int32Array.from(ids(match), (id) => at.get(id) ?? -1).sort()
  const places = [...(answer.map.marks ?? []), ...answer.areas.places]
  const byPlace = new Map<string, Count>(places.map(({ place, count }) => [place.id, count]))
  const rowOf = (match: Match) => Uint32Array.from(atlas.places, ({ id }) => (byPlace.get(id) ?? NO_EVENTS)[match])
  return {
    certain: ids('certain'),
    possible: ids('possible'),
    nationwide: ids('nationwide'),
    count: answer.count,
    counts: { ...answer.facets, place: Object.fromEntries(byPlace) },
    positions: {
      certain: positions('certain'),
      possible: positions('possible'),
      nationwide: positions('nationwide'),
    },
    atPlaces: { certain: rowOf('certain'), possible: rowOf('possible'), nationwide: rowOf('nationwide') },
  }
}

/** An atlas of what is known of a set, whose selection and places have the numbers of the answer. */
export function answeredAtlas(set: ServedSet, parts: KnownParts): Atlas {
  const atlas = partAtlas(set, parts)
  const selection = partSelection(atlas, parts)
  giveSelection(atlas, selection)
  const { dots } = parts.answer.map
  if (dots && parts.tiles) giveDots(atlas, dotsAt(dots, parts.tiles))
  givePlaceCounts(atlas, selection, countsOfAnswer(parts))
  return atlas
}

/** The places with a mark, or a row of the tray; among them that of the open event. */
function countsOfAnswer({ answer: { map, areas }, event, chronology }: KnownParts): readonly PlaceCount[] {
  const counts: PlaceCount[] = [...(map.marks ?? []), ...areas.places]
  const add = (place: Place | undefined, one: Omit<PlaceCount, 'place'>) => {
    if (place?.within === null && !counts.some((known) => known.place.id === place.id)) counts.push({ place, ...one })
  }
  if (chronology) add(chronology.place, { count: chronology.count, kinds: [], status: 'reported' })
  if (event) {
    const { place, kind, status } = event.event
    const own = event.places.find(({ id }) => id === place)
    const mark = event.places.find(({ id }) => id === (own?.within ?? place))
    add(mark, { count: { ...NO_EVENTS, certain: 1 }, kinds: [kind], status })
  }
  return counts
}

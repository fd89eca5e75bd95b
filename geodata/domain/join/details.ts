import { inAll } from '../language/language'
import { type PackedEvents, packEvents, unpackEvents } from './packed'
import type { AtlasPayload } from './payload'

/**
 * Details, in the order of the outline's records and with their ids: what is needed to read an event, show its links,
 * and search.
 */
export interface DetailsPayload {
  readonly sources: Pick<AtlasPayload['sources'], 'id' | 'note' | 'standpoint' | 'independence' | 'sections'>
  readonly actors: Pick<AtlasPayload['actors'], 'id' | 'spellings'>
  readonly places: Pick<AtlasPayload['places'], 'id' | 'origin' | 'geonames' | 'note'>
  readonly events: Pick<
    AtlasPayload['events'],
    'id' | 'summary' | 'dates' | 'dating' | 'siting' | 'contested' | 'figures' | 'links'
  > & {
    /** Locators of the citations, in their order. */
    readonly locators: readonly (readonly string[])[]
  }
}

/**
 * The payload without details: everything for filtering, naming and drawing events. A third of the whole; sent first.
 */
export type OutlinePayload = {
  readonly [List in keyof AtlasPayload]: List extends 'events'
    ? PackedEvents
    : List extends keyof DetailsPayload
      ? Untold<List>
      : AtlasPayload[List]
}

/** The columns of a list that are not details. */
type Untold<List extends keyof DetailsPayload> = Omit<AtlasPayload[List], Exclude<keyof DetailsPayload[List], 'id'>>

/** Splits the payload into the outline, sent first, and the details, loaded on demand. */
export function splitPayload(wire: AtlasPayload): { readonly outline: OutlinePayload; readonly texts: DetailsPayload } {
  const { note: notesOfSources, standpoint, independence, sections, ...sources } = wire.sources
  const { spellings, ...actors } = wire.actors
  const { origin, geonames, note, ...places } = wire.places
  const { summary, dates, dating, siting, contested, figures, links, citations, ...events } = wire.events
  return {
    outline: {
      ...wire,
      sources,
      actors,
      places,
      events: packEvents({ ...events, citations }, wire, wire.language),
    },
    texts: {
      sources: { id: sources.id, note: notesOfSources, standpoint, independence, sections },
      actors: { id: actors.id, spellings },
      places: { id: places.id, origin, geonames, note },
      events: {
        id: events.id,
        summary,
        dates,
        dating,
        siting,
        contested,
        figures,
        links,
        locators: citations.map((list) => list.map(({ locator }) => locator)),
      },
    },
  }
}

/**
 * Joins outline and details. Throws a `RangeError` if their records differ, as after a change of the data between the
 * two requests.
 */
export function joined(outline: OutlinePayload, texts: DetailsPayload): AtlasPayload {
  const outlined = unpackEvents(outline.events, outline, outline.language)
  const known = { ...outline, events: outlined }
  for (const list of ['sources', 'actors', 'places', 'events'] as const) {
    if (String(known[list].id) !== String(texts[list].id))
      throw new RangeError(
        `the texts are those of other ${list} than the outline's: both must come from one version of the data`,
      )
  }
  const { locators, ...events } = texts.events
  return {
    ...outline,
    sources: { ...outline.sources, ...texts.sources },
    actors: { ...outline.actors, ...texts.actors },
    places: { ...outline.places, ...texts.places },
    events: {
      ...outlined,
      ...events,
      citations: outlined.citations.map((list, i) =>
        list.map((cited, j) => ({ ...cited, locator: locators[i]?.[j] ?? '' })),
      ),
    },
  }
}

/** The figures of all events, in the order of the outline: all that a table of events shows of their details. */
export type FiguresPayload = DetailsPayload['events']['figures']

/**
 * The payload with every detail empty, except figures if they are given, for use until the details are loaded: all
 * filters but the text search work on it.
 */
export function withoutDetails(outline: OutlinePayload, figures?: FiguresPayload): AtlasPayload {
  const none = noDetails(outline)
  return joined(outline, figures ? { ...none, events: { ...none.events, figures } } : none)
}

/**
 * The atlas for a page that tells a story of some events, by their ids: they have a summary, passages and links, but
 * not what is told only where an event is read by itself. Every other is found by filters, named and drawn as in the
 * whole, but has no details; nor have sources and actors. Places keep theirs.
 */
export function withDetailsOf(wire: AtlasPayload, events: ReadonlySet<string>): AtlasPayload {
  const { outline, texts } = splitPayload(wire)
  const none = noDetails(outline)
  const { id, summary, links, locators } = texts.events
  const chosen = <Value>(full: readonly Value[], empty: Value) =>
    full.map((value, i) => (events.has(id[i] ?? '') ? value : empty))
  return joined(outline, {
    ...none,
    places: texts.places,
    events: {
      ...none.events,
      summary: chosen(summary, []),
      links: chosen(links, []),
      locators: chosen(locators, []),
    },
  })
}

const NO_WORDS = inAll('')

/** Every text empty. */
function noDetails(outline: OutlinePayload): DetailsPayload {
  const { sources, actors, places, events } = outline
  const each = <Value>({ id }: { readonly id: readonly string[] }, value: Value) => id.map(() => value)
  const { id } = unpackEvents(events, outline, outline.language)
  const none = <Value>(value: Value) => id.map(() => value)
  return {
    sources: {
      id: sources.id,
      note: each(sources, NO_WORDS),
      standpoint: each(sources, NO_WORDS),
      independence: each(sources, NO_WORDS),
      sections: each(sources, []),
    },
    actors: { id: actors.id, spellings: each(actors, []) },
    places: { id: places.id, origin: each(places, NO_WORDS), geonames: each(places, null), note: each(places, null) },
    events: {
      id,
      summary: none([]),
      dates: none([]),
      dating: none(null),
      siting: none(null),
      contested: none(null),
      figures: none([]),
      links: none([]),
      locators: none([]),
    },
  }
}

import { LANGUAGES, type Localized } from '../language/language'
import type { Citation } from './atlas'
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

/** The payload without details: everything for filtering, naming and drawing events. Half of the whole; sent first. */
export type OutlinePayload = {
  readonly [List in keyof AtlasPayload]: List extends 'events'
    ? Untold<'events', 'citations'> & { readonly citations: readonly (readonly Omit<Citation, 'locator'>[])[] }
    : List extends keyof DetailsPayload
      ? Untold<List>
      : AtlasPayload[List]
}

/** The columns of a list that are not details. */
type Untold<List extends keyof DetailsPayload, Other extends string = never> = Omit<
  AtlasPayload[List],
  Exclude<keyof DetailsPayload[List], 'id'> | Other
>

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
      events: { ...events, citations: citations.map((list) => list.map(({ locator: _, ...cited }) => cited)) },
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
  for (const list of ['sources', 'actors', 'places', 'events'] as const) {
    if (String(outline[list].id) !== String(texts[list].id))
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
      ...outline.events,
      ...events,
      citations: outline.events.citations.map((list, i) =>
        list.map((cited, j) => ({ ...cited, locator: locators[i]?.[j] ?? '' })),
      ),
    },
  }
}

/**
 * The payload with every detail empty, for use until the details are loaded: all filters but the text search work on
 * it.
 */
export function withoutDetails(outline: OutlinePayload): AtlasPayload {
  return joined(outline, noDetails(outline))
}

/**
 * The atlas for a page that tells of some events only, by their ids: every other is found by filters, named and drawn
 * as in the whole, but has no details; nor have sources and actors. Places keep theirs.
 */
export function withDetailsOf(wire: AtlasPayload, events: ReadonlySet<string>): AtlasPayload {
  const { outline, texts } = splitPayload(wire)
  const { id, ...columns } = texts.events
  const chosen = <Value>(full: readonly Value[], empty: Value) =>
    full.map((value, i) => (events.has(id[i] ?? '') ? value : empty))
  return joined(outline, {
    ...noDetails(outline),
    places: texts.places,
    events: {
      id,
      summary: chosen(columns.summary, []),
      dates: chosen(columns.dates, []),
      dating: chosen(columns.dating, null),
      siting: chosen(columns.siting, null),
      contested: chosen(columns.contested, null),
      figures: chosen(columns.figures, []),
      links: chosen(columns.links, []),
      locators: chosen(columns.locators, []),
    },
  })
}

const NO_WORDS = Object.fromEntries(LANGUAGES.map((language) => [language, ''])) as unknown as Localized

/** Every text empty. */
function noDetails({ sources, actors, places, events }: OutlinePayload): DetailsPayload {
  const each = <Value>({ id }: { readonly id: readonly string[] }, value: Value) => id.map(() => value)
  return {
    sources: {
      id: sources.id,
      note: each(sources, NO_WORDS),
      standpoint: each(sources, NO_WORDS),
      independence: each(sources, NO_WORDS),
      sections: each(sources, []),
    },
    actors: { id: actors.id, spellings: each(actors, []) },
    places: { id: places.id, origin: each(places, ''), geonames: each(places, null), note: each(places, null) },
    events: {
      id: events.id,
      summary: each(events, []),
      dates: each(events, []),
      dating: each(events, null),
      siting: each(events, null),
      contested: each(events, null),
      figures: each(events, []),
      links: each(events, []),
      locators: each(events, []),
    },
  }
}

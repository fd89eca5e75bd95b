import type { MultiPolygon, Point, Polygon } from 'geojson'
import type { Localized } from '../language/language'
import type { AtlasConfig, GroupRecord } from '../schema/config'
import type {
  ActorRecord,
  CitationRecord,
  FigureRecord,
  KindRecord,
  LinkRecord,
  MeasureRecord,
  PartRecord,
  SourceDateRecord,
  SourceRecord,
} from '../schema/record'
import type { Colour, Inferable, Precision, Role, Shape, Status } from '../schema/term'

/**
 * Events joined with places, regions, actors and sources. Plain data (it survives JSON), deeply frozen, and in a fixed
 * order: events by earliest day, then latest day, then id; everything else as written.
 */
export interface Atlas {
  readonly config: Config
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  readonly kinds: readonly Kind[]
  readonly measures: readonly Measure[]
  readonly regions: readonly Region[]
  readonly places: readonly Place[]
  readonly events: readonly AtlasEvent[]
}

/**
 * What the atlas is, besides its records: atlas.yaml, but for the signs, which kinds have themselves, and the words,
 * which are messages.
 */
export type Config = DeepReadonly<Omit<AtlasConfig, 'kinds' | 'words'>>
/** @internal Exported for tests. */
export type Group = DeepReadonly<GroupRecord>

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T

export type Source = Readonly<SourceRecord>
export type SourcePart = Readonly<PartRecord>
export type Actor = Readonly<ActorRecord>
/** A kind of event with its sign. */
export type Kind = Readonly<KindRecord> & { readonly shape: Shape; readonly colour: Colour }
export type Measure = Readonly<MeasureRecord>
export type Figure = Readonly<FigureRecord>
export type Citation = Readonly<CitationRecord>
export type Link = Readonly<LinkRecord>
export type SourceDate = Readonly<SourceDateRecord>

/** A sentence of a summary. */
export interface Sentence {
  readonly text: Localized
  /** Positions in the event's citations, from 0. */
  readonly cites: readonly number[]
}

/** An actor of an event, and what part they have in it. */
export interface Participant {
  readonly id: string
  readonly role: Role
}

export interface Region {
  readonly id: string
  readonly name: Localized
  /** Id of the group of regions that it stands in, or null where the atlas has no groups. */
  readonly group: string | null
  readonly geometry: Polygon | MultiPolygon
}

export interface Place {
  readonly id: string
  readonly name: Localized
  readonly spellings: readonly string[]
  readonly precision: Precision
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /**
   * Regions of the home country that the place lies in (one, when exact) or may lie in (more); empty abroad. Found by
   * turf.
   */
  readonly regions: readonly string[]
  /** Outside the home country. */
  readonly abroad: boolean
  /** The place on whose mark this one is counted, or null. */
  readonly within: string | null
  /** Where it is drawn as a point; null for areas and for anything not known to 25 km. */
  readonly point: Point | null
  readonly origin: string
  readonly geonames: number | null
  readonly note: Localized | null
}

export interface AtlasEvent {
  readonly id: string
  readonly title: Localized
  readonly summary: readonly Sentence[]
  /** EDTF, as written. */
  readonly date: string
  /**
   * First and last day on which it may have happened: days since 1970-01-01, inclusive, proleptic Gregorian. `latest`
   * is `OPEN_END` (`../time/interval`) where it was still going on when the documents were written.
   */
  readonly earliest: number
  readonly latest: number
  /** What each document says of the date, where they differ. */
  readonly dates: readonly SourceDate[]
  readonly dating: Localized | null
  readonly place: string
  readonly siting: Localized | null
  /** What of date and place no document states of this event. */
  readonly inferred: readonly Inferable[]
  /** That literature outside the documents has it otherwise, or null. */
  readonly contested: Localized | null
  readonly kind: string
  readonly status: Status
  /**
   * One of the few that a newcomer is shown first. A choice of the screen and no fact: no file and no version of the
   * data tells of it.
   */
  readonly key: boolean
  /** In the order of roles: who acts, who is acted on, who is only named. */
  readonly actors: readonly Participant[]
  readonly figures: readonly Figure[]
  readonly citations: readonly Citation[]
  readonly links: readonly Link[]
}

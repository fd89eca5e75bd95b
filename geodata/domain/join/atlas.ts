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
 * Events joined with places, regions, actors and sources. Plain data (JSON-serialisable), deeply frozen, and in a fixed
 * order: events by earliest day, latest day, id; everything else as written.
 */
export interface Atlas {
  /** Present if it is a reader's own data: its records have no pages on the site. */
  readonly own?: true
  /** Present if it has only some of the places and events of a data set. */
  readonly partial?: true
  /** Of a partial one: present if the data set does not state the status of some event (`statusUnstated`). */
  readonly someStatusUnstated?: true
  /**
   * What the addresses of its records begin with, where they are not on the page's own site, or not its explorer's
   * Views; null if there is no page of them anywhere.
   */
  readonly at?: string | null
  /** Columns of a reader's file that are filters, at most four; their values by row are in `Columns.fields`. */
  readonly fields?: readonly Field[] | undefined
  /** All columns of a reader's file, in its order. */
  readonly columns?: readonly FileColumn[] | undefined
  /** The same with positions as a reader's file has them, if its map shows some around the globe. */
  readonly inFile?: Atlas
  readonly config: Config
  readonly sources: readonly Source[]
  readonly actors: readonly Actor[]
  readonly kinds: readonly Kind[]
  readonly measures: readonly Measure[]
  readonly regions: readonly Region[]
  readonly places: readonly Place[]
  readonly events: readonly AtlasEvent[]
}

/** The settings of atlas.yaml, without signs, which are in `Kind`, and words, which become messages. */
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

/** An actor of an event, with its role. */
export interface Participant {
  readonly id: string
  readonly role: Role
}

/** A column of a reader's file with few values. */
export interface Field {
  readonly name: Localized
  readonly values: readonly { readonly id: string; readonly name: Localized }[]
}

/** A column of a reader's file. */
export interface FileColumn {
  /** Made of the header, so that an address keeps its meaning for a newer file. */
  readonly id: string
  /** The header as written; may be empty. */
  readonly name: string
}

export interface Region {
  readonly id: string
  readonly name: Localized
  /** Id of its group of regions; null if the atlas has no groups. */
  readonly group: string | null
  readonly geometry: Polygon | MultiPolygon
}

export interface Place {
  readonly id: string
  readonly name: Localized
  readonly spellings: readonly string[]
  readonly precision: Precision
  /** Present if the data do not say how precisely it is known, as files of others may: `precision` is an assumption. */
  readonly precisionUnstated?: true | undefined
  /** ISO 3166-1 alpha-3. */
  readonly country: string
  /**
   * Regions of the home country that the place lies in (one, if exact) or may lie in (several); empty abroad. Computed
   * from geometry.
   */
  readonly regions: readonly string[]
  /**
   * Present if it may also lie outside all regions, as those of a reader's file need not cover everything; without any
   * regions and a point, it may be anywhere.
   */
  readonly beyond?: true | undefined
  /** Outside the home country. */
  readonly abroad: boolean
  /** The place that this one is counted on, or null. */
  readonly within: string | null
  /** Where it is drawn as a point; null for areas and anything not known to 25 km. */
  readonly point: Point | null
  readonly origin: Localized
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
   * First and last possible day: days since 1970-01-01, inclusive, proleptic Gregorian. `latest` is `OPEN_END`
   * (`../time/interval`) if the event was still going on when the documents were written, or its end is not known.
   */
  readonly earliest: number
  readonly latest: number
  /** The date by each document, where they differ. */
  readonly dates: readonly SourceDate[]
  readonly dating: Localized | null
  readonly place: string
  readonly siting: Localized | null
  /** Whether date or place is inferred, i.e. stated by no document. */
  readonly inferred: readonly Inferable[]
  /** That literature outside the documents disagrees, or null. */
  readonly contested: Localized | null
  readonly kind: string
  readonly status: Status
  /** Present if the data do not say what its status is, as files of others may: `reported` is an assumption. */
  readonly statusUnstated?: true | undefined
  /**
   * One of the few events shown to newcomers first. An editorial choice for the interface, not a fact: not in files or
   * the history.
   */
  readonly key: boolean
  /** Sorted by role: acts, acted on, named. */
  readonly actors: readonly Participant[]
  readonly figures: readonly Figure[]
  readonly citations: readonly Citation[]
  readonly links: readonly Link[]
}

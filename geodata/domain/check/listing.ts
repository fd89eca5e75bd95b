import type { Document } from '../read/document'
import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import type { Sound } from '../read/sound'
import type {
  ActorRecord,
  EventRecord,
  KindRecord,
  MeasureRecord,
  PlaceRecord,
  RegionRecord,
  SourceRecord,
} from '../schema/record'

/** The valid part of a record, with a way to report a fault at one of its fields. */
export interface Listed<Record> {
  readonly record: Record
  readonly fault: (field: readonly PropertyKey[], message: string) => Fault
}

/** The records of one collection. */
interface Collected<Record> {
  readonly items: readonly Listed<Record>[]
  /** Every id that could be read, including those of otherwise unreadable records. */
  readonly ids: ReadonlySet<string>
  /**
   * Whether `ids` is complete. If not, an id that seems to be missing may belong to an unreadable record, and
   * references to it are not reported.
   */
  readonly known: boolean
  /** Whether every record could be read, though perhaps not every field of it. */
  readonly complete: boolean
}

function collected<Record extends { readonly id?: string | undefined }>(
  ...files: readonly {
    readonly document: Document<unknown>
    readonly records: readonly (Record | undefined)[] | undefined
    readonly path: (i: number) => readonly PropertyKey[]
  }[]
): Collected<Record> {
  const items = files.flatMap(({ document, records = [], path }) =>
    records.flatMap((record, i): Listed<Record>[] =>
      record === undefined
        ? []
        : [{ record, fault: (field, message) => document.fault([...path(i), ...field], message) }],
    ),
  )
  const ids = items.flatMap(({ record }) => record.id ?? [])
  const lost = files.flatMap(({ document }) => document.lost)
  const written = files.reduce((sum, { records }) => sum + (records?.length ?? 0), 0)
  const read = files.every(({ records }) => records !== undefined)
  return {
    items,
    ids: new Set([...ids, ...lost]),
    known: read && ids.length + lost.length >= written,
    complete: read && items.length === written,
  }
}

export interface Listing {
  readonly source: Collected<Sound<SourceRecord>>
  readonly actor: Collected<Sound<ActorRecord>>
  readonly kind: Collected<Sound<KindRecord>>
  readonly measure: Collected<Sound<MeasureRecord>>
  readonly region: Collected<Sound<RegionRecord>>
  readonly place: Collected<Sound<PlaceRecord>>
  readonly event: Collected<Sound<EventRecord>>
}

/** Every record of the documents, by collection. */
export function listing({ sources, actors, vocabulary, regions, places, events }: Documents): Listing {
  const feature = (i: number) => ['features', i, 'properties']
  return {
    source: collected({ document: sources, records: sources.sound, path: (i) => [i] }),
    actor: collected({ document: actors, records: actors.sound, path: (i) => [i] }),
    kind: collected({ document: vocabulary, records: vocabulary.sound?.kinds, path: (i) => ['kinds', i] }),
    measure: collected({ document: vocabulary, records: vocabulary.sound?.measures, path: (i) => ['measures', i] }),
    region: collected({
      document: regions,
      records: regions.sound?.features?.map((one) => one?.properties),
      path: feature,
    }),
    place: collected({
      document: places,
      records: places.sound?.features?.map((one) => one?.properties),
      path: feature,
    }),
    event: collected(...events.map((document) => ({ document, records: document.sound, path: (i: number) => [i] }))),
  }
}

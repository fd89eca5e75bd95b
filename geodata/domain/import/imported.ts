import type { Measure } from '../join/atlas'
import type { Lists } from '../join/columns'
import type { CsvParts } from '../table/csv'
import type { Found } from './findings'
import type { Mapping } from './mapping'

/**
 * Events made from the rows of a table, as plain data: a worker sends it without copying (`transferables`), a browser
 * keeps it, `atlasOf` makes an atlas of it. Events are in the atlas's order: by earliest day, latest day, row. Texts
 * are not in it a second time: they are read from the bytes of the table when they are shown.
 */
export interface Imported {
  /** The rows that the events were made from, all of them. */
  readonly table: CsvParts
  readonly mapping: Mapping
  readonly events: ImportedEvents
  /** EDTF of the dates that need a text; see `dateText`. */
  readonly dates: readonly string[]
  readonly places: ImportedPlaces
  /** Place names of rows without coordinates that may be somewhere in particular, in order of appearance. */
  readonly unplaced: readonly string[]
  /** Texts of the kind, actor and source columns, most frequent first; the last one is null for all that are beyond. */
  readonly kinds: readonly (string | null)[]
  readonly actors: readonly (string | null)[]
  readonly sources: readonly (string | null)[]
  /** What the figures count that a column lists as objects; see `Mapping`. */
  readonly counted: readonly Counted[]
  /** Columns of few values, at most four. */
  readonly fields: readonly ImportedField[]
  /** Position of the column whose texts are the ids of the events; null if events are named after their rows. */
  readonly idColumn: number | null
  readonly findings: Found
}

/** A measure that figures of a file name. */
export interface Counted {
  /** As in the file. */
  readonly id: string
  readonly name: string
  readonly unit: Measure['unit']
}

interface ImportedEvents {
  /** Position of the row in the table. */
  readonly row: Uint32Array
  readonly earliest: Int32Array
  readonly latest: Int32Array
  readonly date: Uint32Array
  readonly place: Uint32Array
  readonly kind: Uint32Array
  readonly actors: Lists
  /** In parallel to the values of `actors`: positions among the roles. */
  readonly roles: Uint8Array
  /** Empty for events whose only source is the file. */
  readonly sources: Lists
}

/** A column of few values that is a filter. */
export interface ImportedField {
  /** Header of the column. */
  readonly name: string
  /** Most frequent first. */
  readonly values: readonly string[]
  /** By event: position in `values`; their length for an empty cell, or a value beyond those listed. */
  readonly rows: Uint16Array
}

/** Distinct places, in order of appearance. */
export interface ImportedPlaces {
  /** Degrees; NaN without a point. */
  readonly lat: Float64Array
  readonly lng: Float64Array
  /** See `precisionCode`. */
  readonly precision: Uint8Array
  /** Empty if the table names none. */
  readonly names: readonly string[]
  /**
   * By place: ids of the regions in which the file says that it lies or may lie, joined by "; "; none if it does not.
   */
  readonly stated?: readonly string[]
}

/** The buffers of imported events, for handing them from a worker to a page. */
export function transferables({ table, events, places, fields }: Imported): ArrayBuffer[] {
  const arrays = [
    table.bytes,
    table.starts,
    table.lines,
    events.row,
    events.earliest,
    events.latest,
    events.date,
    events.place,
    events.kind,
    events.actors.from,
    events.actors.values,
    events.roles,
    events.sources.from,
    events.sources.values,
    places.lat,
    places.lng,
    places.precision,
    ...fields.map(({ rows }) => rows),
  ]
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}

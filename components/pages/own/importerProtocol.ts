import type { Imported, ImportedPlaces } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import type { RegionsFile, Whereabouts } from '@/geodata/domain/import/regions'
import type { Plan, ReadRows } from '@/geodata/domain/import/rowReader'
import type { CsvShare } from '@/geodata/domain/table/csv'
import type { Format } from '@/geodata/domain/table/table'

/*
 * What the page and the worker that reads files say to each other.
 */

/** Why a file or a table cannot be opened: key under `own.refusals` in the messages, and its parameters. */
export interface Refused {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
}

/** What a page shows of a table before it is opened. */
export interface TableSummary {
  readonly name: string
  readonly format: Format
  readonly columns: readonly string[]
  /** Number of rows. */
  readonly length: number
  /** Name of the shape that was recognised: a data set or a format; null for other tables. */
  readonly profile: string | null
  /** How the table is understood: as its profile says, or as guessed. */
  readonly mapping: Mapping
  /** Key of the table's shape. */
  readonly shape: string
  /** Why it holds no events, or null. */
  readonly refused: Refused | null
}

/** Up to three distinct values of each column of a table. */
export type Samples = readonly (readonly string[])[]

/** A file as opened by the worker. */
export interface OpenedFile {
  /** Encoding of a text file; null for binary formats. */
  readonly encoding: string | null
  readonly tables: readonly TableSummary[]
  /** Sheets, or files in a ZIP file, that could not be opened. */
  readonly left: readonly { readonly name: string; readonly refused: Refused }[]
  /** Objects of a JSON file that could not be read, with the number of each as a person counts. */
  readonly unread: readonly { readonly row: number; readonly value: string }[]
  /** GeoJSON of the regions that a file of this site has beside its events; null for all others. */
  readonly regions: string | null
}

/** Progress of an import: rows read, of all in the table. */
export interface Progress {
  readonly rows: number
  readonly of: number
}

/** The areas of a file, and where the places of a data set lie among them. */
export interface RegionsRead {
  readonly file: RegionsFile
  readonly found: Whereabouts
}

/** A part of a file for a helper to read, and by what plan; `first`: position of its first row in the whole table. */
export interface Share {
  readonly file: Blob
  readonly rows: CsvShare
  readonly plan: Plan
  readonly first: number
}

/** What a worker does for another one, which reads the same file. */
export interface Helper {
  readonly read: (share: Share) => Promise<ReadRows>
}

/** The worker's functions. Errors keep only their message on the way out of a worker, so refusals are returned. */
export interface Importer {
  /** Gets ready for the first file, in its idle time. */
  readonly warm: () => void
  /**
   * Opens a file and describes its tables. `encoding`: overrides the recognised one; `found`: told now and then how
   * many rows of a table were found.
   */
  readonly open: (
    file: Blob,
    name: string,
    encoding: string | null,
    found: (rows: number) => void,
  ) => Promise<OpenedFile | { readonly refused: Refused }>
  /** Samples of each opened table: not told with it, as finding them takes as long as opening a small file. */
  readonly samples: () => readonly Samples[]
  /** Reads the rows of an opened table. */
  readonly build: (
    table: number,
    mapping: Mapping,
    progress: (made: Progress) => void,
  ) => Promise<Imported | { readonly refused: Refused }>
  /** Reads the areas of another file as regions: of its table that has most. `column`: names them; null for a guess. */
  readonly regions: (
    file: Blob,
    name: string,
    column: number | null,
    places: ImportedPlaces,
  ) => Promise<RegionsRead | { readonly refused: Refused }>
  /** Makes the worker a helper of the one at the other end of a port; that one hires it at its end. */
  readonly serve: (port: MessagePort) => void
  /** Returns the helper's number. */
  readonly hire: (port: MessagePort) => number
  /** A helper has died: what it was reading is read without it. */
  readonly dismiss: (helper: number) => void
}

import type { Geometry } from 'geojson'

/** The formats of files that can be opened. */
export const FORMATS = [
  'csv',
  'xlsx',
  'geojson',
  'json',
  'kml',
  'gpx',
  'linked-places',
  'umap',
  'storymap',
  'timeline',
] as const
export type Format = (typeof FORMATS)[number]

/** The rows of a file, a sheet or a layer: what every reader returns, whatever the format. */
export interface Table {
  /** The file's name and, if it has several tables, that of the sheet or layer. */
  readonly name: string
  readonly format: Format
  /** Headers, without surrounding blanks; unnamed ones are empty. Two may be equal. */
  readonly columns: readonly string[]
  /** Number of rows, without the header. */
  readonly length: number
  /** The number of a row as its reader counts: line of a text, row of a sheet, number of a feature; from 1. */
  readonly numberOf: (row: number) => number
  /** The text of a cell, without surrounding blanks; empty if it has none. */
  readonly cell: (row: number, column: number) => string
  /**
   * Calls `visit` with rows in order, from `from` up to, but not including, `to`: faster than `cell` for whole files,
   * and the faster the fewer `columns` are asked for; others need not be read.
   */
  readonly scan: (
    visit: (cells: Cells, row: number) => void,
    from?: number,
    to?: number,
    columns?: readonly number[],
  ) => void
  /** The geometry of a row, axes [lng, lat], WGS 84; null if it has none. Only in formats that have geometries. */
  readonly geometry?: (row: number) => Geometry | null
}

/** The cells of the current row; valid only during the call of `visit`. */
export interface Cells {
  /** As `Table.cell`. */
  readonly text: (column: number) => string
  /** The number in a cell, written in digits with a decimal point; NaN for everything else. */
  readonly number: (column: number) => number
  /** The day of a cell `YYYY-MM-DD`, since 1970-01-01; NaN for everything else. Some readers are without it. */
  readonly day?: (column: number) => number
  /**
   * The position of the cell's text among the distinct texts of its column, in order of appearance: the same text has
   * the same code. For looking up what has been read before.
   */
  readonly code: (column: number) => number
  /**
   * The same for the texts of several columns together, of all their combinations. Readers without it are asked for the
   * code of each. `columns` must be the same list for every row.
   */
  readonly codes?: (columns: readonly number[]) => number
}

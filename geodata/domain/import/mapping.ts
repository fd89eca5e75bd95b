/** What a column of a table can be taken for. */
export const USES = [
  'id',
  'title',
  'text',
  'date',
  'end',
  'year',
  'month',
  'day',
  'date-precision',
  'latitude',
  'longitude',
  'coordinates',
  'place',
  'region',
  'country',
  'precision',
  'kind',
  'status',
  'actor',
  'target',
  'source',
  'figure',
  'link',
  'out',
] as const
export type Use = (typeof USES)[number]

/** What one column is taken for. */
export interface ColumnUse {
  readonly use: Use
  /** For a figure: what is counted, in words ("fatalities"); the low and high columns of one measure share it. */
  readonly measure?: string
  /** For a figure: whether it is the best estimate, or the lowest or highest one. */
  readonly bound?: 'best' | 'low' | 'high'
  /** For actors: that the column does not say what they did. */
  readonly role?: 'named'
  /**
   * For columns of the files that this site writes: what else they say of an event. Roles are beside the names of the
   * actors, figures and links lists of objects as JSON, regions ids of the regions that are in the same file.
   */
  readonly says?: 'inferred' | 'roles' | 'figures' | 'links' | 'regions'
  /** For precisions: the scale that the codes are of. */
  readonly scale?: 'ucdp' | 'acled'
}

/** How the rows of a table become events. Plain data: kept in the browser for the next file of the same shape. */
export interface Mapping {
  /** Id of the profile that recognised the table, or null. */
  readonly profile: string | null
  /** One entry per column of the table, in its order. */
  readonly columns: readonly ColumnUse[]
  /** Order of the numbers in dates such as 03/04/2012; null if no date needs it. */
  readonly dateOrder: 'day-month' | 'month-day' | null
  /** Whether the order is a guess because every date fits both: the reader is asked. */
  readonly dateOrderOpen: boolean
  /** Order of the two numbers in a column of coordinates; null if there is none. */
  readonly coordinateOrder: 'lat-lng' | 'lng-lat' | null
  /**
   * Whether positions that only lie among the others with latitude and longitude exchanged are read so: the reader
   * agreed. Otherwise they are only named.
   */
  readonly swapDoubtful?: boolean
  /** Points, [lng, lat], for place names of rows without coordinates: the reader agreed to them. */
  readonly points?: Readonly<Record<string, readonly [lng: number, lat: number]>>
}

/** What happened to a row, or to one of its cells. */
export interface Finding {
  /** Left out: the row is no event. Mended: read differently from how it is written. Noted: read, with a doubt. */
  readonly outcome: 'left-out' | 'mended' | 'noted'
  /** Key of the sentence, under `own.findings` in the messages. */
  readonly code: string
  /** As `Table.numberOf`. */
  readonly row: number
  /** Header of the column; empty if the finding is about the whole row. */
  readonly column: string
  /** The cell as written, at most 200 characters. */
  readonly value: string
  /** What it was read as, for mended cells; otherwise empty. */
  readonly read: string
}

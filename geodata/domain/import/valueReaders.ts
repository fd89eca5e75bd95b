import type { Precision } from '../schema/term'
import type { ColumnUse } from './mapping'

/** A date that was read. */
export interface DateRead {
  /** EDTF. */
  readonly date: string
  /** First and last possible day, since 1970-01-01. */
  readonly earliest: number
  readonly latest: number
  /** Whether it was read differently from how it is written. */
  readonly mended: boolean
}

/** A position in degrees. */
export interface PositionRead {
  readonly lat: number
  readonly lng: number
  /** Whether it was read differently from how it is written. */
  readonly mended: boolean
}

type Scale = NonNullable<ColumnUse['scale']>

/**
 * How the cells of a table are understood; each gives null for what it cannot read. Asked once for every distinct text,
 * or combination of texts, not for every row.
 */
export interface ValueReaders {
  readonly date: (text: string) => DateRead | null
  /** From year, month and day in a column each. */
  readonly dateOfParts: (year: string, month: string, day: string) => DateRead | null
  /** What lasts from one date to another. */
  readonly span: (start: DateRead, end: DateRead) => DateRead | null
  /** A date with the precision that a code states. */
  readonly datedAs: (read: DateRead, scale: Scale | undefined, code: string) => DateRead | null
  readonly position: (lat: string, lng: string) => PositionRead | null
  /** From one column of both. */
  readonly coordinates: (text: string) => PositionRead | null
  readonly precision: (scale: Scale | undefined, code: string) => Precision | null
}

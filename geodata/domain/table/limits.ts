/** What a file may ask of memory and time; beyond, it is refused. */
export interface Limits {
  /** Bytes of JSON that are parsed at once: ten times as much memory is needed. Lists may be larger. */
  readonly json: number
  /** Bytes of JSON beyond which a list is read one by one from the start, which takes less time and memory. */
  readonly list: number
  /** Nesting of JSON and XML. */
  readonly depth: number
  /** Columns of a table. */
  readonly columns: number
  /** Rows of a table. */
  readonly rows: number
  /** Cells of a table, empty ones before the last filled one of their row included: so much memory is needed. */
  readonly cells: number
  /** Bytes of a line of text. */
  readonly line: number
  /** Bytes of an XML tag with its attributes. */
  readonly tag: number
  /** Entries of a ZIP file. */
  readonly entries: number
  /** Bytes that all entries of a ZIP file may have together when unpacked. */
  readonly unpacked: number
  /** How many times larger than packed an entry may be, if it is larger than `unsuspicious`. */
  readonly ratio: number
  /** Bytes that any entry may have when unpacked. */
  readonly unsuspicious: number
  /** Called now and then with the number of rows found so far in a table. */
  readonly onRows?: ((rows: number) => void) | undefined
}

/** Rows between two such calls; a power of two. */
export const ROWS_TOLD = 4096

const MIB = 2 ** 20

export const LIMITS: Limits = {
  json: 128 * MIB,
  list: 8 * MIB,
  depth: 100,
  columns: 4096,
  rows: 5_000_000,
  cells: 2 ** 25,
  line: 16 * MIB,
  tag: MIB,
  entries: 2000,
  unpacked: 1024 * MIB,
  ratio: 500,
  unsuspicious: 64 * MIB,
}

/** Bytes in MiB, rounded up: for a sentence. */
export function mebibytes(bytes: number): number {
  return Math.ceil(bytes / MIB)
}

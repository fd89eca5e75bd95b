import { afterBlanks, beforeBlanks, dayOf, mayBeBlank, numberOf, textOf } from './bytes'
import { Dictionary, type Spans } from './dictionary'
import { characterLength } from './encoding'
import { ROWS_TOLD } from './limits'
import { Refusal } from './refusal'
import type { Cells, Table } from './table'
import { afterPlain, HIGH_BITS } from './words'

/** What may stand between two cells, the likeliest first. */
export const DELIMITERS = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof DELIMITERS)[number]

/**
 * A table of text as plain data, for a worker to send and a browser to keep: the bytes of the file and where rows
 * begin.
 */
export interface CsvParts {
  readonly name: string
  /** UTF-8. */
  readonly bytes: Uint8Array
  readonly delimiter: Delimiter
  readonly columns: readonly string[]
  /** The first byte of each row, and the end of the last one. */
  readonly starts: Uint32Array
  /** The line of the file on which each row begins, from 1. */
  readonly lines: Uint32Array
}

interface CsvOptions {
  readonly delimiter?: Delimiter
  /** As `Limits.onRows`. */
  readonly onRows?: ((rows: number) => void) | undefined
  /** Whether the bytes may be no UTF-8. */
  readonly checks?: boolean
}

const MOST_COLUMNS = 10_000
/** In bytes. A longer row, or quoted cell, is the mark of a file that is no table. */
const LONGEST = 2 ** 24

/* Bytes; constants of this file, as every access to one of another costs time in some bundles. */
const NUL = 0
const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const BLANK = 32
const QUOTE = 34
const ASCII_END = 128
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf] as const

/**
 * A table of text: the first line that is not blank is the header. Cells may be in quotes, with doubled quotes and line
 * breaks inside; lines may end in LF, CR LF or CR, also mixed. A quote that is never closed, or only where no cell
 * ends, is a quote like any other character, so that a slip of the pen costs no row. Rows may be shorter or longer than
 * the header. Nothing but the beginnings of the rows is kept beside the bytes. Throws a `Refusal` for what is no table.
 */
export function csvTable(name: string, bytes: Uint8Array, options: CsvOptions = {}): Table {
  return tableOf(csvParts(name, bytes, options))
}

/** The same if the bytes are UTF-8, otherwise null: known after the one pass that finds the rows. */
export function csvTableIfUtf8(name: string, bytes: Uint8Array, options: CsvOptions): Table | null {
  try {
    return csvTable(name, bytes, { ...options, checks: true })
  } catch (error) {
    if (error instanceof NotUtf8) return null
    throw error
  }
}

/** The same as plain data; see `tableOf`. */
function csvParts(name: string, bytes: Uint8Array, { delimiter: given, ...options }: CsvOptions = {}): CsvParts {
  const from = BYTE_ORDER_MARK.every((byte, at) => bytes[at] === byte) ? BYTE_ORDER_MARK.length : 0
  const stated = statedDelimiter(bytes, from)
  const delimiter = given ?? stated?.delimiter ?? likeliest(bytes, stated?.from ?? from)
  const { starts, lines } = rowsOf(bytes, stated?.from ?? from, delimiter, options)
  if (stated) for (let row = 0; row < lines.length; row++) lines[row] = (lines[row] as number) + 1
  if (lines.length === 0) throw new Refusal('empty')
  const header = new RowReader(bytes, delimiter, MOST_COLUMNS + 1)
  const width = header.read(starts[0] as number, starts[1] as number)
  if (width > MOST_COLUMNS) throw new Refusal('many-columns', { most: MOST_COLUMNS })
  const columns = Array.from({ length: width }, (_, column) => header.text(column))
  return { name, bytes, delimiter, columns, starts: starts.slice(1), lines: lines.slice(1) }
}

const partsByTable = new WeakMap<Table, CsvParts>()

/** What a table of text was made of; undefined for tables of other formats. */
export function partsOf(table: Table): CsvParts | undefined {
  return partsByTable.get(table)
}

/** The table of such parts. */
export function tableOf(parts: CsvParts): Table {
  const table = tableIn(parts, { bytes: parts.bytes, from: 0 })
  partsByTable.set(table, parts)
  return table
}

/** Some rows of a table of text without their bytes; those begin with the first row. */
export type CsvShare = Omit<CsvParts, 'bytes'>

/** The rows from one position up to, but not including, another. */
export function shareOf({ name, delimiter, columns, starts, lines }: CsvParts, from: number, to: number): CsvShare {
  const first = starts[from] as number
  const own = starts.slice(from, to + 1)
  for (let row = 0; row < own.length; row++) own[row] = (own[row] as number) - first
  return { name, delimiter, columns, starts: own, lines: lines.slice(from, to) }
}

/**
 * A table of some rows whose bytes are seen in pieces, so that a large part of a file need not be held. Only rows that
 * are wholly in the piece that was shown last can be read.
 */
export function piecewiseTable(share: CsvShare): {
  readonly table: Table
  /** `from`: where the piece begins in the bytes of the share. */
  readonly show: (bytes: Uint8Array, from: number) => void
} {
  const shown: Shown = { bytes: new Uint8Array(0), from: 0 }
  return { table: tableIn(share, shown), show: (bytes, from) => Object.assign(shown, { bytes, from }) }
}

/** Bytes, and where they begin among all. */
interface Shown {
  bytes: Uint8Array
  from: number
}

function tableIn({ name, delimiter, columns, starts, lines }: CsvShare, shown: Shown): Table {
  const length = lines.length
  const dictionaries: Dictionaries = { single: [], combined: new Map() }
  let single: RowReader | undefined
  let readRow = -1
  return {
    name,
    format: 'csv',
    columns,
    length,
    numberOf: (row) => lines[row] as number,
    cell: (row, column) => {
      if (single?.bytes !== shown.bytes) {
        single = new RowReader(shown.bytes, delimiter, columns.length)
        readRow = -1
      }
      if (row !== readRow) single.read((starts[row] as number) - shown.from, (starts[row + 1] as number) - shown.from)
      readRow = row
      return single.text(column)
    },
    scan: (visit, from = 0, to = length, wanted) => {
      const end = Math.min(to, length)
      const block = Math.max(1, Math.min(BLOCK, end - from, Math.floor(BLOCK_CELLS / columns.length)))
      const reader = new RowReader(shown.bytes, delimiter, columns.length, { wanted, dictionaries, rows: block })
      for (let first = Math.max(from, 0); first < end; first += block) {
        const rows = Math.min(block, end - first)
        reader.begin(rows)
        for (let n = 0; n < rows; n++) {
          const row = first + n
          reader.turnTo(n)
          reader.read((starts[row] as number) - shown.from, (starts[row + 1] as number) - shown.from)
        }
        for (let n = 0; n < rows; n++) {
          reader.turnTo(n)
          visit(reader, first + n)
        }
      }
    },
  }
}

/** The texts that a table has been asked for: of columns, and of several columns together. */
interface Dictionaries {
  readonly single: (Dictionary | undefined)[]
  readonly combined: Map<readonly number[], Dictionary>
}

/** Finds the ends of cells in quotes. */
class Quotes {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #delimiter: number
  readonly #high: number
  /** Whether the cell found last holds doubled quotes, and how many lines it breaks. */
  doubled = false
  breaks = 0

  /** @param high `HIGH_BITS` if characters beyond ASCII are checked (`NotUtf8`), otherwise 0 */
  constructor(bytes: Uint8Array, delimiter: number, high = 0) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#delimiter = delimiter
    this.#high = high
  }

  /**
   * The quote that closes the one at `open`, before `limit`; -1 if that one is no quote of a cell: if none closes it,
   * or if, after a line break, a quote follows that closes nothing.
   */
  close(open: number, limit: number): number {
    const bytes = this.#bytes
    const view = this.#view
    const high = this.#high
    const end = Math.min(limit, open + LONGEST)
    this.doubled = false
    this.breaks = 0
    for (let at = afterPlain(view, open + 1, end, high); at < end; at = afterPlain(view, at + 1, end, high)) {
      const byte = bytes[at] as number
      if (byte >= ASCII_END) at += checkedLength(bytes, at, byte) - 1
      else if (byte === QUOTE) {
        if (bytes[at + 1] === QUOTE && at + 1 < end) {
          this.doubled = true
          at++
        } else if (this.#ends(at + 1, limit)) return at
        else if (this.breaks > 0) return -1
      } else if (byte === LINE_FEED || (byte === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED)) this.breaks++
      else if (byte === NUL) throw new Refusal('nul')
    }
    return -1
  }

  /** Whether a cell ends here, blanks aside. */
  #ends(from: number, limit: number): boolean {
    let at = from
    while (at < limit && this.#bytes[at] === BLANK) at++
    const byte = this.#bytes[at]
    return at >= limit || byte === this.#delimiter || byte === LINE_FEED || byte === CARRIAGE_RETURN
  }
}

/** Thrown where a text has a byte that is no UTF-8. */
class NotUtf8 extends Error {}

function checkedLength(bytes: Uint8Array, at: number, lead: number): number {
  const length = characterLength(bytes, at, lead)
  if (length === 0) throw new NotUtf8()
  return length
}

/** Where each row begins, and the end of the last one; blank lines are no rows. */
function rowsOf(
  bytes: Uint8Array,
  from: number,
  written: Delimiter,
  { onRows, checks }: Pick<CsvOptions, 'onRows' | 'checks'> = {},
): Pick<CsvParts, 'starts' | 'lines'> {
  const { length } = bytes
  const delimiter = written.charCodeAt(0)
  const high = checks ? HIGH_BITS : 0
  const quotes = new Quotes(bytes, delimiter, high)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let starts = new Uint32Array(1024)
  let lines = new Uint32Array(1024)
  let rows = 0
  let line = 1
  let begun = 1
  let start = from
  let isLiteral = false
  const end = (at: number) => {
    if (at - start > LONGEST) throw new Refusal('long-line', { line: begun, most: LONGEST / 2 ** 20 })
    if (afterBlanks(bytes, start, at) < at) {
      if (rows + 1 >= starts.length) {
        starts = longer(starts, at, length)
        lines = longer(lines, at, length)
      }
      starts[rows] = start
      lines[rows] = begun
      rows++
      if (rows % ROWS_TOLD === 0) onRows?.(rows)
    }
    isLiteral = false
  }
  for (let at = afterPlain(view, from, length, high); at < length; at = afterPlain(view, at + 1, length, high)) {
    const byte = bytes[at] as number
    if (byte >= ASCII_END) at += checkedLength(bytes, at, byte) - 1
    else if (byte === QUOTE) {
      if (isLiteral || !beginsCell(bytes, at, start, delimiter)) continue
      const close = quotes.close(at, length)
      if (close < 0) isLiteral = true
      else {
        line += quotes.breaks
        at = close
      }
    } else if (byte === LINE_FEED || byte === CARRIAGE_RETURN) {
      end(at)
      if (byte === CARRIAGE_RETURN && bytes[at + 1] === LINE_FEED) at++
      start = at + 1
      line++
      begun = line
    } else if (byte === NUL) throw new Refusal('nul')
  }
  if (start < length) end(length)
  starts[rows] = length
  return { starts: starts.slice(0, rows + 1), lines: lines.slice(0, rows) }
}

function beginsCell(bytes: Uint8Array, quote: number, start: number, delimiter: number): boolean {
  let at = quote - 1
  while (at >= start && bytes[at] === BLANK) at--
  return at < start || bytes[at] === delimiter
}

/** A longer copy, for as many rows as the file will have if the rest of it is like what was read. */
function longer(values: Uint32Array, read: number, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(Math.max(2 * values.length, Math.ceil((1.05 * values.length * length) / (read + 1))))
  made.set(values)
  return made
}

/** Rows that are found before they are visited: what is looked up of them is looked up together. */
const BLOCK = 128
/** Of wide tables fewer: what is known of a block's cells is to stay near the processor. */
const BLOCK_CELLS = 2 ** 14

interface Reading {
  /** The columns to read; all without it. */
  readonly wanted?: readonly number[] | undefined
  readonly dictionaries?: Dictionaries
  /** How many rows it can hold; one without it. */
  readonly rows?: number
}

/** Reads the cells of some rows at a time. Of a class, whose functions are the same for all: these are called most. */
class RowReader implements Spans, Cells {
  readonly width: number
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  readonly doubled: Uint8Array
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly #delimiter: number
  /** Four of them in a word. */
  readonly #delimiters: number
  readonly #quotes: Quotes
  /** 1 for the columns that are read, of those up to the last one. */
  readonly #wanted: Uint8Array
  readonly #dictionaries: Dictionaries
  readonly #single: (Int32Array | undefined)[] = []
  readonly #combined = new Map<readonly number[], Int32Array>()
  readonly #known = new Set<Int32Array>()
  /** Number of rows held, and the current one among them. */
  #rows = 1
  #row = 0
  /** Where its cells begin in `starts`, `ends` and `doubled`. */
  #first = 0

  constructor(
    bytes: Uint8Array,
    delimiter: Delimiter,
    width: number,
    { wanted, dictionaries, rows = 1 }: Reading = {},
  ) {
    this.#dictionaries = dictionaries ?? { single: [], combined: new Map() }
    this.bytes = bytes
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    this.#delimiter = delimiter.charCodeAt(0)
    this.#delimiters = this.#delimiter * 0x01010101
    const last = wanted?.reduce((a, b) => Math.max(a, b), -1) ?? width - 1
    this.#wanted = new Uint8Array(Math.min(last + 1, width)).fill(wanted ? 0 : 1)
    for (const column of wanted ?? []) this.#wanted[column] = 1
    this.#quotes = new Quotes(bytes, this.#delimiter)
    this.width = width
    this.starts = new Uint32Array(width * rows)
    this.ends = new Uint32Array(width * rows)
    this.doubled = new Uint8Array(width * rows)
  }

  /** Forgets the rows that were read, before so many others are. */
  begin(rows: number): void {
    this.#rows = rows
    this.#known.clear()
  }

  /** Goes to one of the rows. */
  turnTo(row: number): void {
    this.#row = row
    this.#first = row * this.width
  }

  /** Reads the row between two places in the bytes; returns its number of cells, at most as many as are wanted. */
  read(from: number, next: number): number {
    const bytes = this.bytes
    const view = this.view
    const delimiter = this.#delimiter
    const delimiters = this.#delimiters
    const wanted = this.#wanted
    const width = wanted.length
    const limit = this.#endOf(from, next)
    const lastWord = bytes.length - 4
    let isLiteral = false
    let column = 0
    let at = from
    // The delimiters among the four bytes before `seen` that have not been reached: each word is looked at once.
    let ahead = 0
    let seen = from
    while (column < width) {
      let byte = bytes[at]
      while (byte === BLANK && at < limit) byte = bytes[++at]
      if (byte === QUOTE && !isLiteral && at < limit) {
        const close = this.#quotes.close(at, limit)
        if (close >= 0) {
          if (wanted[column] === 1) this.#keep(column, at + 1, close, this.#quotes.doubled)
          column++
          at = close + 1
          while (bytes[at] === BLANK && at < limit) at++
          if (at >= limit || bytes[at] !== delimiter) break
          at++
          ahead = 0
          seen = at
          continue
        }
        isLiteral = true
      }
      const start = at
      while (ahead === 0 && seen < limit) {
        const word = (seen <= lastWord ? view.getInt32(seen, true) : lastBytes(bytes, seen)) ^ delimiters
        // The high bit of each byte that is zero, and of no other.
        ahead = ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f)
        seen += 4
      }
      const end = ahead === 0 ? limit : seen - 4 + ((31 - Math.clz32(ahead & -ahead)) >> 3)
      ahead &= ahead - 1
      if (wanted[column] === 1) this.#keep(column, start, Math.min(end, limit), false)
      column++
      if (end >= limit) break
      at = end + 1
    }
    for (let empty = this.#first + column; empty < this.#first + width; empty++)
      this.starts[empty] = this.ends[empty] = 0
    return column
  }

  /** The end of a row's last line; blank lines may follow before the next row. */
  #endOf(from: number, next: number): number {
    const bytes = this.bytes
    let at = next
    while (at > from && (bytes[at - 1] as number) <= BLANK) at--
    while (at < next && bytes[at] !== LINE_FEED && bytes[at] !== CARRIAGE_RETURN) at++
    return at
  }

  #keep(column: number, from: number, to: number, isDoubled: boolean): void {
    const bytes = this.bytes
    let start = from
    let end = to
    if (start < end && mayBeBlank(bytes[start] as number)) start = afterBlanks(bytes, start, end)
    if (start < end && mayBeBlank(bytes[end - 1] as number)) end = beforeBlanks(bytes, start, end)
    const cell = this.#first + column
    this.starts[cell] = start
    this.ends[cell] = end
    this.doubled[cell] = isDoubled ? 1 : 0
  }

  text(column: number): string {
    const cell = this.#first + column
    const text = textOf(this.bytes, this.starts[cell] ?? 0, this.ends[cell] ?? 0)
    return this.doubled[cell] === 1 ? text.replaceAll('""', '"') : text
  }

  number(column: number): number {
    const cell = this.#first + column
    return numberOf(this.bytes, this.starts[cell] ?? 0, this.ends[cell] ?? 0)
  }

  day(column: number): number {
    const cell = this.#first + column
    return dayOf(this.bytes, this.starts[cell] ?? 0, this.ends[cell] ?? 0)
  }

  code(column: number): number {
    const known = this.#single[column]
    if (known && this.#known.has(known)) return known[this.#row] as number
    const codes = known ?? new Int32Array(this.#rows)
    const { single } = this.#dictionaries
    const dictionary = single[column] ?? new Dictionary([column])
    single[column] = dictionary
    this.#single[column] = codes
    return this.#looked(dictionary, codes)
  }

  codes(columns: readonly number[]): number {
    const known = this.#combined.get(columns)
    if (known && this.#known.has(known)) return known[this.#row] as number
    const codes = known ?? new Int32Array(this.#rows)
    const { combined } = this.#dictionaries
    const dictionary = combined.get(columns) ?? new Dictionary(columns)
    combined.set(columns, dictionary)
    this.#combined.set(columns, codes)
    return this.#looked(dictionary, codes)
  }

  #looked(dictionary: Dictionary, codes: Int32Array): number {
    dictionary.codes(this, this.#rows, codes)
    this.#known.add(codes)
    return codes[this.#row] as number
  }
}

/** The last bytes, fewer than four, as a word. */
function lastBytes(bytes: Uint8Array, from: number): number {
  let word = 0
  for (let at = bytes.length - 1; at >= from; at--) word = (word << 8) | (bytes[at] as number)
  return word
}

/** A first line `sep=;`, as Excel writes and understands it. */
function statedDelimiter(bytes: Uint8Array, from: number): { delimiter: Delimiter; from: number } | null {
  const [, stated = '', end = ''] =
    /^sep=(.)(\r\n?|\n)/i.exec(textOf(bytes, from, Math.min(from + 7, bytes.length))) ?? []
  const delimiter = DELIMITERS.find((each) => each === stated)
  return delimiter ? { delimiter, from: from + 'sep='.length + 1 + end.length } : null
}

/** In bytes and in rows: what is looked at to find the delimiter. */
const SAMPLE = 2 ** 16
const SAMPLED_ROWS = 50

/**
 * The delimiter by which most of the first rows have as many cells as the header; among equals, the one of most cells.
 */
function likeliest(bytes: Uint8Array, from: number): Delimiter {
  const sample = bytes.subarray(0, from + SAMPLE)
  let best: { readonly delimiter: Delimiter; readonly agreeing: number; readonly width: number } | undefined
  for (const delimiter of DELIMITERS) {
    const { starts, lines } = rowsOf(sample, from, delimiter)
    // The last row of a sample may be cut.
    const rows = Math.min(sample.length < bytes.length ? lines.length - 1 : lines.length, SAMPLED_ROWS)
    const reader = new RowReader(sample, delimiter, MOST_COLUMNS)
    const widths = Array.from({ length: Math.max(rows, 1) }, (_, row) =>
      row < lines.length ? reader.read(starts[row] as number, starts[row + 1] as number) : 0,
    )
    const [width = 0] = widths
    if (width < 2) continue
    const agreeing = widths.filter((each) => each === width).length / widths.length
    if (!best || agreeing > best.agreeing || (agreeing === best.agreeing && width > best.width))
      best = { delimiter, agreeing, width }
  }
  return best?.delimiter ?? DELIMITERS[0]
}

import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type postgres from 'postgres'

/** A value of a column as `COPY` reads it; undefined is null. */
export type Cell = string | number | boolean | null | undefined

/** Characters to send at a time. */
const PIECE = 2 ** 16

/**
 * Fills a table by `COPY`. `columns` is their list as in SQL. Rows are made as fast as the database takes them.
 */
export async function copied(
  sql: postgres.TransactionSql,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
): Promise<void> {
  const names = sql(columns as string[])
  const stream = await sql`copy ${sql(table)} (${names}) from stdin`.writable()
  await pipeline(Readable.from(pieces(rows)), stream)
}

function* pieces(rows: Iterable<readonly Cell[]>): Generator<Buffer> {
  let piece = ''
  for (const row of rows) {
    piece += `${row.map(written).join('\t')}\n`
    if (piece.length < PIECE) continue
    yield Buffer.from(piece)
    piece = ''
  }
  if (piece !== '') yield Buffer.from(piece)
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r', '\0': '' }

/** The text format of `COPY`. PostgreSQL has no text with the character 0: it is left out. */
function written(cell: Cell): string {
  if (typeof cell === 'string') return /[\\\t\n\r\0]/.test(cell) ? cell.replace(/[\\\t\n\r\0]/g, escaped) : cell
  if (cell === null || cell === undefined) return '\\N'
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  return Number.isNaN(cell) ? '\\N' : String(cell)
}

function escaped(character: string): string {
  return ESCAPES[character] ?? ''
}

/** Whole numbers as an array of PostgreSQL. */
export function numbers(values: Iterable<number>): string {
  return `{${[...values].join(',')}}`
}

/** Plain data as `jsonb`, which holds no character 0. */
export function json(value: unknown): string {
  const text = JSON.stringify(value)
  if (!text.includes('\\u0000')) return text
  // A backslash in a text is written as two, so that what follows it is no escape.
  return text.replace(/\\(?:u0000|.)/g, (written) => (written === '\\u0000' ? '' : written))
}

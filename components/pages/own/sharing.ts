import { transfer } from 'comlink'
import { type Plan, type ReadRows, RowReader } from '@/geodata/domain/import/rowReader'
import { partsOf, piecewiseTable, shareOf } from '@/geodata/domain/table/csv'
import type { Table } from '@/geodata/domain/table/table'
import type { Helper, Share } from './importerProtocol'

/*
 * Several workers read one large file: each a part of its rows, in pieces straight from the file, so that nobody but
 * the importer holds all of it.
 */

/** Bytes that a helper holds at a time. */
const PIECE = 2 ** 24

/** A smaller table is read faster by one worker than it is shared. */
const LEAST_ROWS = 20_000

/** The parts of a table that helpers read, and the number of rows that are left for the importer, which come first. */
export interface Shares {
  readonly own: number
  readonly others: readonly Share[]
}

/**
 * Shares the rows of a table in equal parts. Only of a text whose bytes are those of its file; null for other tables.
 *
 * @param bytes the content of the file
 */
export function shared(table: Table, file: Blob, bytes: Uint8Array, plan: Plan, helpers: number): Shares | null {
  const parts = partsOf(table)
  if (helpers === 0 || !parts || parts.bytes.buffer !== bytes.buffer || table.length < LEAST_ROWS) return null
  const cut = (n: number) => Math.round((table.length * n) / (helpers + 1))
  return {
    own: cut(1),
    others: Array.from({ length: helpers }, (_, n) => {
      const [from, to] = [cut(n + 1), cut(n + 2)]
      const at = (row: number) => parts.bytes.byteOffset + (parts.starts[row] as number)
      return { file: file.slice(at(from), at(to)), rows: shareOf(parts, from, to), plan, first: from }
    }),
  }
}

/** What a worker does as a helper. */
export const HELPER: Helper = {
  read: async (share) => {
    const read = await readShare(share)
    return transfer(read, buffersOf(read))
  },
}

async function readShare({ file, rows, plan, first }: Share): Promise<ReadRows> {
  const { table, show } = piecewiseTable(rows)
  const reader = new RowReader(table, plan, first)
  for (let from = 0; from < table.length; ) {
    const begin = rows.starts[from] as number
    let to = from + 1
    while (to < table.length && (rows.starts[to + 1] as number) - begin <= PIECE) to++
    show(new Uint8Array(await file.slice(begin, rows.starts[to]).arrayBuffer()), begin)
    table.scan(reader.read, from, to, plan.columns)
    from = to
  }
  return reader.made()
}

function buffersOf({ row, earliest, latest, date, place, kind, places, actors, sources, fields, ids }: ReadRows) {
  const arrays = [
    ...[row, earliest, latest, date, place, kind, places.lat, places.lng, places.precision, ids.numbers],
    ...[actors, sources].flatMap(({ ends, values, roles }) => [ends, values, roles]),
    ...fields.map(({ rows }) => rows),
  ]
  return [...new Set(arrays.map(({ buffer }) => buffer as ArrayBuffer))]
}

import type postgres from 'postgres'

/** What the client calls with the rows of a statement. */
interface Asked {
  resolve?: (rows: postgres.RowList<postgres.Row[]>) => void
}

/**
 * A client whose answers have no holes. The client of postgres 3.4 counts the rows of a statement on from those of the
 * one before on its connection, if that failed after its first rows, as one that takes too long may: the first places
 * of the answer are then empty.
 */
export function whole(sql: postgres.Sql): postgres.Sql {
  return new Proxy(sql, {
    apply(tag, self, given) {
      const asked: unknown = Reflect.apply(tag, self, given)
      if (isAsked(asked)) {
        const { resolve } = asked
        asked.resolve = (rows) => {
          if (rows.command === 'SELECT' && rows.length > rows.count) rows.splice(0, rows.length - rows.count)
          resolve(rows)
        }
      }
      return asked
    },
  })
}

function isAsked(asked: unknown): asked is Required<Asked> {
  return typeof asked === 'object' && asked !== null && 'resolve' in asked && typeof asked.resolve === 'function'
}

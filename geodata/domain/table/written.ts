import { type CsvParts, partsOf } from './csv'
import type { Table } from './table'

/**
 * A table as plain data, of text whatever its format was, for a worker to send and a browser to keep. Rows keep their
 * numbers; geometries are not kept. A table of text is not copied.
 */
export function asParts(table: Table): CsvParts {
  return partsOf(table) ?? written(table)
}

function written({ name, columns, length, numberOf, scan }: Table): CsvParts {
  const encoder = new TextEncoder()
  const starts = new Uint32Array(length + 1)
  const lines = new Uint32Array(length)
  let bytes = new Uint8Array(2 ** 16)
  let end = 0
  scan((cells, row) => {
    const line = `${columns.map((_, column) => quoted(cells.text(column))).join(',')}\n`
    // A UTF-16 unit has at most three bytes in UTF-8.
    if (end + 3 * line.length > bytes.length) {
      const longer = new Uint8Array(2 * bytes.length + 3 * line.length)
      longer.set(bytes)
      bytes = longer
    }
    starts[row] = end
    lines[row] = numberOf(row)
    end += encoder.encodeInto(line, bytes.subarray(end)).written
  })
  starts[length] = end
  return { name, bytes: bytes.slice(0, end), delimiter: ',', columns, starts, lines }
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}

import type { Table } from '../table/table'
import { coordinateOrderOf, positionIn } from './coordinate'
import { dateReader } from './date'
import { dateOrderOf } from './dateOrder'
import { columnsFor } from './dating'
import type { Finding, Mapping } from './mapping'

/** A mapping whose orders are decided, and what had to be guessed for it. */
interface Settled {
  readonly mapping: Mapping
  readonly findings: readonly Finding[]
}

/** Rows that are looked at for an example. */
const LOOKED_AT = 2000

/**
 * Decides the orders of dates and coordinates that a mapping leaves to the content, as the reader may have chosen other
 * columns than were guessed. What fits both orders is named.
 */
export function settled(table: Table, mapping: Mapping): Settled {
  const findings: Finding[] = []
  const guessed = (code: string, column: number, read: (text: string) => string | null) => {
    const found = example(table, column, read)
    if (found) findings.push({ outcome: 'noted', code, column: table.columns[column] ?? '', ...found })
  }
  const dates = [...columnsFor(mapping, 'date'), ...columnsFor(mapping, 'end')]
  let { dateOrder, dateOrderOpen, coordinateOrder } = mapping
  if (dateOrder === null && dates.length > 0) {
    const { order, open } = dateOrderOf(table, ...dates)
    dateOrder = order
    dateOrderOpen = open
    const [strict, reader] = [dateReader(null), dateReader(order)]
    if (open)
      guessed('date-order-guessed', dates[0] ?? -1, (text) => (strict(text) ? null : (reader(text)?.date ?? null)))
  }
  const [both] = columnsFor(mapping, 'coordinates')
  if (both !== undefined) {
    const { order, open } = coordinateOrderOf(table, both)
    const chosen = coordinateOrder ?? order
    coordinateOrder = chosen
    if (open)
      guessed('coordinates-order-guessed', both, (text) => {
        const at = positionIn(text, null) ? null : positionIn(text, chosen)
        return at && `${at.lat}, ${at.lng}`
      })
  }
  return { mapping: { ...mapping, dateOrder, dateOrderOpen, coordinateOrder }, findings }
}

/** The first cell that can be read in either order. */
function example(table: Table, column: number, read: (text: string) => string | null) {
  for (let row = 0; row < Math.min(table.length, LOOKED_AT); row++) {
    const value = table.cell(row, column)
    const as = read(value)
    if (as !== null) return { row: table.numberOf(row), value, read: as }
  }
  return null
}

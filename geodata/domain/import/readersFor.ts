import type { Precision } from '../schema/term'
import type { Table } from '../table/table'
import { degreesIn, judged, type Position, positionIn } from './coordinate'
import { dateOfParts, dateReader, spanOf } from './date'
import { holdsSerials } from './dateOrder'
import { datedAs } from './datePrecision'
import { columnsFor } from './dating'
import type { ColumnUse, Mapping } from './mapping'
import { precisionIn } from './precision'

type Scale = ColumnUse['scale']

/** A position, and whether it was read differently from how it is written. */
interface PositionRead extends Position {
  readonly mended: boolean
}

/**
 * How the cells of a table are read, as its columns are taken; each reader gives null for what it cannot read. A
 * position outside the globe is exchanged if that makes it valid, and then marked as mended; (0, 0) is left as it is.
 */
export function readersFor(table: Table, mapping: Mapping) {
  const dates = [...columnsFor(mapping, 'date'), ...columnsFor(mapping, 'end')]
  const serials = dates.some((column) => holdsSerials(table, column))
  const { dateOrder, coordinateOrder } = mapping
  return {
    date: dateReader(dateOrder, { serials }),
    dateOfParts,
    span: spanOf,
    /** Without a scale, the date as it is. */
    datedAs: (read: Parameters<typeof datedAs>[0], scale: Scale, code: string) =>
      scale ? datedAs(read, scale, code) : read,
    position: (lat: string, lng: string): PositionRead | null => {
      const straight = { lat: degreesIn(lat, 'lat'), lng: degreesIn(lng, 'lng') }
      if (judged(straight) !== 'outside') return onTheGlobe(straight)
      // Hemispheres may say that the columns are exchanged.
      const exchanged = { lat: degreesIn(lng, 'lat'), lng: degreesIn(lat, 'lng') }
      return judged(exchanged) === 'fine' ? { ...exchanged, mended: true } : null
    },
    coordinates: (text: string): PositionRead | null => {
      const position = positionIn(text, coordinateOrder)
      return position && onTheGlobe(position)
    },
    precision: (scale: Scale, code: string): Precision | null => precisionIn(code, scale)?.precision ?? null,
  }
}

function onTheGlobe({ lat, lng }: Position): PositionRead | null {
  switch (judged({ lat, lng })) {
    case 'outside':
      return null
    case 'swapped':
      return { lat: lng, lng: lat, mended: true }
    default:
      return { lat, lng, mended: false }
  }
}

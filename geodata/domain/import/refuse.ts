import type { Table } from '../table/table'
import { type Content, contentsOf, sampleRows } from './content'
import { degreesIn, positionIn } from './coordinate'
import { dateReader } from './date'
import { holdsSerials } from './dateOrder'
import { columnsFor } from './dating'
import { headerKey } from './header'
import type { Mapping, Use } from './mapping'

/**
 * Why a table holds no events: keys of the sentences under `own.refusals` in the messages.
 */
export const NO_EVENTS = [
  'no-rows',
  'no-columns',
  'totals',
  'terms',
  'text',
  'no-date',
  'no-date-read',
  'picture',
] as const

/** A table that holds no events. */
export interface NoEvents {
  readonly code: (typeof NO_EVENTS)[number]
  /** Values of the sentence. */
  readonly params: Readonly<Record<string, string>>
}

const TERMS =
  /\b(?:terms|licen[cs]e|copyright|attribution|conditions|disclaimer|permission|redistribut\w*|utilisation|droits)\b/i

/**
 * Why no row of a table is an event, with a mapping that may be a guess; null if some may be. A table with a few bad
 * rows is not refused: those are reported row by row.
 */
export function whyNoEvents(table: Table, mapping: Mapping): NoEvents | null {
  const rows = sampleRows(table)
  if (rows.length === 0) return { code: 'no-rows', params: {} }
  // A map of bare shapes.
  if (table.columns.length === 0) return none('no-columns')
  return undated(table, mapping, rows) ?? totalsIn(table, mapping)
}

function undated(table: Table, mapping: Mapping, rows: readonly number[]): NoEvents | null {
  const [date] = columnsFor(mapping, 'date')
  const [year] = columnsFor(mapping, 'year')
  if (date === undefined && year === undefined)
    return totalsAcross(table) ?? pictureIn(table, mapping, rows) ?? textIn(table, rows) ?? none('no-date')
  if (date === undefined) return null
  const columns = columnsFor(mapping, 'date')
  const read = columns.map((column) => dateReader(mapping.dateOrder, { serials: holdsSerials(table, column) }))
  const isDated = rows.some((row) => columns.some((column, i) => read[i]?.(table.cell(row, column))))
  // A rare date may be in a row outside the sample, and an open order is asked for.
  if (isDated || mapping.dateOrderOpen || table.length > rows.length) return null
  const value = rows.map((row) => table.cell(row, date)).find((text) => text !== '')
  if (value === undefined) return none('no-date')
  return none('no-date-read', { column: table.columns[date] ?? '', value: value.slice(0, 80) })
}

/** Years or months as columns: counts, whatever else the table has. */
function totalsAcross(table: Table): NoEvents | null {
  const keys = table.columns.map(headerKey)
  const years = keys.filter((key) => /^(?:19|20)\d{2}$/.test(key)).length
  if (years >= 3) return none('totals', { per: 'year' })
  const months = keys.filter((key) => /^(?:(?:19|20)\d{2}_\d{1,2}|[a-z]+_(?:19|20)\d{2})$/.test(key)).length
  return months >= 3 ? none('totals', { per: 'month' }) : null
}

/** Few columns of long sentences. */
function textIn(table: Table, rows: readonly number[]): NoEvents | null {
  const contents = contentsOf(table)
  const filled = contents.filter((content) => content.filled > 0.2)
  const isProse = filled.length <= 2 && contents.some(({ length, words }) => length > 40 && words > 0.5)
  if (!isProse) return null
  const said = [
    ...table.columns,
    ...rows.slice(0, 50).flatMap((row) => table.columns.map((_, at) => table.cell(row, at))),
  ]
  return none(TERMS.test(said.join(' ').slice(0, 20_000)) ? 'terms' : 'text')
}

const NAMELESS = ['title', 'text', 'actor', 'target', 'link', 'id', 'latitude', 'coordinates', 'day'] as const
const PLACELESS = ['place', 'kind'] as const

/** Counts by year or month: a year, no day, numbers, and nothing that would tell one event from another. */
function totalsIn(table: Table, mapping: Mapping): NoEvents | null {
  const has = (use: Use) => columnsFor(mapping, use).length > 0
  if (table.geometry || NAMELESS.some(has)) return null
  const [date] = columnsFor(mapping, 'date')
  if (date !== undefined) {
    const per = PLACELESS.some(has) ? null : periodOf(table, date)
    const isCounted = per && contentsOf(table).some((content, column) => column !== date && isCount(content))
    return isCounted ? none('totals', { per }) : null
  }
  const dated = new Set([...columnsFor(mapping, 'year'), ...columnsFor(mapping, 'month')])
  const others = contentsOf(table).filter((_, column) => !dated.has(column))
  if (!others.some(isCount)) return null
  return none('totals', { per: columnsFor(mapping, 'month').length > 0 ? 'month' : 'year' })
}

/** Whether each row of a column is another year, or another month, and none is a day; null if not. */
function periodOf(table: Table, column: number): 'year' | 'month' | null {
  const texts = sampleRows(table).map((row) => table.cell(row, column))
  if (texts.length < 2 || new Set(texts).size < texts.length) return null
  const read = dateReader(null)
  const lengths = texts.map((text) => {
    const days = read(text)
    return days ? days.latest - days.earliest + 1 : 0
  })
  const isEach = (least: number, most: number) => lengths.every((length) => length >= least && length <= most)
  return isEach(28, 31) ? 'month' : isEach(365, 366) ? 'year' : null
}

function isCount({ numbers, filled }: Content): boolean {
  return numbers > 0.8 && filled > 0.2
}

/** Nearly all positions outside the globe. */
function pictureIn(table: Table, mapping: Mapping, rows: readonly number[]): NoEvents | null {
  const [lat] = columnsFor(mapping, 'latitude')
  const [lng] = columnsFor(mapping, 'longitude')
  const [both] = columnsFor(mapping, 'coordinates')
  const split = lat !== undefined && lng !== undefined
  if (!split && both === undefined) return null
  let outside = 0
  let inside = 0
  let example = ''
  for (const row of rows) {
    const written = split ? `${table.cell(row, lat)}, ${table.cell(row, lng)}` : table.cell(row, both ?? 0)
    const at = split
      ? { lat: degreesIn(table.cell(row, lat), 'lat'), lng: degreesIn(table.cell(row, lng), 'lng') }
      : positionIn(written, mapping.coordinateOrder ?? 'lat-lng')
    if (!at || Number.isNaN(at.lat) || Number.isNaN(at.lng)) continue
    if (Math.abs(at.lat) <= 180 && Math.abs(at.lng) <= 180) inside++
    else {
      outside++
      if (example === '') example = written
    }
  }
  if (outside < 2 || inside > outside / 9) return null
  return none('picture', { column: table.columns[lat ?? both ?? 0] ?? '', value: example.slice(0, 80) })
}

function none(code: NoEvents['code'], params: NoEvents['params'] = {}): NoEvents {
  return { code, params }
}

import type { Language } from '../language/language'
import type { Table } from '../table/table'
import { coordinateOrderOf } from './coordinate'
import { dateOrderOf } from './dateOrder'
import { columnsFor } from './dating'
import { headerKey } from './header'
import { hxlColumns } from './hxl'
import type { ColumnUse, Mapping, Use } from './mapping'
import { PROFILES, type Profile } from './profiles/profiles'

/**
 * Uses that several columns of a table may have. Of dates and ends the first that is filled counts, by row; regions are
 * in order from large to small.
 */
const SHARED: ReadonlySet<Use> = new Set([
  'text',
  'date',
  'end',
  'region',
  'actor',
  'target',
  'source',
  'figure',
  'link',
  'out',
])
/** A second column of these is that of the end. */
const TWICE: ReadonlySet<Use> = new Set(['year', 'month', 'day'])

const OUT: ColumnUse = { use: 'out' }

/** The mapping of a table whose shape is known: one of a profile, or one with a row of HXL tags; null for any other. */
export function recognise(table: Table): Mapping | null {
  const headers = table.columns.map(headerKey)
  const profile = PROFILES.find((each) => fits(each, table, headers))
  if (profile) return withOrders(table, profile.id, usesBy(profile, headers))
  const tagged = hxlColumns(table)
  return tagged && withOrders(table, 'hxl', limited(tagged))
}

function fits({ requires, formats }: Profile, { format }: Table, headers: readonly string[]): boolean {
  if (formats && !formats.includes(format)) return false
  return requires.every((some) => some.some((header) => headers.includes(header)))
}

/** Uses by header; of columns of the same header, or of one text in several languages, the first counts. */
function usesBy({ columns }: Profile, headers: readonly string[]): readonly ColumnUse[] {
  const uses: ColumnUse[] = headers.map(() => OUT)
  const taken = new Map<Use, number>()
  const texts = new Set<string>()
  for (const [header, use] of Object.entries(columns)) {
    const at = headers.indexOf(header)
    const text = header.replace(/\.(?:en|fr)$/, '')
    if (at < 0 || texts.has(text) || !free(use.use, taken)) continue
    texts.add(text)
    uses[at] = use
  }
  return uses
}

/** Counts a use as taken; false if no further column can have it. */
function free(use: Use, taken: Map<Use, number>): boolean {
  const before = taken.get(use) ?? 0
  if (!SHARED.has(use) && before >= (TWICE.has(use) ? 2 : 1)) return false
  taken.set(use, before + 1)
  return true
}

/** The uses of columns with those left out that exceed what a table can have. */
function limited(uses: readonly ColumnUse[]): readonly ColumnUse[] {
  const taken = new Map<Use, number>()
  return uses.map((use) => (free(use.use, taken) ? use : OUT))
}

/** A mapping with the orders of dates and coordinates, which the content of the columns decides. */
export function withOrders(table: Table, profile: string | null, columns: readonly ColumnUse[]): Mapping {
  const mapping: Mapping = { profile, columns, dateOrder: null, dateOrderOpen: false, coordinateOrder: null }
  const { order, open } = dateOrderOf(table, ...columnsFor(mapping, 'date'), ...columnsFor(mapping, 'end'))
  const [coordinates] = columnsFor(mapping, 'coordinates')
  return {
    ...mapping,
    dateOrder: order,
    dateOrderOpen: open,
    coordinateOrder: coordinates === undefined ? null : coordinateOrderOf(table, coordinates).order,
  }
}

/** The name of a value that is a code in the table's profile; null if it has none. */
export function nameOfCode(profile: string | null, header: string, code: string, language: Language): string | null {
  const names = PROFILES.find(({ id }) => id === profile)?.names?.[headerKey(header)]
  return names && Object.hasOwn(names, code) ? (names[code]?.[language] ?? null) : null
}

/** What figures of a profile count, in a language; null for what the profile does not name. */
export function nameOfMeasure(profile: string | null, measure: string, language: Language): string | null {
  const measures = PROFILES.find(({ id }) => id === profile)?.measures
  return measures && Object.hasOwn(measures, measure) ? (measures[measure]?.[language] ?? null) : null
}

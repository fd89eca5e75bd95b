import type { Table } from '../table/table'
import type { ColumnUse } from './mapping'

/** The tag row is among the first 25 rows (HXL 1.1, "Tagging a dataset"); headers of ours is one of them. */
const WITHIN = 24
const TAG = /^#[a-z][a-z0-9_]*(?:\s*\+\s*[a-z][a-z0-9_]*)*$/i

/** What a column with a tag is taken for: the tag, the attributes that it must have, and those that it must not. */
const USES: readonly (readonly [tag: string, has: string, lacks: string, use: ColumnUse])[] = [
  ['date', 'start', '', { use: 'date' }],
  ['date', 'end', '', { use: 'end' }],
  ['date', 'year', '', { use: 'year' }],
  ['date', 'month', '', { use: 'month' }],
  ['date', '', 'reported', { use: 'date' }],
  ['geo', 'lat', '', { use: 'latitude' }],
  ['geo', 'lon', '', { use: 'longitude' }],
  ['geo', 'coord', '', { use: 'coordinates' }],
  ['geo', 'precision', '', { use: 'precision' }],
  ['loc', '', 'code', { use: 'place' }],
  ['adm1', '', 'code', { use: 'region' }],
  ['country', '', 'code', { use: 'country' }],
  ['event', 'id', '', { use: 'id' }],
  ['event', 'code', '', { use: 'id' }],
  ['event', 'type', '', { use: 'kind' }],
  ['event', 'name', '', { use: 'title' }],
  ['event', '', '', { use: 'kind' }],
  ['crisis', '', 'code', { use: 'kind' }],
  ['cause', '', 'code', { use: 'kind' }],
  ['group', '', 'code', { use: 'actor' }],
  ['org', '', 'code', { use: 'actor' }],
  ['description', '', '', { use: 'text' }],
  ['meta', 'source', '', { use: 'source' }],
  ['meta', 'url', '', { use: 'link' }],
  ['meta', 'id', '', { use: 'id' }],
  ['affected', '', '', { use: 'figure', bound: 'best' }],
  ['indicator', '', '', { use: 'figure', bound: 'best' }],
]

const known = new WeakMap<Table, number | null>()

/** The position of the row of HXL tags; null if there is none. Only rows below it are data. */
export function tagRowOf(table: Table): number | null {
  const before = known.get(table)
  if (before !== undefined) return before
  const found = tagRowIn(table)
  known.set(table, found)
  return found
}

function tagRowIn(table: Table): number | null {
  let found: number | null = null
  table.scan(
    (cells, row) => {
      if (found !== null) return
      let tags = 0
      let others = 0
      table.columns.forEach((_, column) => {
        const text = cells.text(column)
        if (TAG.test(text)) tags++
        else if (text !== '') others++
      })
      if (tags >= 2 && tags > others) found = row
    },
    0,
    Math.min(WITHIN, table.length),
  )
  return found
}

/** What the columns of a table with a row of tags are taken for; null if it has none, or none that dates anything. */
export function hxlColumns(table: Table): readonly ColumnUse[] | null {
  const row = tagRowOf(table)
  if (row === null) return null
  const uses = table.columns.map((header, column) => useOf(table.cell(row, column), header))
  return uses.some(({ use }) => use === 'date' || use === 'year') ? uses : null
}

function useOf(cell: string, header: string): ColumnUse {
  const [tag, ...attributes] = cell
    .toLowerCase()
    .replace(/^#/, '')
    .split(/[\s+]+/)
  const use = USES.find(
    ([name, has, lacks]) =>
      name === tag && (has === '' || attributes.includes(has)) && (lacks === '' || !attributes.includes(lacks)),
  )?.[3]
  if (!use) return { use: 'out' }
  const measure = attributes.filter((attribute) => !/^(?:num|best|total)$/.test(attribute)).join(' ')
  return use.use === 'figure' ? { ...use, measure: measure || header } : use
}

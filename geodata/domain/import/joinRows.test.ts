import fc from 'fast-check'
import { expect, it } from 'vitest'
import { gedLines } from '../../testing/gedFile'
import { csvTable, partsOf, piecewiseTable, shareOf } from '../table/csv'
import type { Table } from '../table/table'
import { build, finished } from './build'
import { guessMapping } from './guess'
import type { Mapping } from './mapping'
import { type Plan, planned, type ReadRows, RowReader } from './rowReader'

const SEED = 20_120_322

const LINES = [...gedLines(30, SEED)]

/**
 * Names, ids, dates and places that come again, or only once; rows that are no events; more than one line in a cell.
 */
const ODD = `id,title,date,lat,lng,town,country,kind,by,source
#id,#title,#date,#geo+lat,#geo+lon,#loc,#country,#type,#group,#source
a,A raid,1990-05-02,12.65,-8,Bamako,Mali,raid,A;B,AFP
b,"A ""second""
raid",1990-05/1990-06,,,Gao,Mali,raid,B,AFP;Reuters
c,None,soon,1,2,Nowhere,Mali,raid,A,
d,Swapped,c. 1991,-8,12.65,Bamako,Mali,"raid ""two""",A,AFP
e,Far,1991,,,Gao,Niger,march,C; A,
a2,Again,1990-05/1990-06,,,Gao,Mali,march,,Reuters
f,,1992-01-01,12.65,-8,Bamako,Mali,,B;B,AFP
`

const tableOf = (text: string): Table => csvTable('events.csv', new TextEncoder().encode(text))

/** Reads some rows of a table in pieces of so many rows, as a helper does. */
function readApart(table: Table, plan: Plan, from: number, to: number, step: number): ReadRows {
  const parts = partsOf(table)
  if (!parts) throw new Error('a table of text')
  const share = shareOf(parts, from, to)
  const { table: own, show } = piecewiseTable(share)
  const reader = new RowReader(own, plan, from)
  for (let row = 0; row < own.length; row += step) {
    const end = Math.min(row + step, own.length)
    const first = parts.starts[from] as number
    const [begin, stop] = [share.starts[row] as number, share.starts[end] as number]
    show(parts.bytes.slice(first + begin, first + stop), begin)
    own.scan(reader.read, row, end, plan.columns)
  }
  return reader.made()
}

function imported(text: string, cuts: readonly number[], step: number, mapping: Mapping) {
  const table = tableOf(text)
  const plan = planned(table, mapping)
  const at = [0, ...cuts.map((cut) => cut % (table.length + 1)).sort((a, b) => a - b), table.length]
  const parts = at.slice(1).map((to, n) => readApart(table, plan, at[n] ?? 0, to, step))
  return finished(table, plan, parts)
}

it.each([
  ['of a known shape', LINES.join('')],
  ['of any other shape', ODD],
  ['whose ids come twice', ODD.replace('a2,', 'a,')],
  ['whose ids are numbers', ODD.replace(/^([a-f])2?,/gm, (_, letter) => `${letter.charCodeAt(0)},`)],
  ['of other numbers as ids', LINES.map((line, n) => line.replace(/^\d+/, String(n % 25))).join('')],
])('a table %s gives the same events, read at once or in any parts', (_, text) => {
  const mapping = guessMapping(tableOf(text))
  const { table: _table, ...whole } = build(tableOf(text), mapping)
  expect(whole.events.row.length).toBeGreaterThan(5)
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 5 }), fc.integer({ min: 1, max: 30 }), (cuts, step) => {
      const { table, ...parts } = imported(text, cuts, step, mapping)
      expect(parts).toEqual(whole)
    }),
    { numRuns: 25, seed: SEED },
  )
})

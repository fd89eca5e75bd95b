import { unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { exampleIn, PROVENANCE } from '../../testing/exportExample'
import { HOSTILE } from '../../testing/hostileText'
import { type ReadCell, readWorkbook } from '../../testing/workbook'
import { dayNumber } from '../time/day'
import { parseView } from '../view/parse'
import { type Chosen, chosen } from './chosen'
import { COLUMN_NAMES, rowCells } from './csv'
import { selectionXlsx, type WorkbookWords } from './xlsx'

const atlas = atlasSource().atlas()
const WORDS: WorkbookWords = {
  sheets: { events: 'Events', columns: 'Columns', about: 'About' },
  columnsHead: ['Column', 'Meaning'],
  meaningOf: (column) => `What ${column} holds`,
  about: [['Licence', 'CC BY 4.0']],
}
const words = ({ measure, value }: { measure: string; value?: number | undefined }) => `${measure} ${value}`

function written(rows: readonly Chosen[], sheetWords = WORDS) {
  return selectionXlsx(atlas, rows, PROVENANCE, words, sheetWords)
}

function rowsOf(query: string): Chosen[] {
  return chosen(atlas, parseView(query, atlas))
}

/** Cells of the first sheet by column name. */
async function read(rows: readonly Chosen[]): Promise<Record<string, ReadCell>[]> {
  const [sheet] = readWorkbook(await written(rows))
  const [head = {}, ...events] = sheet?.rows ?? []
  return events.map((cells) =>
    Object.fromEntries(Object.entries(cells).map(([letters, cell]) => [String(head[letters]?.value), cell])),
  )
}

test('a workbook equals the table, with days as dates, numbers as numbers, and everything else as text', async () => {
  const rows = rowsOf('where=kidal')
  const expected = rows.map(rowCells(atlas, PROVENANCE, words))
  const found = await read(rows)
  expect(new Set(found.map(({ match }) => match?.value))).toEqual(new Set(['certain', 'possible', 'nationwide']))
  expect(found).toHaveLength(expected.length)
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) {
      const name = COLUMN_NAMES[j] ?? ''
      const cell = found[i]?.[name]
      const kind =
        typeof value === 'number' ? 'number' : ['earliest', 'latest', 'version_date'].includes(name) ? 'day' : 'text'
      expect(cell, `${name} of ${row[0]}`).toEqual(value === null || value === '' ? undefined : { kind, value })
    }
  }
})

test('headers are frozen, every column has a filter, and two more sheets explain the file', async () => {
  const [events, columns, about] = readWorkbook(await written(rowsOf('where=kidal&sure=1')))
  const count = rowsOf('where=kidal&sure=1').length
  expect(Object.values(events?.rows[0] ?? {}).map(({ value }) => value)).toEqual([...COLUMN_NAMES])
  expect(events).toMatchObject({ name: 'Events', frozen: 1, filter: `A1:AR${count + 1}`, formulas: 0 })
  expect(columns?.name).toBe('Columns')
  expect(columns?.rows.slice(1).map(({ A, B }) => [A?.value, B?.value])).toEqual(
    COLUMN_NAMES.map((name) => [name, `What ${name} holds`]),
  )
  expect(about?.rows).toEqual([{ A: { kind: 'text', value: 'Licence' }, B: { kind: 'text', value: 'CC BY 4.0' } }])
})

test('an empty selection is a workbook with headers only', async () => {
  const [events] = readWorkbook(await written([]))
  expect(events).toMatchObject({ filter: 'A1:AR1' })
  expect(events?.rows).toHaveLength(1)
})

test('a day before March 1900, where spreadsheet calendars differ, is text; an open end is empty', async () => {
  const { event, row } = exampleIn(atlas)
  const early = { ...event, earliest: dayNumber(1893, 12, 16), latest: dayNumber(1900, 3, 1) }
  const [cells] = await read([{ ...row, event: early }])
  expect(cells).toMatchObject({
    earliest: { kind: 'text', value: '1893-12-16' },
    latest: { kind: 'day', value: '1900-03-01' },
  })
  expect((await read([row]))[0]).not.toHaveProperty('latest')
})

test(`${HOSTILE.length} hostile texts stay text as written, and none is a formula`, async () => {
  const { event, row } = exampleIn(atlas)
  const texts = [...HOSTILE, 'beyond the first plane: \u{1F30D} \u{10380}']
  const rows = texts.map((hostile) => ({ ...row, event: { ...event, title: { en: hostile, fr: hostile } } }))
  const bytes = await written(rows)
  const [sheet] = readWorkbook(bytes)
  expect(sheet?.formulas).toBe(0)
  for (const [i, hostile] of texts.entries()) {
    // XML cannot hold lone surrogates or NUL, and reads a carriage return as a line end.
    const carried = hostile.replace(/[\0\p{Cs}]/gu, '').replace(/\r\n?/g, '\n')
    expect(sheet?.rows[i + 1]?.C, hostile).toEqual(carried === '' ? undefined : { kind: 'text', value: carried })
  }
})

test('a text longer than a cell allows is cut, with a note', async () => {
  const { event, row } = exampleIn(atlas)
  const long = 'x'.repeat(40_000)
  const [cells] = await read([{ ...row, event: { ...event, title: { en: long, fr: long } } }])
  expect(String(cells?.title?.value)).toHaveLength(32_767)
  expect(String(cells?.title?.value)).toMatch(/x…$/)
})

test('the same selection gives the same bytes, without timestamps', async () => {
  const rows = rowsOf('where=gao')
  const bytes = await written(rows)
  expect(Buffer.compare(bytes, await written(rows))).toBe(0)
  // Timestamp in the first local file header of the ZIP (APPNOTE 4.3.7): 1 January 1980, midnight.
  expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0])
  expect(Object.keys(unzipSync(bytes))[0]).toBe('[Content_Types].xml')
})

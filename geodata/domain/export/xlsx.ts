import { unzipSync, zipSync } from 'fflate'
import writeWorkbook, { type CellObject, type SheetData } from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'
import type { Atlas, Figure } from '../join/atlas'
import type { Chosen } from './chosen'
import { type Cell, COLUMN_NAMES, type ColumnName, tableRows } from './csv'
import type { Provenance } from './provenance'

/** What a workbook says besides its events. */
export interface WorkbookWords {
  /** Names of the three sheets, each at most 31 characters (a limit of Excel). */
  readonly sheets: { readonly events: string; readonly columns: string; readonly about: string }
  /** The heads of the sheet that explains the columns. */
  readonly columnsHead: readonly [name: string, meaning: string]
  readonly meaningOf: (column: ColumnName) => string
  /** What the last sheet says of the file, line by line: licence, version, address, citation. */
  readonly about: readonly (readonly [term: string, text: string])[]
}

/** Columns that hold a day, `YYYY-MM-DD`, and become dates. */
const DAYS: ReadonlySet<ColumnName> = new Set(['earliest', 'latest', 'version_date'])

/** In characters of the standard font; what is not listed is as wide as a date. */
const WIDTHS: Readonly<Partial<Record<ColumnName, number>>> = {
  id: 32,
  title: 56,
  place_name: 22,
  kind_name: 22,
  actor_names: 40,
  acts: 32,
  acted_on: 32,
  named: 32,
  figures: 40,
  citations: 48,
  summary: 80,
  summary_cited: 80,
  address: 48,
  query: 48,
  cite_as: 60,
}
const WIDTH = 14

/** As Excel for any country shows it; in its file, formats are written in English (ECMA-376 part 1, §18.8.31). */
const DAY_FORMAT = 'yyyy-mm-dd'

/**
 * Excel's calendar has a 29 February 1900 and nothing before that year: the first day on which every program agrees
 * with it.
 */
const FIRST_DAY = Date.UTC(1900, 2, 1)

/** What one cell may hold at most (Excel specifications and limits). */
const LONGEST_TEXT = 32_767

/**
 * The events of a View as a workbook for spreadsheets, with the columns of `selectionCsv`: days are dates, or text
 * before March 1900, numbers numbers, and everything else text, which no program takes for a formula. A second sheet
 * explains the columns, a third says what the file is. The same selection and words give the same bytes.
 */
export async function selectionXlsx(
  atlas: Atlas,
  rows: readonly Chosen[],
  provenance: Provenance,
  figureWords: (figure: Figure) => string,
  words: WorkbookWords,
): Promise<Uint8Array<ArrayBuffer>> {
  const events = tableRows(atlas, rows, provenance, figureWords).map((row) => row.map(eventCell))
  const columns = COLUMN_NAMES.map((name) => [text(name), text(words.meaningOf(name), { wrap: true })])
  const about = words.about.map(([term, said]) => [head(term), text(said, { wrap: true })])
  const workbook = writeWorkbook(
    [
      {
        sheet: words.sheets.events,
        data: [COLUMN_NAMES.map(head), ...events],
        columns: COLUMN_NAMES.map((name) => ({ width: WIDTHS[name] ?? WIDTH })),
        stickyRowsCount: 1,
      },
      {
        sheet: words.sheets.columns,
        data: [words.columnsHead.map(head), ...columns],
        columns: [{ width: 20 }, { width: 110 }],
        stickyRowsCount: 1,
      },
      { sheet: words.sheets.about, data: about, columns: [{ width: 28 }, { width: 110 }] },
    ],
    { features: [filterable(events)] },
  )
  return withoutTimes(await workbook.toBuffer())
}

function eventCell(value: Cell, column: number): CellObject | null {
  if (value === null) return null
  if (typeof value === 'number') return { type: Number, value }
  if (writable(value) === '') return null
  const name = COLUMN_NAMES[column]
  const day = name && DAYS.has(name) ? new Date(`${value}T00:00:00Z`) : null
  return day && day.getTime() >= FIRST_DAY ? { type: Date, value: day, format: DAY_FORMAT } : text(value)
}

/**
 * A text without halves of surrogate pairs, which UTF-8 cannot hold: the library would take their neighbours out with
 * them.
 */
function writable(value: string): string {
  return value.replace(/\p{Cs}/gu, '')
}

function text(value: string, style: CellObject = {}): CellObject {
  const carried = writable(value)
  const short = carried.length > LONGEST_TEXT ? `${carried.slice(0, LONGEST_TEXT - 1)}…` : carried
  return { ...style, type: String, value: short, alignVertical: 'top' }
}

function head(value: string): CellObject {
  return { type: String, value, fontWeight: 'bold', alignVertical: 'top' }
}

/** An addition to a workbook, as the library takes it. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number]

/** Gives the first sheet a filter on every column. The library has none of its own, and this is its way to add one. */
function filterable(events: SheetData): Feature {
  const range = `${getCellAddress(0, 0)}:${getCellAddress(events.length, COLUMN_NAMES.length - 1)}`
  const order = getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? []
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, _, { sheetIndex }) =>
            sheetIndex === 0
              ? insertElementMarkupAccordingToOrderOfSiblings(xml, `<autoFilter ref="${range}"/>`, order, 'worksheet')
              : xml,
        },
      },
    },
  }
}

/** The same archive with one time for all its files, the first that a ZIP can hold, in place of the present. */
function withoutTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  // A ZIP has local time, so that the same bytes come out in every time zone.
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) })
}

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

/** Texts of a workbook besides its events. */
export interface WorkbookWords {
  /** Names of the three sheets, each at most 31 characters (a limit of Excel). */
  readonly sheets: { readonly events: string; readonly columns: string; readonly about: string }
  /** Headers of the sheet that explains the columns. */
  readonly columnsHead: readonly [name: string, meaning: string]
  readonly meaningOf: (column: ColumnName) => string
  /** Lines of the last sheet: licence, version, URL, citation. */
  readonly about: readonly (readonly [term: string, text: string])[]
}

/** Columns with days, `YYYY-MM-DD`, which become dates. */
const DAYS: ReadonlySet<ColumnName> = new Set(['earliest', 'latest', 'version_date'])

/** Widths in characters of the standard font; other columns are as wide as a date. */
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

/** Displayed alike in Excel of any locale; formats in the file are always in English (ECMA-376 part 1, §18.8.31). */
const DAY_FORMAT = 'yyyy-mm-dd'

/** Excel's calendar has a 29 February 1900 and nothing before that year; from this day on all programs agree. */
const FIRST_DAY = Date.UTC(1900, 2, 1)

/** Maximum length of a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767

/**
 * The events of a View as an XLSX workbook, with the columns of `selectionCsv`: days are dates, or text before March
 * 1900, numbers are numbers, and everything else is text, never a formula. A second sheet explains the columns, a third
 * describes the file. The same selection and words give the same bytes.
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

/** Removes lone surrogates, which UTF-8 cannot encode: the library would drop their neighbours as well. */
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

/** The library's type for extensions of a workbook. */
type Feature = NonNullable<NonNullable<Parameters<typeof writeWorkbook>[1]>['features']>[number]

/**
 * Adds a filter on every column of the first sheet, through the library's extension point, as it has no option for it.
 */
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

/** The same archive with one fixed timestamp for all its files, the earliest that ZIP allows. */
function withoutTimes(archive: Uint8Array): Uint8Array<ArrayBuffer> {
  // ZIP stores local time, so use a local date to get the same bytes in every time zone.
  return zipSync(unzipSync(archive), { mtime: new Date(1980, 0, 1) })
}

import type { Atlas } from '../join/atlas'
import type { Chosen } from './chosen'
import { type Cell, type ColumnName, columnNames, type FigureWords, rowCells } from './csv'
import type { Provenance } from './provenance'
import { type SheetCell, workbookPieces } from './workbook'

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
  data_title: 32,
  data_source: 48,
}
const WIDTH = 14

/**
 * The events of a View as an XLSX workbook, with the columns of `selectionCsv`: days are dates, or text before March
 * 1900, numbers are numbers, and everything else is text, never a formula. A second sheet explains the columns, a third
 * describes the file. The same selection and words give the same bytes.
 */
export function selectionXlsx(
  atlas: Atlas,
  rows: Iterable<Chosen>,
  provenance: Provenance,
  figureWords: FigureWords,
  words: WorkbookWords,
): Uint8Array<ArrayBuffer> {
  const pieces = [...xlsxPieces(atlas, rows, provenance, figureWords, words)]
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}

/** The same piece by piece, for workbooks of any length. */
export function xlsxPieces(
  atlas: Atlas,
  rows: Iterable<Chosen>,
  provenance: Provenance,
  figureWords: FigureWords,
  words: WorkbookWords,
): Generator<Uint8Array<ArrayBuffer>> {
  const names = columnNames(provenance)
  const cellsOf = rowCells(atlas, provenance, figureWords)
  function* events(): Generator<readonly (SheetCell | null)[]> {
    yield names.map(head)
    for (const row of rows) yield cellsOf(row).map((cell, i) => eventCell(cell, names[i]))
  }
  return workbookPieces([
    {
      name: words.sheets.events,
      rows: events(),
      widths: names.map((name) => WIDTHS[name] ?? WIDTH),
      headed: true,
      filtered: true,
    },
    {
      name: words.sheets.columns,
      rows: [words.columnsHead.map(head), ...names.map((name) => [{ text: name }, wrapped(words.meaningOf(name))])],
      widths: [20, 110],
      headed: true,
    },
    {
      name: words.sheets.about,
      rows: words.about.map(([term, said]) => [head(term), wrapped(said)]),
      widths: [28, 110],
      headed: false,
    },
  ])
}

function eventCell(value: Cell, column: ColumnName | undefined): SheetCell | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return value
  return column && DAYS.has(column) ? { day: value } : { text: value }
}

function head(text: string): SheetCell {
  return { text, look: 'head' }
}

function wrapped(text: string): SheetCell {
  return { text, look: 'wrap' }
}

import { XMLParser } from 'fast-xml-parser'
import { unzipSync } from 'fflate'

/** A cell of a workbook, read without the library that wrote it. */
export interface ReadCell {
  readonly kind: 'text' | 'number' | 'day'
  readonly value: string | number
}

/** A sheet by rows: each cell by its column letter. */
export interface ReadSheet {
  readonly name: string
  readonly rows: readonly Readonly<Record<string, ReadCell>>[]
  /** The range with filters, `A1:C9`; null if there is none. */
  readonly filter: string | null
  /** Number of frozen rows at the top. */
  readonly frozen: number
  readonly formulas: number
}

const LISTS = ['row', 'c', 'si', 'sheet', 'xf', 'numFmt', 'r']
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  trimValues: false,
  isArray: (name) => LISTS.includes(name),
})

/** Excel's day number of 1 January 1970. */
const EPOCH = 25_569
const DAY = 86_400_000

interface WrittenCell {
  readonly '@r': string
  readonly '@s'?: string
  readonly '@t'?: string
  readonly v?: string
  readonly is?: { readonly t: { readonly '#text': string } }
}

/** Reads a workbook for tests: values, with dates distinguished from numbers by cell format. */
export function readWorkbook(bytes: Uint8Array): ReadSheet[] {
  const files = unzipSync(bytes)
  const xml = (path: string) => parser.parse(new TextDecoder().decode(files[path]))
  const { cellXfs, numFmts } = xml('xl/styles.xml').styleSheet
  const formats = new Map<string, string>(
    (numFmts?.numFmt ?? []).map((format: Record<string, string>) => [format['@numFmtId'], format['@formatCode']]),
  )
  const isDay = (style: string | undefined) =>
    style !== undefined && /y/.test(formats.get(cellXfs.xf[Number(style)]['@numFmtId']) ?? '')
  const sheets: Record<string, string>[] = xml('xl/workbook.xml').workbook.sheets.sheet
  return sheets.map((sheet, i) => {
    const { worksheet } = xml(`xl/worksheets/sheet${i + 1}.xml`)
    const rows: { c?: WrittenCell[] }[] = worksheet.sheetData.row ?? []
    const read = (cell: WrittenCell): ReadCell => {
      if (cell['@t'] === 'inlineStr') return { kind: 'text', value: cell.is?.t['#text'] ?? '' }
      if (!isDay(cell['@s'])) return { kind: 'number', value: Number(cell.v) }
      return { kind: 'day', value: new Date((Number(cell.v) - EPOCH) * DAY).toISOString().slice(0, 10) }
    }
    return {
      name: sheet['@name'] ?? '',
      rows: rows.map(({ c = [] }) => Object.fromEntries(c.map((cell) => [cell['@r'].replace(/\d+/, ''), read(cell)]))),
      filter: worksheet.autoFilter?.['@ref'] ?? null,
      frozen: Number(worksheet.sheetViews?.sheetView?.pane?.['@ySplit'] ?? 0),
      formulas: rows.flatMap(({ c = [] }) => c).filter((cell) => 'f' in cell).length,
    }
  })
}

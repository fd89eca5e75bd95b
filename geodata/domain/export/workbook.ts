import { type ArchivedFile, zipPieces } from './zipPieces'

/** A cell of a sheet: a number, a text, or a day as `YYYY-MM-DD`. */
export type SheetCell = number | { readonly text: string; readonly look?: 'head' | 'wrap' } | { readonly day: string }

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\` (Excel specifications and limits). */
  readonly name: string
  /** Widths of the columns, in characters of the standard font. */
  readonly widths: readonly number[]
  readonly rows: Iterable<readonly (SheetCell | null)[]>
  /** Whether the first row stays in sight. */
  readonly headed: boolean
  /** Whether every column has a filter. */
  readonly filtered?: boolean
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Positions in `cellXfs` of the style sheet below. */
const LOOKS = { head: 1, plain: 2, wrap: 3, day: 4 } as const

/** Displayed alike in Excel of any locale; formats in the file are always in English (ECMA-376 part 1, §18.8.31). */
const DAY_FORMAT = 'yyyy-mm-dd'

const STYLES = `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="${DAY_FORMAT}"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top"/></xf></cellXfs></styleSheet>`

/** Maximum length of a cell (Excel specifications and limits). */
const LONGEST_TEXT = 32_767

/** Excel's calendar has a 29 February 1900 and nothing before that year; from this day on all programs agree. */
const FIRST_DAY = Date.UTC(1900, 2, 1)
/** Excel's number of 1 January 1970. */
const EPOCH = 25_569
const MILLISECONDS = 86_400_000

/**
 * A workbook of XLSX (ECMA-376), piece by piece, for sheets of any length. No cell is a formula; texts are inline and
 * cut at the length that Excel allows; days before March 1900 are texts. The same sheets give the same bytes.
 */
export function workbookPieces(sheets: readonly Sheet[]): Generator<Uint8Array<ArrayBuffer>> {
  return zipPieces(files(sheets))
}

function* files(sheets: readonly Sheet[]): Generator<ArchivedFile> {
  const part = (name: string, text: string): ArchivedFile => ({ name, pieces: [text] })
  const numbered = sheets.map((sheet, i) => ({ sheet, number: i + 1 }))
  yield part(
    '[Content_Types].xml',
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${numbered
      .map(
        ({ number }) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
      )
      .join('')}</Types>`,
  )
  yield part(
    '_rels/.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  )
  yield part(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${numbered
      .map(({ sheet, number }) => `<sheet name="${escaped(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`)
      .join('')}</sheets></workbook>`,
  )
  yield part(
    'xl/_rels/workbook.xml.rels',
    `${XML}<Relationships xmlns="${PACKAGE}/relationships">${numbered
      .map(
        ({ number }) =>
          `<Relationship Id="rId${number}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="rId${sheets.length + 1}" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`,
  )
  yield part('xl/styles.xml', STYLES)
  for (const { sheet, number } of numbered)
    yield { name: `xl/worksheets/sheet${number}.xml`, pieces: sheetPieces(sheet, number === 1) }
}

function* sheetPieces({ widths, rows, headed, filtered = false }: Sheet, first: boolean): Generator<string> {
  const pane = headed ? '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>' : ''
  const columns = widths.map((width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`)
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${pane}</sheetView></sheetViews><cols>${columns.join('')}</cols><sheetData>`
  const letters = widths.map((_, i) => columnLetters(i))
  let row = 0
  for (const cells of rows) {
    row++
    yield `<row r="${row}">${cells.map((cell, i) => (cell === null ? '' : cellMarkup(cell, `${letters[i]}${row}`))).join('')}</row>`
  }
  const filter = filtered ? `<autoFilter ref="A1:${letters.at(-1)}${Math.max(row, 1)}"/>` : ''
  yield `</sheetData>${filter}</worksheet>`
}

function cellMarkup(cell: SheetCell, at: string): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('day' in cell) {
    const time = Date.parse(`${cell.day}T00:00:00Z`)
    if (!(time >= FIRST_DAY)) return cellMarkup({ text: cell.day }, at)
    return `<c r="${at}" s="${LOOKS.day}"><v>${time / MILLISECONDS + EPOCH}</v></c>`
  }
  const text = PLAIN.test(cell.text) ? cell.text : writable(cell.text)
  if (text === '') return ''
  const short = text.length > LONGEST_TEXT ? `${writable(text.slice(0, LONGEST_TEXT - 1))}…` : text
  return `<c r="${at}" s="${LOOKS[cell.look ?? 'plain']}" t="inlineStr"><is><t xml:space="preserve">${escaped(short)}</t></is></c>`
}

/** Needs neither of the two below: nearly every text. */
const PLAIN = /^[\n !#-%'-;=?-^`-\ud7ff]*$/

/** Removes what neither UTF-8 nor XML 1.0 (§2.2) can hold: lone surrogates, most control characters. */
function writable(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
  return text.replace(/\p{Cs}|[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/gu, '')
}

/** `_x0041_` in a text would be read as an escaped character (ECMA-376 part 1, §22.4.2.4). */
function escaped(text: string): string {
  if (PLAIN.test(text)) return text
  return text
    .replace(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** A, B, …, Z, AA, … for positions from 0. */
function columnLetters(position: number): string {
  const last = String.fromCharCode(65 + (position % 26))
  return position < 26 ? last : columnLetters(Math.floor(position / 26) - 1) + last
}

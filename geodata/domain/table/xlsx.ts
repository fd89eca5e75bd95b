import { type Limits, ROWS_TOLD } from './limits'
import { Refusal } from './refusal'
import { refused } from './refusals'
import { rowsTable } from './rows'
import { dateOf, type Shown, shownBy, showsDate } from './sheetDate'
import type { Table } from './table'
import { attribute, readXml } from './xml'
import { type Budget, type Entry, unpack } from './zip'

/** Columns of a sheet, at most, in Excel. */
const WIDEST = 16_384
/** Filled rows looked at for the header. */
const HEAD = 20

/** Whether the entries of a ZIP file are those of a workbook. */
export function isWorkbook(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => /(^|\/)workbook\.xml$/i.test(name))
}

/** A part of a file that could not be opened, and why. */
export interface Left {
  readonly name: string
  readonly refusal: Refusal
}

/**
 * The sheets of an XLSX workbook that have cells, in their order; a sheet that is refused does not spoil the others.
 * Dates become ISO 8601 as precise as they are shown, formulas their last result, formatted text its words.
 * @throws Refusal `unreadable` or as `unpack` and `readXml`
 */
export function workbookTables(
  name: string,
  entries: readonly Entry[],
  budget: Budget,
): { readonly tables: readonly Table[]; readonly left: readonly Left[] } {
  const { limits } = budget
  const book = entries.find((entry) => /(^|\/)workbook\.xml$/i.test(entry.name))
  if (!book) throw refused('unreadable')
  const folder = book.name.slice(0, book.name.lastIndexOf('/') + 1)
  const byPath = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  const part = (path: string) => byPath.get(pathFrom(folder, path).toLowerCase())
  const { sheets, calendar } = readBook(unpack(book, budget), limits)
  const linkPart = part('_rels/workbook.xml.rels')
  const links = linkPart ? readLinks(unpack(linkPart, budget), limits) : []
  const partOfKind = (kind: string) => {
    const link = links.find(({ type }) => type.endsWith(`/${kind}`))
    return part(link?.target ?? `${kind}.xml`)
  }
  const textPart = partOfKind('sharedStrings')
  const stylePart = partOfKind('styles')
  const texts = textPart ? readTexts(unpack(textPart, budget), limits) : []
  const styles = stylePart ? readStyles(unpack(stylePart, budget), limits) : []
  const tables: Table[] = []
  const left: Left[] = []
  sheets.forEach(({ title, link: id }, at) => {
    const link = links.find((one) => one.id === id)
    // Charts are sheets as well.
    if (link && !link.type.endsWith('/worksheet')) return
    const entry = part(link?.target ?? `worksheets/sheet${at + 1}.xml`)
    if (!entry) return
    try {
      const grid = readSheet(unpack(entry, budget), { texts, styles, calendar, dates: new Map() }, limits)
      const table = tableOf(sheets.length > 1 ? `${name}: ${title}` : name, grid, limits)
      if (table) tables.push(table)
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'zip-bomb') throw error
      left.push({ name: title, refusal: error })
    }
  })
  return { tables, left }
}

function pathFrom(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const steps: string[] = []
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.') steps.push(step)
  }
  return steps.join('/')
}

interface SheetLink {
  readonly title: string
  readonly link: string
}

type Pieces = Iterable<Uint8Array>

function readBook(pieces: Pieces, limits: Limits): { sheets: SheetLink[]; calendar: 1900 | 1904 } {
  const sheets: SheetLink[] = []
  let calendar: 1900 | 1904 = 1900
  const open = (name: string, attributes: string) => {
    if (name === 'sheet')
      sheets.push({ title: attribute(attributes, 'name') ?? '', link: attribute(attributes, 'id') ?? '' })
    if (name === 'workbookPr' && /^(?:1|true)$/.test(attribute(attributes, 'date1904') ?? '')) calendar = 1904
  }
  readXml(pieces, { open, text: nothing, close: nothing }, limits)
  return { sheets, calendar }
}

function readLinks(pieces: Pieces, limits: Limits) {
  const links: { id: string; type: string; target: string }[] = []
  const open = (name: string, attributes: string) => {
    if (name !== 'Relationship') return
    const [id = '', type = '', target = ''] = ['Id', 'Type', 'Target'].map((key) => attribute(attributes, key) ?? '')
    links.push({ id, type, target })
  }
  readXml(pieces, { open, text: nothing, close: nothing }, limits)
  return links
}

function readTexts(pieces: Pieces, limits: Limits): string[] {
  const texts: string[] = []
  let text = ''
  let inside = false
  let phonetic = false
  readXml(
    pieces,
    {
      open: (name) => {
        if (name === 'si') text = ''
        else if (name === 't') inside = !phonetic
        else if (name === 'rPh') phonetic = true
      },
      text: (piece) => {
        if (inside) text += piece
      },
      close: (name) => {
        if (name === 'si') texts.push(withEscapes(text).trim())
        else if (name === 't') inside = false
        else if (name === 'rPh') phonetic = false
      },
    },
    limits,
  )
  return texts
}

/** For each cell style, what it shows of a date. */
function readStyles(pieces: Pieces, limits: Limits): Shown[] {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let cells = false
  readXml(
    pieces,
    {
      open: (name, attributes) => {
        if (name === 'cellXfs') cells = true
        else if (name === 'numFmt')
          codes.set(Number(attribute(attributes, 'numFmtId')), attribute(attributes, 'formatCode') ?? '')
        else if (name === 'xf' && cells) formats.push(Number(attribute(attributes, 'numFmtId')))
      },
      text: nothing,
      close: (name) => {
        if (name === 'cellXfs') cells = false
      },
    },
    limits,
  )
  return formats.map((id) => shownBy(codes.get(id), id))
}

/** The filled rows of a sheet, with their numbers. */
interface Grid {
  readonly rows: (string | undefined)[][]
  readonly numbers: number[]
}

interface Meaning {
  readonly texts: readonly string[]
  readonly styles: readonly Shown[]
  readonly calendar: 1900 | 1904
  /** Dates read before, by style and number. */
  readonly dates: Map<string, string | null>
}

function readSheet(pieces: Pieces, meaning: Meaning, limits: Limits): Grid {
  const grid: Grid = { rows: [], numbers: [] }
  let row: (string | undefined)[] = []
  let number = 0
  let cells = 0
  let column = -1
  let type = ''
  let style = 0
  let value = ''
  let inside = false
  let phonetic = false
  const open = (name: string, attributes: string) => {
    if (name === 'c') {
      const at = columnOf(attribute(attributes, 'r') ?? '')
      column = at < 0 ? column + 1 : at
      if (column >= WIDEST) throw refused('many-columns', { most: limits.columns })
      type = attribute(attributes, 't') ?? 'n'
      style = Number(attribute(attributes, 's') ?? 0)
      value = ''
    } else if (name === 'v' || name === 't') inside = !phonetic
    else if (name === 'rPh') phonetic = true
    else if (name === 'row') {
      const at = Number(attribute(attributes, 'r') ?? 0)
      number = at > number ? at : number + 1
      row = []
      column = -1
    }
  }
  const close = (name: string) => {
    if (name === 'c') {
      const text = value === '' ? '' : cellText(value, type, style, meaning)
      if (text !== '') row[column] = text
    } else if (name === 'v' || name === 't') inside = false
    else if (name === 'rPh') phonetic = false
    else if (name === 'row' && row.length > 0) {
      cells += row.length
      if (grid.rows.length >= limits.rows) throw refused('many-rows', { most: limits.rows })
      if (cells > limits.cells) throw refused('many-cells', { most: limits.cells })
      grid.rows.push(row)
      grid.numbers.push(number)
      if (grid.rows.length % ROWS_TOLD === 0) limits.onRows?.(grid.rows.length)
    }
  }
  const text = (piece: string) => {
    if (inside) value += piece
  }
  readXml(pieces, { open, text, close }, limits)
  return grid
}

function cellText(value: string, type: string, style: number, meaning: Meaning): string {
  const { texts, styles } = meaning
  if (type === 's') return texts[Number(value)] ?? ''
  if (type === 'b') return value.trim() === '1' ? 'true' : 'false'
  if (type === 'd') return value.trim().replace(/T00:00:00(?:\.0+)?Z?$/, '')
  if (type !== 'n') return withEscapes(value).trim()
  const shown = styles[style]
  return (shown && showsDate(shown) ? dateText(value, style, meaning) : null) ?? numberText(value.trim())
}

/** Dates repeat: each is put into words once. */
function dateText(value: string, style: number, { styles, calendar, dates }: Meaning): string | null {
  const key = `${style} ${value}`
  const known = dates.get(key)
  const shown = styles[style]
  if (known !== undefined || !shown) return known ?? null
  const made = dateOf(Number(value), shown, calendar)
  dates.set(key, made)
  return made
}

/** Workbooks hold numbers in binary, with more digits than were typed: Excel itself shows 15. */
function numberText(value: string): string {
  const short = value.length <= 15 && !value.includes('E')
  const number = short ? Number.NaN : Number(value)
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value
}

/** Characters that XML does not allow are written as `_x000D_`. */
function withEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Column of an address such as "AB12", from 0; -1 if it is none. */
function columnOf(address: string): number {
  let column = 0
  for (let at = 0; at < address.length && at < 4; at++) {
    const code = address.charCodeAt(at) | 32
    if (code < 97 || code > 122) break
    column = column * 26 + code - 96
  }
  return column - 1
}

/** The table in a sheet: the rows below the header; null if there are none. */
function tableOf(name: string, { rows, numbers }: Grid, limits: Limits): Table | null {
  const head = headerOf(rows)
  const header = rows[head]
  if (!header || rows.length === head + 1) return null
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0)
  if (width > limits.columns) throw refused('many-columns', { most: limits.columns })
  return rowsTable({
    name,
    format: 'xlsx',
    columns: Array.from({ length: width }, (_, column) => header[column] ?? ''),
    rows: rows.slice(head + 1),
    numbers: numbers.slice(head + 1),
  })
}

/** The first of the rows that is at least half as full as the fullest: titles above a table fill a cell or two. */
function headerOf(rows: readonly (readonly (string | undefined)[])[]): number {
  const filled = rows.slice(0, HEAD).map((row) => row.filter(Boolean).length)
  const most = Math.max(0, ...filled)
  return filled.findIndex((count) => count * 2 >= most)
}

function nothing(): void {}

import { strToU8, zipSync } from 'fflate'

/** Parts of a workbook as XML, for tests of what programs write and our own does not. */
export interface WorkbookParts {
  /** Rows of each sheet by its name: the content of `sheetData`. */
  readonly sheets: Readonly<Record<string, string>>
  /** Shared strings: the content of `sst`. */
  readonly strings?: string
  /** Format codes by style, from style 1; style 0 is "General". */
  readonly formats?: readonly (string | number)[]
  readonly calendar?: 1900 | 1904
}

/** A workbook of the least parts that programs open. */
export function workbookMade({ sheets, strings = '', formats = [], calendar = 1900 }: WorkbookParts): Uint8Array {
  const names = Object.keys(sheets)
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const codes = formats.flatMap((code, at) =>
    typeof code === 'string' ? `<numFmt numFmtId="${164 + at}" formatCode="${code}"/>` : [],
  )
  const styles = formats.map((code, at) => `<xf numFmtId="${typeof code === 'string' ? 164 + at : code}"/>`)
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<?xml version="1.0"?><workbook xmlns:r="${relation}"><workbookPr${calendar === 1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map(
        (_, at) => `<Relationship Id="rId${at + 1}" Type="${relation}/worksheet" Target="worksheets/s${at + 1}.xml"/>`,
      )
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst>${strings}</sst>`,
    'xl/styles.xml': `<styleSheet><numFmts>${codes.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join('')}</cellXfs></styleSheet>`,
  }
  Object.values(sheets).forEach((rows, at) => {
    files[`xl/worksheets/s${at + 1}.xml`] = `<worksheet><sheetData>${rows}</sheetData></worksheet>`
  })
  return zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])))
}

import { describe, expect, it } from 'vitest'
import { cellsOf } from '@/geodata/testing/cellsOf'
import { workbookMade } from '@/geodata/testing/workbookMade'
import { openFile } from './open'

/** A row of texts and numbers, from column A. */
const row = (...cells: (string | number | null)[]) =>
  `<row>${cells
    .map((cell) =>
      cell === null
        ? '<c/>'
        : typeof cell === 'number'
          ? `<c><v>${cell}</v></c>`
          : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
    )
    .join('')}</row>`
const opened = (...parts: Parameters<typeof workbookMade>) => openFile('a.xlsx', workbookMade(...parts))
const cells = (...parts: Parameters<typeof workbookMade>) => opened(...parts).tables.map(cellsOf)

describe('a workbook', () => {
  it('has a table for each sheet with rows, named after it', () => {
    const { tables } = opened({
      sheets: { Terms: row('Terms of use') + row('No sharing'), Empty: '', Data: row('a', 'b') + row('x', 2) },
    })
    expect(tables.map(({ name }) => name)).toEqual(['a.xlsx: Terms', 'a.xlsx: Data'])
    expect(tables.map(cellsOf)).toEqual([
      [['Terms of use'], ['No sharing']],
      [
        ['a', 'b'],
        ['x', '2'],
      ],
    ])
  })

  it('reads shared, formatted and inline text, results of formulas, truth and errors', () => {
    const strings =
      '<si><t xml:space="preserve"> plain </t></si><si><r><t>bold</t></r><r><t xml:space="preserve"> &amp; not</t></r><rPh><t>x</t></rPh></si><si><t>a_x000D_&#10;b</t></si>'
    const values =
      '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="str"><f>A1</f><v>sum</v></c><c><f>1+1</f><v>2</v></c><c t="b"><v>1</v></c><c t="e"><v>#N/A</v></c><c t="s"><v>99</v></c></row>'
    expect(cells({ sheets: { s: row(...'abcdefgh') + values }, strings })).toEqual([
      [[...'abcdefgh'], ['plain', 'bold & not', 'a\r\nb', 'sum', '2', 'true', '#N/A', '']],
    ])
  })

  it('follows addresses over gaps, and counts rows as the sheet does', () => {
    const sheet =
      '<row r="3"><c r="A3" t="str"><v>a</v></c><c r="C3" t="str"><v>c</v></c></row><row r="7"><c r="C7"><v>1</v></c></row><row r="9"><c r="A9" s="3"/></row>'
    const [table] = opened({ sheets: { s: sheet } }).tables
    expect(table && cellsOf(table)).toEqual([
      ['a', '', 'c'],
      ['', '', '1'],
    ])
    expect(table?.numberOf(0)).toBe(7)
  })

  it('finds the header below a title', () => {
    const [table] = opened({
      sheets: { s: row('Events, 2012') + row() + row('a', 'b', 'c') + row('x', 'y', 'z') },
    }).tables
    expect(table && cellsOf(table)).toEqual([
      ['a', 'b', 'c'],
      ['x', 'y', 'z'],
    ])
    expect(table?.numberOf(0)).toBe(4)
  })

  it.each([
    ['12.639799999999999', '12.6398'],
    ['0.30000000000000004', '0.3'],
    ['1.5E-2', '0.015'],
    ['-7', '-7'],
    ['41000', '41000'],
    ['1e400', '1e400'],
  ])('reads the number %s as %s', (written, read) => {
    expect(cells({ sheets: { s: `${row('n')}<row><c><v>${written}</v></c></row>` } })).toEqual([[['n'], [read]]])
  })

  it.each([
    [14, '40990', '2012-03-22'],
    [22, '40990.5625', '2012-03-22T13:30'],
    [22, '40990', '2012-03-22'],
    [17, '40969', '2012-03'],
    [20, '0.5625', '13:30'],
    ['yyyy', '40909', '2012'],
    ['dd/mm/yyyy hh:mm:ss', '40990.999999', '2012-03-23'],
    ['[$-40C]d mmmm yyyy;@', '40990', '2012-03-22'],
    ['mmmm\\ yyyy', '40990', '2012-03'],
    ['d&quot; day &quot;m', '40990', '2012-03-22'],
    ['[h]:mm', '1.5', '1.5'],
    ['0.00E+00', '40990', '40990'],
    ['#,##0 &quot;dead&quot;', '40990', '40990'],
    ['[Red]0.00', '3.5', '3.5'],
    ['General', '40990', '40990'],
    [14, '1', '1900-01-01'],
    [14, '59', '1900-02-28'],
    [14, '60', '60'],
    [14, '61', '1900-03-01'],
    [14, '-3', '-3'],
    [14, '2958466', '2958466'],
  ])('reads a cell of format %s with %s as %s', (format, serial, read) => {
    const sheet = `${row('d')}<row><c s="1"><v>${serial}</v></c></row>`
    expect(cells({ sheets: { s: sheet }, formats: [format] })).toEqual([[['d'], [read]]])
  })

  it('counts days from 1904 where the workbook does', () => {
    const sheet = `${row('d')}<row><c s="1"><v>39528</v></c></row><row><c t="d"><v>2012-03-22T00:00:00</v></c></row>`
    expect(cells({ sheets: { s: sheet }, formats: [14], calendar: 1904 })).toEqual([
      [['d'], ['2012-03-22'], ['2012-03-22']],
    ])
  })

  it('loses only the sheet that is broken', () => {
    const { tables, left } = opened({ sheets: { broken: '<row><c>', good: row('a') + row('x') } })
    expect(tables.map(cellsOf)).toEqual([[['a'], ['x']]])
    expect(left.map(({ name, refusal }) => [name, refusal.code])).toEqual([['broken', 'broken-xml']])
  })
})

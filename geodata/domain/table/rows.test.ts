import { describe, expect, it } from 'vitest'
import { rowsTable } from './rows'

const table = rowsTable({
  name: 'a',
  format: 'json',
  columns: [' a ', 'b', 'b'],
  rows: [[' x ', '1.5'], ['y', '1,5', '-3'], ['x'], [undefined, 'x', '2e-7']],
})

describe('a table of rows', () => {
  it('has headers and cells without blanks around them', () => {
    expect(table.columns).toEqual(['a', 'b', 'b'])
    expect([table.cell(0, 0), table.cell(2, 1), table.cell(9, 9)]).toEqual(['x', '', ''])
  })

  it('scans rows in order: texts, numbers and codes', () => {
    const seen: unknown[] = []
    table.scan((cells, row) => seen.push([row, cells.text(0), cells.number(1), cells.number(2), cells.code(0)]))
    expect(seen).toEqual([
      [0, 'x', 1.5, Number.NaN, 0],
      [1, 'y', Number.NaN, -3, 1],
      [2, 'x', Number.NaN, Number.NaN, 0],
      [3, '', Number.NaN, 2e-7, 2],
    ])
  })

  it('scans a part, at most to the end', () => {
    const seen: number[] = []
    table.scan((_, row) => seen.push(row), 2, 99)
    expect(seen).toEqual([2, 3])
  })
})

import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvTable, DELIMITERS } from './csv'
import { Refusal } from './refusal'
import type { Table } from './table'

const read = (text: string) => csvTable('file.csv', new TextEncoder().encode(text))

function rowsOf(table: Table): string[][] {
  return Array.from({ length: table.length }, (_, row) => table.columns.map((_, column) => table.cell(row, column)))
}

function scanned(table: Table): string[][] {
  const rows: string[][] = []
  table.scan((cells) => rows.push(table.columns.map((_, column) => cells.text(column))))
  return rows
}

describe('a table of text', () => {
  it('reads quotes, doubled quotes, line breaks in cells and every end of a line', () => {
    const table = read('a,b\r\n"x, y","he said ""no"""\n1,"two\r\nlines"\r3,4')
    expect(table.columns).toEqual(['a', 'b'])
    expect(rowsOf(table)).toEqual([
      ['x, y', 'he said "no"'],
      ['1', 'two\r\nlines'],
      ['3', '4'],
    ])
    expect(scanned(table)).toEqual(rowsOf(table))
    expect([0, 1, 2].map(table.numberOf)).toEqual([2, 3, 5])
  })

  it('skips blank lines and counts them', () => {
    const table = read('\n\na,b\n\n1,2\n   \n3,4\n\n')
    expect(rowsOf(table)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ])
    expect([0, 1].map(table.numberOf)).toEqual([5, 7])
  })

  it('trims blanks outside and inside of quotes, no-break spaces too', () => {
    expect(rowsOf(read('a,b,c\n  1 ," 2 ",\u00a03\u00a0\n "x" , y,z'))).toEqual([
      ['1', '2', '3'],
      ['x', 'y', 'z'],
    ])
  })

  it('takes rows that are shorter or longer than the header', () => {
    expect(rowsOf(read('a,b\n1\n1,2,3'))).toEqual([
      ['1', ''],
      ['1', '2'],
    ])
  })

  it('keeps unnamed columns, and two of one name', () => {
    expect(read(',a,a\n1,2,3').columns).toEqual(['', 'a', 'a'])
  })

  it('drops a byte order mark', () => {
    expect(read('\ufeffa,b\n1,2').columns).toEqual(['a', 'b'])
  })

  it.each(DELIMITERS)('finds the delimiter %j, whatever else is in the cells', (delimiter) => {
    const others = DELIMITERS.filter((each) => each !== delimiter).join('')
    const table = read('title,lat,lng\n"a@b",1,2\nc@,3,4'.replaceAll(',', delimiter).replaceAll('@', others))
    expect(table.columns).toEqual(['title', 'lat', 'lng'])
    expect(rowsOf(table)[1]).toEqual([`c${others.trim()}`, '3', '4'])
  })

  it('finds semicolons beside decimal commas, and believes a first line that states them', () => {
    expect(rowsOf(read('titre;lat;lng\nSégou;13,43;-6,26\nGao;16,27;-0,04'))[0]).toEqual(['Ségou', '13,43', '-6,26'])
    const stated = read('sep=;\r\na;b,c\r\n1;2,3')
    expect(stated.columns).toEqual(['a', 'b,c'])
    expect(stated.numberOf(0)).toBe(3)
  })

  it('takes a stray quote for a character, and loses no row to it', () => {
    expect(rowsOf(read('a,b\n"x,1\ny,"z"\n"w",2'))).toEqual([
      ['"x', '1'],
      ['y', 'z'],
      ['w', '2'],
    ])
    expect(rowsOf(read('a,b\n5" gun,1\n"never closed,2\nz,3'))).toEqual([
      ['5" gun', '1'],
      ['"never closed', '2'],
      ['z', '3'],
    ])
    expect(rowsOf(read('a,b\n"He said "no" to me",1\n"Foo" raid,2\n"Bar" raid,3'))).toEqual([
      ['He said "no" to me', '1'],
      ['"Foo" raid', '2'],
      ['"Bar" raid', '3'],
    ])
  })

  it('reads plain numbers, and nothing else, as numbers', () => {
    const texts = ['1', '-12.5', '+3', '.5', '7.', '39.0', '0.1', '12345678901234567890', '-0.30000000000000004']
    const others = ['', '1,5', '1e5', '0x10', '1.2.3', 'one', '-', '.', '1 000', 'NaN', 'Infinity']
    const numbers: number[] = []
    read(`a|b\n${[...texts, ...others].map((text) => `${text}|x`).join('\n')}`).scan((cells) =>
      numbers.push(cells.number(0)),
    )
    expect(numbers).toEqual([...texts.map(Number), ...others.map(() => Number.NaN)])
  })

  it('gives equal texts equal codes, in order of appearance, however they are quoted', () => {
    const codes: number[][] = []
    const table = read('a,b\nx,1\n" x ",2\n"say ""x""",1\nsay "x",3\n,1\n"",2')
    table.scan((cells) => codes.push([cells.code(0), cells.code(1)]), 0, 3)
    table.scan((cells) => codes.push([cells.code(0), cells.code(1)]), 3)
    expect(codes).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
      [1, 2],
      [2, 0],
      [2, 1],
    ])
  })

  it('refuses what is no table, within a bounded time', () => {
    const refusal = (make: () => unknown): string => {
      try {
        make()
      } catch (error) {
        if (error instanceof Refusal) return error.code
        throw error
      }
      return 'read'
    }
    expect(refusal(() => read(''))).toBe('empty')
    expect(refusal(() => read(' \n\n'))).toBe('empty')
    expect(refusal(() => read('a,b\n1,\0'))).toBe('nul')
    expect(refusal(() => read('a,b\n1,"\0"'))).toBe('nul')
    expect(refusal(() => read(`${'a,'.repeat(10_000)}a\n1`))).toBe('many-columns')
    expect(refusal(() => read(`${'a,'.repeat(9_999)}a\n1`))).toBe('read')
    expect(refusal(() => csvTable('', new Uint8Array(2 ** 24 + 10).fill(97)))).toBe('long-line')
    const stray = new TextEncoder().encode(`a,b\n${',"a'.repeat(200_000)}\n"b"x\n`.repeat(3))
    expect(refusal(() => csvTable('', stray))).toBe('read')
  })

  it('agrees with csv-parse on any well-formed file', () => {
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab1é"\n\r,; '), maxLength: 6 }),
      fc.constantFrom('', 'x', '12.5'),
    )
    const file = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.tuple(
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }),
          fc.constantFrom('\n', '\r\n', '\r'),
        ),
      )
    fc.assert(
      fc.property(file, ([rows, end]) => {
        const header = (rows[0] ?? []).map((_, i) => `c${i}`)
        const text = [header, ...rows]
          .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
          .join(end)
        const expected = (parse(text, { record_delimiter: end }) as string[][]).map((row) =>
          row.map((cell) => cell.trim()),
        )
        const table = csvTable('', new TextEncoder().encode(text), { delimiter: ',' })
        expect([[...table.columns], ...rowsOf(table)]).toEqual(expected)
        expect(scanned(table)).toEqual(rowsOf(table))
      }),
      { numRuns: 300 },
    )
  })

  it('reads some columns from their bytes as all of them from their texts, by any delimiter', () => {
    const digits = fc.stringMatching(/^[+-]?\d{0,17}\.?\d{0,9}$/)
    const day = fc.tuple(fc.integer({ min: 0, max: 2200 }), fc.integer({ min: 0, max: 13 }), fc.integer({ max: 32 }))
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom(...'ab1é"\n\r,; \t|\u00a0'), maxLength: 9 }),
      fc.constantFrom('', 'x', 'a longer text of several words', 'à'),
      digits,
      day.map((parts) => parts.map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-')),
    )
    const width = 6
    const columns = fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 })
    const rows = fc.array(fc.array(fc.tuple(cell, fc.boolean()), { maxLength: width }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(rows, columns, fc.constantFrom(...DELIMITERS), (lines, wanted, delimiter) => {
        const written = lines.map((line) =>
          line
            .map(([text, quoted]) =>
              quoted || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replaceAll('"', '""')}"` : text,
            )
            .join(delimiter),
        )
        const header = Array.from({ length: width }, (_, n) => `c${n}`).join(delimiter)
        const table = csvTable('', new TextEncoder().encode([header, ...written].join('\n')), { delimiter })
        const codes = new Map<string, string>()
        const texts = new Map<string, string>()
        /** The same text has the same code, and no other text has it. */
        const isNumbered = (of: string, text: string, code: number) => {
          expect(codes.get(`${of} ${text}`) ?? String(code)).toBe(String(code))
          codes.set(`${of} ${text}`, String(code))
          expect(texts.get(`${of} ${code}`) ?? text).toBe(text)
          texts.set(`${of} ${code}`, text)
        }
        table.scan(
          (cells, row) => {
            for (const column of wanted) {
              const text = table.cell(row, column)
              expect(cells.text(column)).toBe(text)
              expect(cells.number(column)).toBe(/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : Number.NaN)
              expect(cells.day?.(column)).toBe(isoDayIn(text))
              isNumbered(String(column), text, cells.code(column))
            }
            const all = wanted.map((column) => table.cell(row, column))
            isNumbered('all', JSON.stringify(all), cells.codes?.(wanted) ?? Number.NaN)
          },
          0,
          table.length,
          wanted,
        )
      }),
      { numRuns: 300 },
    )
  })

  it('keeps every other row when a character of a file is lost or doubled', () => {
    const rows = Array.from({ length: 20 }, (_, i) => `${i},"an ""event"", no. ${i}\nsecond line",${i}.5`)
    const text = ['id,title,lat', ...rows].join('\n')
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.constantFrom('', '"', ',', '\n', '""'), (at, instead) => {
        const table = read(text.slice(0, at) + instead + text.slice(at + 1))
        const ids = new Set(rowsOf(table).map(([id]) => id))
        const lost = rows.filter((_, i) => !ids.has(String(i)))
        expect(lost.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 300 },
    )
  })
})

/** The day of a text `YYYY-MM-DD` by the platform's calendar; NaN for everything else. */
function isoDayIn(text: string): number {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return Number.NaN
  const date = new Date(`${text}T00:00:00Z`)
  const isValid = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
  return isValid ? date.getTime() / 86_400_000 : Number.NaN
}

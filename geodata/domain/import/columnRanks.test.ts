import { expect, test } from 'vitest'
import { csvTable } from '../table/csv'
import { orderedBy } from '../view/ranks'
import { build } from './build'
import { columnRanks } from './columnRanks'
import { guessMapping } from './guess'

/** The cells of the second column of a table, in the order of its ranks. */
function sorted(cells: readonly string[], { descending = false } = {}): readonly string[] {
  const text = `date,what\n${cells.map((cell) => `2012-01-01,"${cell}"`).join('\n')}`
  const table = csvTable('made.csv', new TextEncoder().encode(text))
  const imported = build(table, guessMapping(table))
  const steps = columnRanks(imported, 1, 'fr')
  for (;;) {
    const step = steps.next()
    if (!step.done) continue
    const all = Int32Array.from(cells, (_, i) => i)
    return Array.from(orderedBy(all, step.value, descending), (at) => cells[at] ?? '')
  }
}

test('numbers are sorted by value, with a point or comma before the fraction, and thousands in groups', () => {
  expect(sorted(['10', '9', '-3', '2.5'])).toEqual(['-3', '2.5', '9', '10'])
  expect(sorted(['10,5', '9,25', '9,125'])).toEqual(['9,125', '9,25', '10,5'])
  expect(sorted(['1,234', '999', '12,000'])).toEqual(['999', '1,234', '12,000'])
  expect(sorted(['1 234,5', '999', '1.234.567,5'])).toEqual(['999', '1 234,5', '1.234.567,5'])
})

test('dates are sorted by day, however they are written', () => {
  const written = ['16 May 2025', '01-January-2015', '2024-03', '9 mars 2021']
  expect(sorted(written)).toEqual(['01-January-2015', '9 mars 2021', '2024-03', '16 May 2025'])
})

test('of dates that begin on one day the shorter one is first', () => {
  expect(sorted(['2021', '2021-01', '2021-01-01', '2020'])).toEqual(['2020', '2021-01-01', '2021-01', '2021'])
})

test('words are sorted by the rules of the language, numbers in them by value', () => {
  expect(sorted(['zone 10', 'école', 'Zone 9', 'eau', 'fer'])).toEqual(['eau', 'école', 'fer', 'Zone 9', 'zone 10'])
})

test('empty cells are last in both directions, and what is no number comes after the numbers', () => {
  const cells = ['', '7', ...Array.from({ length: 20 }, (_, i) => String(10 + i)), 'unknown', '8']
  expect(sorted(cells).slice(0, 3)).toEqual(['7', '8', '10'])
  expect(sorted(cells).slice(-2)).toEqual(['unknown', ''])
  expect(sorted(cells, { descending: true }).slice(0, 2)).toEqual(['unknown', '29'])
  expect(sorted(cells, { descending: true }).slice(-2)).toEqual(['7', ''])
})

test('ties keep the order of time, and thousands are sorted as a few are', () => {
  const cells = Array.from({ length: 5000 }, (_, i) => String((i * 7919) % 2503))
  const values = cells.map(Number)
  expect(sorted(cells).map(Number)).toEqual(values.toSorted((a, b) => a - b))
  const all = sorted(['b', 'a', 'b', 'a'], { descending: true })
  expect(all).toEqual(['b', 'b', 'a', 'a'])
})

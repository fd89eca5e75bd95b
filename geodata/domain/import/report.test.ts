import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { Finding } from './mapping'
import { findingGroups, reportCsv } from './report'

const FINDING: Finding = {
  outcome: 'left-out',
  code: 'date-unreadable',
  row: 12345,
  column: 'Quand',
  value: 'soon',
  read: '',
}

test('findings are grouped by what they cost, then by how many there are, with the first examples', () => {
  const other: Finding = { ...FINDING, outcome: 'mended', code: 'date-two-digits' }
  const groups = findingGroups(
    { 'left-out': { 'date-missing': 1, 'date-unreadable': 40 }, mended: { 'date-two-digits': 2 }, noted: {} },
    [other, ...Array<Finding>(40).fill(FINDING)],
    2,
  )
  const told = groups.map(({ outcome, count, codes }) => ({
    [`${outcome} ${count}`]: codes.map((one) => [one.code, one.count, one.examples.length]),
  }))
  expect(told).toEqual([
    {
      'left-out 41': [
        ['date-unreadable', 40, 2],
        ['date-missing', 1, 0],
      ],
    },
    { 'mended 2': [['date-two-digits', 2, 1]] },
  ])
})

test('the CSV has a row for each finding, and no formula', () => {
  const csv = reportCsv([{ ...FINDING, value: '=HYPERLINK("x")', column: 'a,"b"\nc' }], ({ code }) => `@${code}`)
  expect(csv.startsWith('\ufeff')).toBe(true)
  expect(parse(csv, { bom: true, columns: true, record_delimiter: '\r\n' })).toEqual([
    {
      row: '12345',
      column: 'a,"b"\nc',
      outcome: 'left-out',
      value: `'=HYPERLINK("x")`,
      read: '',
      sentence: `'@date-unreadable`,
    },
  ])
})

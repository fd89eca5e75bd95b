import { expect, test } from 'vitest'
import { build } from '@/geodata/domain/import/build'
import { guessMapping } from '@/geodata/domain/import/guess'
import { hasOffers } from '@/geodata/domain/import/offers'
import { LANGUAGES } from '@/geodata/domain/language/language'
import { openFile } from '@/geodata/domain/table/open'
import { sampleRows } from './sample'

test.for(LANGUAGES)('%s: the sample is read without a question, and has something for the report', (language) => {
  const [table] = openFile('sample.csv', sampleRows(language)).tables
  if (!table) throw new Error('no table')
  const mapping = guessMapping(table)
  expect(mapping.dateOrderOpen).toBe(false)
  expect(mapping.columns.map(({ use }) => use)).toEqual([
    'title',
    'date',
    'end',
    'place',
    'latitude',
    'longitude',
    'kind',
    'actor',
    'figure',
    'source',
  ])
  const imported = build(table, mapping)
  expect(imported.events.row).toHaveLength(11)
  expect(Object.values(imported.findings.counts['left-out'])).toEqual([1])
  expect(Object.keys(imported.findings.counts.mended)).toHaveLength(1)
  expect(imported.findings.counts.noted).toMatchObject({ 'coordinates-missing': 1, 'coordinates-zero': 1 })
  // The town of the row without coordinates is elsewhere in the file.
  expect(hasOffers(imported, [])).toBe(true)
})

test.for(LANGUAGES)('%s: every row of the sample says that it is invented', (language) => {
  const [, ...rows] = sampleRows(language).trim().split('\n')
  for (const row of rows) expect(row).toMatch(/\((?:invented|inventée?)\).*(?:Invented example|Exemple inventé)$/)
})

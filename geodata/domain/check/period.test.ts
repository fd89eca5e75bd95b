import { expect, test } from 'vitest'
import { EVENTS, faultLines, first, replaced } from '../../testing/breakage'

const { file, at, record } = first(EVENTS, (found) => found.file === 'events/1990-1992.yaml')

test('an event that may have begun in another period belongs in the file of that period', () => {
  const { files, line } = replaced(file, [at, 'date'], '2012-03-21')
  expect(faultLines(files)).toContain(
    `${file}:${line} [${at}].date: '${record.id}' may have begun as early as 2012, outside the years of this file; move it to events/2010-2020.yaml`,
  )
})

test('an uncertain year includes the year before it', () => {
  const { files } = replaced(file, [at], { ...record, date: '1990~', dating: { en: 'So.', fr: 'Ainsi.' }, links: [] })
  expect(faultLines(files)).toContainEqual(expect.stringContaining('may have begun as early as 1989'))
})

test('an event outside the periods of all files needs a new file', () => {
  const { files } = replaced(file, [at, 'date'], '2031')
  expect(faultLines(files)).toContainEqual(expect.stringContaining('make a file for its period'))
})

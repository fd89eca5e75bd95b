import { expect, test } from 'vitest'
import { EVENTS, first, replaced, told } from './breakage'

const { file, at, record } = first(EVENTS, (found) => found.file === 'events/1993-2009.yaml')

test.each([
  ['before the period of its file', '1991-03', '1991-03-01', 'events/1990-1992.yaml'],
  ['where it may have begun before it', '1993~', '1992-01-01', 'events/1990-1992.yaml'],
  ['long before it', '1958', '1958-01-01', 'events/before-1990.yaml'],
  ['after it', '2012-03-21', '2012-03-21', 'events/2010-2020.yaml'],
])('an event is refused %s', (_, date, began, right) => {
  const { files } = replaced(file, [at], { ...record, date, links: [] })
  expect(told(files)).toContainEqual(
    expect.stringMatching(
      new RegExp(
        `^${file}:\\d+ \\[${at}\\]\\.date: '${date}' may begin on ${began}, which is not in the period of ${file}; the event belongs in ${right}$`,
      ),
    ),
  )
})

test('a year that no file is for is said', () => {
  const { files } = replaced(file, [at], { ...record, date: '2031', links: [] })
  expect(told(files)).toContainEqual(expect.stringContaining(`not in the period of ${file}; no file has that period`))
})

test('a file whose name is no period may hold any event', () => {
  const { files } = replaced(file, [at], { ...record, date: '1958', links: [] })
  const { [file]: moved = '', ...others } = files
  expect(told({ ...others, 'events/all.yaml': moved })).not.toContainEqual(expect.stringContaining('period'))
})

import { expect, test } from 'vitest'
import { tableOf } from '../../testing/tableMade'
import { dateOrderOf, holdsSerials } from './dateOrder'

test.each([
  ['a number above 12 is a day', ['03/04/2012', '25/04/2012'], 'day-month', false],
  ['also with months first', ['03/04/2012', '04/25/2012'], 'month-day', false],
  ['the more frequent one', ['25/04/2012', '26/04/2012', '04/25/2012'], 'day-month', false],
  ['both fit', ['03/04/2012', '05/06/2012'], 'day-month', true],
  ['both fit, but only months first are in order', ['01/11/2012', '02/03/2012', '03/01/2012'], 'month-day', true],
  ['both fit, with two digits of the year', ['01-11-12', '02-12-12'], 'day-month', true],
  ['with weekdays', ['Sun, 01/05/2014', 'Mon, 01/20/2014'], 'month-day', false],
  ['with times', ['25/04/2012 14:30'], 'day-month', false],
  ['day and month are the same', ['03/03/2012'], null, false],
  ['ISO', ['2012-03-04', '', '2012-03-05'], null, false],
  ['words', ['3 April 2012', '1990s'], null, false],
] as const)('%s', (_, cells, order, open) => {
  const table = tableOf(
    ['date'],
    cells.map((cell) => [cell]),
  )
  expect(dateOrderOf(table, 0)).toEqual({ order, open })
})

test('columns of one table share their order', () => {
  const table = tableOf(
    ['from', 'to'],
    [
      ['01/02/2012', '03/02/2012'],
      ['03/02/2012', '25/02/2012'],
    ],
  )
  expect(dateOrderOf(table, 0, 1)).toEqual({ order: 'day-month', open: false })
})

test('serial numbers are most of a column', () => {
  const column = (...cells: string[]) =>
    holdsSerials(
      tableOf(
        ['date'],
        cells.map((cell) => [cell]),
      ),
      0,
    )
  expect(column('40990', '40991.5', '', '2012-03-04')).toBe(true)
  expect(column('2012', '1990', '40990')).toBe(false)
  expect(column('', '')).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import { EVENTS, first, replaced, told } from './breakage'

const { file, at, record } = first(EVENTS)

describe('a date is refused', () => {
  test.each([
    ['on a day that no calendar has', '2012-02-30'],
    ['that ends before it begins', '1992/1991'],
    ['with an open end', '1990/..'],
    ['in words', 'spring 1991'],
  ])('%s', (_, date) => {
    const { files, line } = replaced(file, [at, 'date'], date)
    expect(told(files)).toContain(
      `${file}:${line} [${at}].date: found '${date}'; must be EDTF: 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted) or [2012-03-26..2012-04-02] (some day between), first before last, on days that exist, both ends known`,
    )
  })

  test('of a source', () => {
    const { files, line } = replaced('sources.yaml', [0, 'date'], '2012-13')
    expect(told(files)).toEqual([
      expect.stringContaining(`sources.yaml:${line} [0].date: found '2012-13'; must be EDTF`),
    ])
  })

  test.each(['2012-04-02?', '2012~', '[2012-03-26..2012-04-02]', '2012-01/2012-04%'])(
    'when it is a reading, %s, and nothing says how it was reached',
    (date) => {
      const { files } = replaced(file, [at], { ...record, date, dating: null, links: [] })
      expect(told(files)).toContainEqual(
        expect.stringContaining(
          `[${at}].dating: '${date}' is a reading, not a plain date; say in 'dating' how it was reached`,
        ),
      )
    },
  )
})

describe('a link that contradicts the dates', () => {
  const timed = EVENTS.flatMap((found) => {
    const date = parseEdtf(found.record.date)
    const days = date && interval(date)
    return days ? [{ ...found, ...days }] : []
  })
  const early = first(timed)
  const late = first(timed, ({ earliest }) => earliest > early.latest)
  const span = ({ earliest, latest }: typeof early) => `(${isoDay(earliest)} to ${isoDay(latest)})`

  test.each([
    ['led-to', late, early, 'what leads to something begins no later than that ends'],
    ['answers', early, late, 'an answer does not end before what it answers begins'],
    ['part-of', early, late, 'a part shares some day with the whole'],
    ['part-of', late, early, 'a part shares some day with the whole'],
  ])('%s', (kind, from, to, reason) => {
    const links = [{ kind, event: to.record.id }]
    const { files } = replaced(from.file, [from.at], { ...from.record, links })
    expect(told(files)).toContainEqual(
      expect.stringContaining(
        `[${from.at}].links[0]: '${from.record.id}' ${span(from)} cannot be '${kind}' of '${to.record.id}' ${span(to)}: ${reason}`,
      ),
    )
  })
})

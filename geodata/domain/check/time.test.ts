import { describe, expect, test } from 'vitest'
import { EVENTS, faultLines, first, replaced } from '../../testing/breakage'
import { isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'

const { file, at, record } = first(EVENTS)

describe('a date is refused', () => {
  test.each([
    ['on a day that no calendar has', '2012-02-30'],
    ['that ends before it begins', '1992/1991'],
    ['with an open beginning', '../1990'],
    ['in words', 'spring 1991'],
  ])('%s', (_, date) => {
    const { files, line } = replaced(file, [at, 'date'], date)
    expect(faultLines(files)).toContain(
      `${file}:${line} [${at}].date: found '${date}'; must be EDTF: 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted) or [2012-03-26..2012-04-02] (some day between), first before last, on days that exist, its beginning known`,
    )
  })

  test('of a source', () => {
    const { files, line } = replaced('sources.yaml', [0, 'date'], '2012-13')
    expect(faultLines(files)).toEqual([
      expect.stringContaining(`sources.yaml:${line} [0].date: found '2012-13'; must be EDTF`),
    ])
  })

  test.each(['2012-04-02?', '2012~', '[2012-03-26..2012-04-02]', '2012-01/2012-04%', '2012-01/..'])(
    'when it is a reading, %s, without an explanation',
    (date) => {
      const { files } = replaced(file, [at], { ...record, date, dating: null, links: [] })
      expect(faultLines(files)).toContainEqual(
        expect.stringContaining(
          `[${at}].dating: '${date}' is a reading, not a plain date; say in 'dating' how it was reached`,
        ),
      )
    },
  )
})

describe('dates by source', () => {
  const said = (...dates: string[]) => dates.map((date) => ({ date, source: 'fa-wing-2012', locator: '¶1' }))
  const faultsOf = (dates: unknown) => faultLines(replaced(file, [at], { ...record, dates, links: [] }).files)

  test('need two documents', () => {
    expect(faultsOf(said(record.date))).toContainEqual(
      expect.stringContaining(`[${at}].dates: one document cannot differ with itself`),
    )
  })

  test('must share a day with the event', () => {
    expect(faultsOf(said(record.date, '1066'))).toContainEqual(
      expect.stringContaining(
        `[${at}].dates[1].date: '1066' shares no day with the event's own date, '${record.date}'`,
      ),
    )
  })
})

describe('an inferred date or place', () => {
  test.each([
    ['date', 'dating'],
    ['place', 'siting'],
  ])('needs an explanation, such as the %s', (inferred, field) => {
    const { files } = replaced(file, [at], { ...record, inferred: [inferred], [field]: null })
    expect(faultLines(files)).toContainEqual(
      expect.stringContaining(`[${at}].inferred: the ${inferred} is inferred; say in '${field}' how it was reached`),
    )
  })
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
    const links = [{ kind, event: to.record.id, basis: 'stated', source: 'fa-wing-2012', locator: '¶1' }]
    const { files } = replaced(from.file, [from.at], { ...from.record, links })
    expect(faultLines(files)).toContainEqual(
      expect.stringContaining(
        `[${from.at}].links[0]: '${from.record.id}' ${span(from)} cannot be '${kind}' of '${to.record.id}' ${span(to)}: ${reason}`,
      ),
    )
  })
})

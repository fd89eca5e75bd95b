import type { Documents } from '../read/read'
import { isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import type { Fault } from './fault'
import { listing } from './listing'

const PERIOD = /(?:^|\/)(before-)?(\d{4})(?:-(\d{4}))?\.yaml$/

/** An event stands in the file of the period in which it began, or at the earliest may have begun, where the file's name is a period. */
export function* periodFaults(documents: Documents): Generator<Fault> {
  const named = documents.events.flatMap(({ file }) => {
    const period = periodOf(file)
    return period ? [{ file, ...period }] : []
  })
  for (const { record, fault } of listing(documents).event) {
    const date = parseEdtf(record.date)
    const days = date && interval(date)
    const { file } = fault(['date'], '')
    const own = periodOf(file)
    if (!days || !own) continue
    const began = isoDay(days.earliest)
    const year = Number(began.slice(0, 4))
    if (holds(own, year)) continue
    const right = named.find((period) => holds(period, year))
    yield fault(
      ['date'],
      `'${record.date}' may begin on ${began}, which is not in the period of ${file}; ${right ? `the event belongs in ${right.file}` : 'no file has that period'}`,
    )
  }
}

interface Period {
  readonly from: number
  readonly to: number
}

/** The years that a file's name stands for, `events/1990-1992.yaml` or `events/before-1990.yaml`; null where it names none. */
function periodOf(file: string): Period | null {
  const [, before, first = '', last = first] = PERIOD.exec(file) ?? []
  if (first === '') return null
  return before ? { from: Number.NEGATIVE_INFINITY, to: Number(first) - 1 } : { from: Number(first), to: Number(last) }
}

function holds({ from, to }: Period, year: number): boolean {
  return year >= from && year <= to
}

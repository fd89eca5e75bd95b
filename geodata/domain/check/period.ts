import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import { isoDay } from '../time/day'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'

/** First and last year in a file's name: `1990-1992.yaml`, `before-1990.yaml`; null if it names none. */
interface Period {
  readonly first: number
  readonly last: number
}

/**
 * Each event must be in the file of the period that holds its earliest possible day. Files without years in their name
 * are skipped.
 */
export function* periodFaults({ events }: Documents): Generator<Fault> {
  const files = events.map((document) => ({ document, period: periodOf(document.file) }))
  for (const { document, period } of files) {
    if (!period) continue
    for (const [i, record] of (document.sound ?? []).entries()) {
      if (record?.date === undefined) continue
      const edtf = parseEdtf(record.date)
      const days = edtf && interval(edtf)
      if (!days) continue
      const year = Number(isoDay(days.earliest).slice(0, 4))
      if (year >= period.first && year <= period.last) continue
      const right = files.find(({ period }) => period && year >= period.first && year <= period.last)
      yield document.fault(
        [i, 'date'],
        `${record.id === undefined ? 'it' : `'${record.id}'`} may have begun as early as ${year}, outside the years of this file; ${
          right ? `move it to ${right.document.file}` : 'make a file for its period'
        }`,
      )
    }
  }
}

function periodOf(file: string): Period | null {
  const between = /(\d{4})-(\d{4})\.yaml$/.exec(file)
  if (between) return { first: Number(between[1]), last: Number(between[2]) }
  const before = /before-(\d{4})\.yaml$/.exec(file)
  return before ? { first: Number.NEGATIVE_INFINITY, last: Number(before[1]) - 1 } : null
}

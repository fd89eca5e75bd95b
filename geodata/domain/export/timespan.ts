import type { AtlasEvent } from '../join/atlas'
import { isoDay } from '../time/day'
import { type Moment, parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import { plainDate } from '../time/plain'

/** One end of a time span: an ISO 8601 date, or between two days. */
export type End = { readonly in: string } | { readonly earliest?: string; readonly latest?: string }

/** A `when` of the Linked Places Format 1.2.2. Without `end`, the span is the interval given by `start`. */
export interface When {
  readonly timespans: readonly [{ readonly start: End; readonly end?: End }]
  readonly certainty: 'certain' | 'less-certain'
  readonly label: string
}

/**
 * The date of an event for the Linked Places Format, which since 1.2.2 allows only plain ISO 8601: uncertainty in EDTF
 * becomes a range of days by the atlas's rule (`../time/interval.ts`), marked "less-certain", and so does an inferred
 * date. The label keeps the EDTF.
 */
export function whenOf(event: Pick<AtlasEvent, 'date' | 'earliest' | 'latest' | 'inferred'>): When {
  const when = whenOfDate(event)
  return event.inferred.includes('date') ? { ...when, certainty: 'less-certain' } : when
}

function whenOfDate({ date, earliest, latest }: Pick<AtlasEvent, 'date' | 'earliest' | 'latest'>): When {
  const edtf = parseEdtf(date)
  const label = `EDTF ${date}`
  const between: When = {
    timespans: [{ start: { earliest: isoDay(earliest) }, end: { latest: isoDay(latest) } }],
    certainty: 'less-certain',
    label,
  }
  const at = edtf?.form === 'moment' ? plainDate(edtf.moment) : null
  if (at) return { timespans: [{ start: { in: at } }], certainty: 'certain', label }
  if (edtf?.form !== 'lasting' || !edtf.first) return between
  const start = endAt(edtf.first)
  // Without an end, the span would be as short as its start. Only the day by which it had begun is known.
  if (!edtf.last)
    return { timespans: [{ start, end: { earliest: lastDayOf(edtf.first) } }], certainty: 'less-certain', label }
  const end = endAt(edtf.last)
  return {
    timespans: [{ start, end }],
    certainty: 'in' in start && 'in' in end ? 'certain' : 'less-certain',
    label,
  }
}

function endAt(moment: Moment): End {
  const at = plainDate(moment)
  if (at) return { in: at }
  const { earliest = moment.from, latest = moment.to } = interval({ form: 'moment', moment }) ?? {}
  return { earliest: isoDay(earliest), latest: isoDay(latest) }
}

function lastDayOf(moment: Moment): string {
  return isoDay(interval({ form: 'moment', moment })?.latest ?? moment.to)
}

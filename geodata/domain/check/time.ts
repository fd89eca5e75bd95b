import type { Fault } from '../read/fault'
import type { Documents } from '../read/read'
import type { Sound } from '../read/sound'
import type { EventRecord } from '../schema/record'
import type { Inferable, LinkKind } from '../schema/term'
import { isoDay } from '../time/day'
import { type Edtf, hasUnknownEnd, parseEdtf } from '../time/edtf'
import { type Interval, interval } from '../time/interval'
import { type Listed, listing } from './listing'

const FORMS =
  'must be EDTF: 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted) or [2012-03-26..2012-04-02] (some day between), first before last, on days that exist'

/** The field that must explain an inferred date or place. */
const REASONING = { date: 'dating', place: 'siting' } as const satisfies Record<Inferable, keyof EventRecord>

/** Dates must be readable, possible, and consistent with the links. */
export function* timeFaults(documents: Documents): Generator<Fault> {
  const { source, event } = listing(documents)
  for (const { record, fault } of source.items) {
    if (isUnreadable(record.date)) yield fault(['date'], `found '${record.date}'; ${FORMS}`)
    for (const [i, one] of (record.parts ?? []).entries()) {
      if (isUnreadable(one?.date)) yield fault(['parts', i, 'date'], `found '${one?.date}'; ${FORMS}`)
    }
  }
  const when = new Map<string, Interval>()
  for (const listed of event.items) {
    const { record, fault } = listed
    const date = parseEdtf(record.date ?? '')
    const days = date && interval(date)
    if (days && record.id !== undefined) when.set(record.id, days)
    if (!days && record.date !== undefined) {
      yield fault(['date'], `found '${record.date}'; ${FORMS}, its beginning known`)
    }
    if (date && doubtful(date) && record.dating === null) {
      yield fault(['dating'], `'${record.date}' is a reading, not a plain date; say in 'dating' how it was reached`)
    }
    for (const what of record.inferred ?? []) {
      const field = what && REASONING[what]
      if (field && record[field] === null)
        yield fault(['inferred'], `the ${what} is inferred; say in '${field}' how it was reached`)
    }
    yield* datesBySource(listed, days)
  }
  for (const { record, fault } of event.items) {
    for (const [i, link] of (record.links ?? []).entries()) {
      const own = when.get(record.id ?? '')
      const other = when.get(link?.event ?? '')
      const contradiction = link?.kind && own && other && contradicted(link.kind, own, other)
      if (contradiction) {
        const days = ({ earliest, latest }: Interval) => `${isoDay(earliest)} to ${isoDay(latest)}`
        yield fault(
          ['links', i],
          `'${record.id}' (${days(own)}) cannot be '${link.kind}' of '${link.event}' (${days(other)}): ${contradiction}`,
        )
      }
    }
  }
}

function isUnreadable(date: string | null | undefined): boolean {
  return typeof date === 'string' && (!parseEdtf(date) || hasUnknownEnd(date))
}

function* datesBySource({ record, fault }: Listed<Sound<EventRecord>>, days: Interval | null): Generator<Fault> {
  if (record.dates?.length === 1)
    yield fault(
      ['dates'],
      "one document cannot differ with itself; give the dates of two or more, or leave 'dates' out",
    )
  for (const [i, said] of (record.dates ?? []).entries()) {
    if (said?.date === undefined) continue
    const its = parseEdtf(said.date)
    const span = its && interval(its)
    if (!span || hasUnknownEnd(said.date)) yield fault(['dates', i, 'date'], `found '${said.date}'; ${FORMS}`)
    else if (days && (span.latest < days.earliest || span.earliest > days.latest))
      yield fault(
        ['dates', i, 'date'],
        `'${said.date}' shares no day with the event's own date, '${record.date}', which must allow for what each document says`,
      )
  }
}

function doubtful(date: Edtf): boolean {
  const moments = date.form === 'moment' ? [date.moment] : [date.first, date.last]
  return (
    date.form === 'sometime' ||
    (date.form === 'lasting' && !date.last) ||
    moments.some((moment) => moment?.uncertain || moment?.approximate)
  )
}

function contradicted(kind: LinkKind, own: Interval, other: Interval): string | null {
  switch (kind) {
    case 'led-to':
      return own.earliest > other.latest ? 'what leads to something begins no later than that ends' : null
    case 'answers':
      return own.latest < other.earliest ? 'an answer does not end before what it answers begins' : null
    case 'part-of':
      return own.latest < other.earliest || own.earliest > other.latest ? 'a part shares some day with the whole' : null
  }
}

import { textOf } from './flatten'
import { isRecord } from './geometry'
import type { Limits } from './limits'
import { plainText } from './plainText'
import { RowCollector } from './rows'
import type { Table } from './table'

type Unknown = Readonly<Record<string, unknown>>

/** The columns of TimelineJS's own spreadsheet. */
const COLUMNS = [
  'Year',
  'Month',
  'Day',
  'Time',
  'End Year',
  'End Month',
  'End Day',
  'End Time',
  'Display Date',
  'Headline',
  'Text',
  'Media',
  'Media Credit',
  'Media Caption',
  'Group',
] as const

/** The events in a file of TimelineJS, of today's form or the older one; null for another file. */
export function timelineEvents(value: Unknown): readonly unknown[] | null {
  const { events, timeline } = value
  if (Array.isArray(events) && events.some((event) => isRecord(event) && 'start_date' in event)) return events
  return isRecord(timeline) && Array.isArray(timeline.date) ? timeline.date : null
}

/** The events of TimelineJS as rows of its spreadsheet; the title and the eras, which are background, are left out. */
export function timelineTable(name: string, events: readonly unknown[], limits: Limits): Table {
  const rows = new RowCollector(limits, COLUMNS)
  events.forEach((item, at) => {
    const event = isRecord(item) ? item : {}
    rows.begin(at + 1)
    putDate(rows, '', event.start_date ?? parts(event.startDate))
    putDate(rows, 'End ', event.end_date ?? parts(event.endDate))
    const start = isRecord(event.start_date) ? event.start_date : {}
    rows.put('Display Date', textOf(event.display_date ?? start.display_date))
    const text = isRecord(event.text) ? event.text : event
    rows.put('Headline', plainText(textOf(text.headline)))
    rows.put('Text', plainText(textOf(text.text)))
    const media = isRecord(event.media) ? event.media : isRecord(event.asset) ? event.asset : {}
    rows.put('Media', textOf(media.url ?? media.media))
    rows.put('Media Credit', plainText(textOf(media.credit)))
    rows.put('Media Caption', plainText(textOf(media.caption)))
    rows.put('Group', textOf(event.group ?? event.tag))
  })
  return rows.table(name, 'timeline')
}

function putDate(rows: RowCollector, prefix: '' | 'End ', date: unknown): void {
  if (!isRecord(date)) return
  rows.put(`${prefix}Year`, textOf(date.year))
  rows.put(`${prefix}Month`, textOf(date.month))
  rows.put(`${prefix}Day`, textOf(date.day))
  const [hour, minute] = [textOf(date.hour), textOf(date.minute)]
  if (hour) rows.put(`${prefix}Time`, `${hour.padStart(2, '0')}:${(minute || '0').padStart(2, '0')}`)
}

/** A date of the older form: "2012,3,22". */
function parts(date: unknown): Unknown {
  const [year, month, day] = textOf(date).split(',')
  return { year, month, day }
}

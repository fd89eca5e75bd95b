import { flatten, textOf } from './flatten'
import { type FeatureRow, featureTable, type Put } from './geojson'
import { isRecord } from './geometry'
import type { Limits } from './limits'
import type { Table } from './table'

type Unknown = Readonly<Record<string, unknown>>

/** CIDOC CRM P7, from a place to an event that happened there. */
const WITNESSED = /witnessed$/

/** The identifier of an event in the files that this site writes. */
const OURS = /^(?:_:events-|https?:\/\/[^?#]*\/events\/)([\w-]+)$/

/** Whether a collection of features is in the Linked Places Format. */
export function isLinkedPlaces(value: Unknown): boolean {
  if (/linked-?places/i.test(JSON.stringify(value['@context'] ?? ''))) return true
  const first = records(value.features)[0]
  return first !== undefined && '@id' in first && ('when' in first || 'names' in first)
}

/** The columns of the format as a table, and those of its events. */
const COLUMNS = [
  'id',
  'title',
  'start',
  'end',
  'periods',
  'timespans',
  'place',
  'certainty',
  'source',
  'description',
  'types',
  'variants',
  'matches',
  'depictions',
] as const

/**
 * The places of a file in the Linked Places Format as rows, with the columns of the same format as a table (LP-TSV). A
 * place that witnessed dated events has a row for each of them instead.
 * @throws Refusal as `featureTable`
 */
export function linkedPlacesTable(name: string, features: Iterable<FeatureRow>, limits: Limits): Table {
  return featureTable(name, 'linked-places', events(features), limits, COLUMNS)
}

function* events(features: Iterable<FeatureRow>): Generator<FeatureRow> {
  for (const { feature, number } of features) {
    const place = isRecord(feature) ? feature : {}
    const witnessed = records(place.relations).filter(
      ({ relationType, when }) => WITNESSED.test(textOf(relationType)) && isRecord(when),
    )
    for (const event of witnessed) yield { feature, number, fill: (put) => putEvent(place, event, put) }
    if (witnessed.length === 0) yield { feature, number, fill: (put) => putPlace(place, put) }
  }
}

function putPlace(feature: Unknown, put: Put): void {
  put('id', textOf(feature['@id'] ?? feature.id))
  const { title, ...properties } = isRecord(feature.properties) ? feature.properties : {}
  put('title', textOf(title))
  putWhen(feature.when, put)
  putDescribed(feature, put)
  flatten(properties, put)
}

function putEvent(feature: Unknown, event: Unknown, put: Put): void {
  const { relationType, relationTo, label, when, citations, certainty, ...own } = event
  const { title, ...properties } = isRecord(feature.properties) ? feature.properties : {}
  put('id', textOf(relationTo).replace(OURS, '$1'))
  put('title', textOf(label))
  putWhen(when, put)
  put('place', textOf(title))
  put('certainty', textOf(certainty))
  put(
    'source',
    records(citations)
      .map(({ label }) => textOf(label))
      .filter(Boolean)
      .join('; '),
  )
  const sentences = records(own.sentences).map(({ text }) => textOf(text))
  if (sentences.length > 0) put('summary', sentences.filter(Boolean).join(' '))
  flatten(own, put)
  flatten(properties, put)
  putDescribed(feature, put)
}

function putDescribed(feature: Unknown, put: Put): void {
  const joined = (list: unknown, read: (item: Unknown) => unknown) =>
    records(list)
      .map((item) => textOf(read(item)))
      .filter(Boolean)
      .join('; ')
  put(
    'description',
    joined(feature.descriptions, ({ value }) => value),
  )
  put(
    'types',
    joined(feature.types, ({ label, sourceLabel, identifier }) => label ?? sourceLabel ?? identifier),
  )
  put(
    'variants',
    joined(feature.names, ({ toponym }) => toponym),
  )
  put(
    'matches',
    joined(feature.links, ({ identifier }) => identifier),
  )
  put(
    'depictions',
    joined(feature.depictions, (depiction) => depiction['@id']),
  )
}

/**
 * The first time span: its start and end as dates, each "one of" a range if it has an earliest and a latest day, in
 * EDTF. A label that says a date in EDTF comes first: it is what the span was made from.
 */
function putWhen(when: unknown, put: Put): void {
  if (!isRecord(when)) return
  const [, edtf] = /^EDTF (\S+)$/.exec(textOf(when.label)) ?? []
  const spans = records(when.timespans)
  const [first] = spans
  const [start, end] = edtf ? [edtf, ''] : first ? spanOf(first) : ['', '']
  put('start', start)
  put('end', end)
  put(
    'periods',
    records(when.periods)
      .map(({ name, label }) => textOf(name ?? label))
      .filter(Boolean)
      .join('; '),
  )
  if (spans.length > 1) put('timespans', spans.map((span) => spanOf(span).filter(Boolean).join('/')).join('; '))
}

function spanOf({ start, end }: Unknown): [string, string] {
  const first = endOf(start)
  const last = endOf(end)
  // Only the outer days are known: something between them.
  if (!first.in && !last.in && first.earliest && last.latest && !first.latest && !last.earliest)
    return [range(first.earliest, last.latest), '']
  return [first.in || range(first.earliest, first.latest), last.in || range(last.earliest, last.latest)]
}

function range(earliest: string, latest: string): string {
  return earliest && latest && earliest !== latest ? `[${earliest}..${latest}]` : earliest || latest
}

function endOf(value: unknown): { in: string; earliest: string; latest: string } {
  const end = isRecord(value) ? value : {}
  return { in: textOf(end.in), earliest: textOf(end.earliest), latest: textOf(end.latest) }
}

function records(value: unknown): Unknown[] {
  return (Array.isArray(value) ? value : []).filter(isRecord)
}

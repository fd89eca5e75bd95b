import type { Claim, DefinedTerm, Event as EventThing, WithContext } from 'schema-dts'
import { citedDocuments } from '../../cite/citedDocuments'
import type { Atlas, AtlasEvent } from '../../join/atlas'
import { withId } from '../../join/lookup'
import { summaryText } from '../../join/summary'
import type { Status } from '../../schema/term'
import { parseEdtf } from '../../time/edtf'
import { OPEN_END } from '../../time/interval'
import { plainDate } from '../../time/plain'
import { statedStatus } from '../jsonFields'
import { pageAddress, recordId } from '../provenance'
import { STATUS_TERMS } from '../terms'
import { placePart, type Site } from './place'
import { workThing } from './work'

/**
 * An event in schema.org terms, with its place and the cited works. Dates appear only if a document states them and ISO
 * 8601 can express them; uncertain dates are omitted, not rounded, and so is the point of an inferred place. A `judged`
 * event is no schema.org `Event`, which happens "at a certain time and location", but a `Claim` that appears in the
 * works; it has no author here, because a document may report someone else's opinion. An announced event has no
 * `eventStatus`: `EventScheduled` would say that it took place as planned. The status is in `keywords`, as a term of
 * the codebook, if the data state it.
 */
export function eventThing(atlas: Atlas, event: AtlasEvent, site: Site): WithContext<EventThing> | WithContext<Claim> {
  const { language } = site
  const place = withId(atlas.places, event.place)
  const larger = withId(atlas.places, place?.within)
  const location = place && placePart(place, site, larger, !event.inferred.includes('place'))
  const works = citedDocuments(atlas, event.citations).map((document) => workThing(document, site))
  const summary = summaryText(event, language)
  const status = statedStatus(event)
  const shared = {
    '@context': 'https://schema.org',
    '@id': recordId(site, `/events/${event.id}`),
    name: event.title[language],
    url: pageAddress(site, `/events/${event.id}`),
    ...(status ? { keywords: statusTerm(status, site) } : {}),
  } as const
  const { startDate, endDate } = days(event)
  const covered = endDate ?? (event.latest === OPEN_END ? '..' : null)
  if (status === 'judged')
    return {
      ...shared,
      '@type': 'Claim',
      text: summary,
      ...(startDate && covered
        ? { temporalCoverage: startDate === covered ? startDate : `${startDate}/${covered}` }
        : {}),
      ...(location ? { spatialCoverage: location } : {}),
      appearance: works,
    }
  return {
    ...shared,
    '@type': 'Event',
    description: summary,
    ...(startDate ? { startDate } : {}),
    ...(endDate ? { endDate } : {}),
    ...(location ? { location } : {}),
    subjectOf: works,
  }
}

function statusTerm(status: Status, site: Site): Exclude<DefinedTerm, string> {
  const { name, meaning } = STATUS_TERMS[status]
  return {
    '@type': 'DefinedTerm',
    name: name[site.language],
    termCode: status,
    description: meaning[site.language],
    inDefinedTermSet: pageAddress(site, '/data#statuses'),
  }
}

function days({ date, inferred }: AtlasEvent): { startDate?: string; endDate?: string } {
  const edtf = parseEdtf(date)
  if (!edtf || edtf.form === 'sometime' || inferred.includes('date')) return {}
  const [first, last] = edtf.form === 'moment' ? [edtf.moment, edtf.moment] : [edtf.first, edtf.last]
  const startDate = first && plainDate(first)
  const endDate = last && plainDate(last)
  return { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) }
}

import type { Event as EventThing, WithContext } from 'schema-dts'
import { pageAddress, recordId } from '../export/provenance'
import type { Atlas, AtlasEvent } from '../join/atlas'
import { summaryText } from '../join/summary'
import { parseEdtf } from '../time/edtf'
import { plainDate } from '../time/plain'
import { placePart, type Site } from './place'

/**
 * An event in the words of schema.org, with its place and the documents it rests on. Dates stand only where ISO 8601 alone can say them: a date in doubt is left out,
 * not rounded.
 */
export function eventThing(atlas: Atlas, event: AtlasEvent, site: Site): WithContext<EventThing> {
  const { language } = site
  const place = atlas.places.find(({ id }) => id === event.place)
  const larger = atlas.places.find(({ id }) => id === place?.within)
  const address = pageAddress(site, `/events/${event.id}`)
  const sources = atlas.sources.filter(({ id }) => event.citations.some(({ source }) => source === id))
  return {
    '@context': 'https://schema.org',
    '@type': 'Event',
    '@id': recordId(site, `/events/${event.id}`),
    name: event.title[language],
    description: summaryText(event, language),
    url: address,
    ...days(event.date),
    ...(place ? { location: placePart(place, site, larger) } : {}),
    subjectOf: sources.map((source) => ({
      '@type': 'CreativeWork',
      name: source.title ?? source.label[language],
      url: pageAddress(site, `/sources/${source.id}`),
      inLanguage: source.language,
      ...(source.author ? { creditText: source.author } : {}),
      ...(source.publisher ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
    })),
  }
}

function days(date: string): { startDate?: string; endDate?: string } {
  const edtf = parseEdtf(date)
  if (!edtf || edtf.form === 'sometime') return {}
  const [first, last] = edtf.form === 'moment' ? [edtf.moment, edtf.moment] : [edtf.first, edtf.last]
  const startDate = first && plainDate(first)
  const endDate = last && plainDate(last)
  return { ...(startDate ? { startDate } : {}), ...(endDate ? { endDate } : {}) }
}

import type { CreativeWork } from 'schema-dts'
import { authorNames, type CitedDocument, saidBy } from '../../cite/citedDocuments'
import type { Source } from '../../join/atlas'
import { parseEdtf } from '../../time/edtf'
import { plainDate } from '../../time/plain'
import { pageAddress, recordId } from '../provenance'
import type { Site } from './place'

/**
 * A document, or a part of one by other authors, in schema.org terms, with only what it states itself. Names are plain
 * text, as no document says which of them are people's.
 */
export function workThing({ source, part }: CitedDocument, site: Site): Exclude<CreativeWork, string> {
  const { title, author, date } = saidBy({ source, part })
  const authors = authorNames(author)
  const edtf = parseEdtf(date ?? '')
  const datePublished = edtf?.form === 'moment' ? plainDate(edtf.moment) : null
  return {
    '@type': 'CreativeWork',
    '@id': recordId(site, part ? `/sources/${source.id}#${part.id}` : `/sources/${source.id}`),
    name: title ?? (part ? part.heading : source.label[site.language]),
    url: pageAddress(site, `/sources/${source.id}`),
    inLanguage: source.language,
    ...(authors.length > 0 ? { author: authors, creditText: authors.join(', ') } : {}),
    ...(datePublished ? { datePublished } : {}),
    ...(part ? { isPartOf: wholeOf(source, site) } : {}),
    ...(source.publisher && !part ? { publisher: { '@type': 'Organization', name: source.publisher } } : {}),
  }
}

/** The document that contains a part, by name only: its authors are not the part's. */
function wholeOf({ id, title, label }: Source, site: Site): Exclude<CreativeWork, string> {
  return {
    '@type': 'CreativeWork',
    '@id': recordId(site, `/sources/${id}`),
    name: title ?? label[site.language],
    url: pageAddress(site, `/sources/${id}`),
  }
}

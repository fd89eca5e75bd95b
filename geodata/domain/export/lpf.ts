import type { MultiPolygon, Point, Polygon } from 'geojson'
import { documentOf, passageLine, saidBy } from '../cite/citedDocuments'
import type { Atlas, Citation, Place } from '../join/atlas'
import { withId } from '../join/lookup'
import { LANGUAGES } from '../language/language'
import type { Precision } from '../schema/term'
import { parseEdtf } from '../time/edtf'
import { plainDate } from '../time/plain'
import type { Chosen } from './chosen'
import { drawn } from './feature'
import { figureFields } from './figure'
import { actorFields, statusFields } from './jsonFields'
import { joined, opened } from './jsonPieces'
import { type Provenance, pageAddress, provenanceMembers, recordId } from './provenance'
import { regionsMember } from './regionsMember'
import { type When, whenOf } from './timespan'

/**
 * The JSON-LD context that the format asks for.
 *
 * @internal Exported for tests.
 */
export const LPF_CONTEXT =
  'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld'

/** CIDOC CRM P7, from the place to the event: E53 Place *witnessed* E4 Period. The context declares `crm:`. */
const WITNESSED = 'crm:P7i_witnessed'
/** Getty Vocabulary Program: from a place to the larger place that contains it. */
const WITHIN = 'gvp:broaderPartitive'

/**
 * GeoNames feature classes, required by version 1.3: A administrative, L area, P populated place, S spot. A place near
 * a city is a quarter or building of it.
 */
const CLASSES: Readonly<Record<Precision, readonly string[]>> = {
  exact: ['P'],
  near: ['P', 'S'],
  district: ['A'],
  region: ['A'],
  part: ['L'],
  country: ['A'],
}

/** Certainty of the geometry, in the format's three terms. */
const CERTAINTY: Readonly<Record<Precision, 'certain' | 'less-certain' | 'uncertain'>> = {
  exact: 'certain',
  near: 'less-certain',
  district: 'uncertain',
  region: 'uncertain',
  part: 'uncertain',
  country: 'uncertain',
}

/**
 * The places of a View's events in the Linked Places Format 1.2.2 (with the `fclasses` of 1.3), positions as [lng,
 * lat]. One feature per place; each of its events is a relation with its date, its passages and, as `match`, whether it
 * matches certainly or possibly. The geometry is null for a place without a point or region of its own.
 */
export function selectionLpf(atlas: Atlas, rows: Iterable<Chosen>, provenance: Provenance): string {
  return [...lpfPieces(atlas, rows, provenance)].join('')
}

/** The same event by event, for files of any length. */
export function* lpfPieces(atlas: Atlas, rows: Iterable<Chosen>, provenance: Provenance): Generator<string> {
  const places = new Map<string, Here>()
  for (const row of rows) {
    const known: Here = places.get(row.place.id) ?? { here: [], spans: new Map() }
    known.here.push(row)
    for (const span of whenOf(row.event).timespans) known.spans.set(JSON.stringify(span), span)
    places.set(row.place.id, known)
    // Lets the caller pause: nothing can be written before all rows are known.
    yield ''
  }
  const head = {
    type: 'FeatureCollection',
    '@context': LPF_CONTEXT,
    ...provenanceMembers(provenance),
    ...regionsMember(atlas, provenance.language),
  }
  yield `${opened(head)},"features":[`
  let between = ''
  for (const place of atlas.places) {
    const known = places.get(place.id)
    if (!known) continue
    yield `${between}${opened(placeFeature(atlas, place, known.spans, provenance))},"relations":[`
    yield* joined(relations(atlas, place, known.here, provenance))
    yield ']}'
    between = ','
  }
  yield ']}'
}

type Span = When['timespans'][number]

/** The events of a place, and their time spans without repetition. */
interface Here {
  readonly here: Chosen[]
  readonly spans: Map<string, Span>
}

/** The URL of a record, or an identifier within the file for a reader's own data, which has no address. */
function iri(provenance: Provenance, list: string, id: string): string {
  return provenance.own ? `_:${list}-${id}` : recordId(provenance, `/${list}/${id}`)
}

/** A place without its relations. */
function placeFeature(atlas: Atlas, place: Place, spans: ReadonlyMap<string, Span>, provenance: Provenance) {
  const { language } = provenance
  const country = atlas.config.countries[place.country]
  return {
    '@id': iri(provenance, 'places', place.id),
    type: 'Feature',
    properties: {
      title: place.name[language],
      ...(country ? { ccodes: [country] } : {}),
      fclasses: classesOf(place),
      ...(place.precisionUnstated ? {} : { precision: place.precision }),
      ...(place.regions.length > 0 ? { regions: place.regions } : {}),
    },
    when: { timespans: [...spans.values()] },
    names: toponyms(place).map((name) => ({
      ...name,
      citations: [
        provenance.own
          ? { label: provenance.source ?? provenance.title }
          : {
              label: `${atlas.config.title[language]}, ${provenance.version}`,
              '@id': pageAddress(provenance, `/places/${place.id}`),
            },
      ],
    })),
    geometry: sited(drawn(place, atlas), place),
    ...(place.geonames === null
      ? {}
      : { links: [{ type: 'closeMatch', identifier: `https://www.geonames.org/${place.geonames}` }] }),
    ...(place.note ? { descriptions: [{ value: place.note[language], lang: language }] } : {}),
  }
}

/** Every name of a place once; names used in only some languages have a language code. */
function toponyms({ name, spellings }: Place) {
  const known = new Map<string, { toponym: string; lang?: string }>()
  for (const language of LANGUAGES)
    if (!known.has(name[language])) known.set(name[language], { toponym: name[language], lang: language })
  for (const toponym of spellings) if (!known.has(toponym)) known.set(toponym, { toponym })
  return [...known.values()]
}

function* relations(atlas: Atlas, place: Place, here: readonly Chosen[], provenance: Provenance): Generator<object> {
  yield* largerPlace(atlas, place, provenance)
  for (const row of here) yield witnessed(atlas, row, provenance)
}

/** A point of which the data say no more may be of anything. */
function classesOf({ precision, precisionUnstated, point }: Place): readonly string[] {
  return precisionUnstated && point ? CLASSES.near : CLASSES[precision]
}

/** With the certainty of the place, unless the data say nothing of it. */
function sited(geometry: Point | Polygon | MultiPolygon | null, { precision, precisionUnstated }: Place) {
  return geometry && { ...geometry, ...(precisionUnstated ? {} : { certainty: CERTAINTY[precision] }) }
}

function largerPlace(atlas: Atlas, { within }: Place, provenance: Provenance) {
  const parent = withId(atlas.places, within)
  if (!parent) return []
  return [
    {
      relationType: WITHIN,
      relationTo: iri(provenance, 'places', parent.id),
      label: parent.name[provenance.language],
    },
  ]
}

/**
 * One event of a place. The members after `citations` are our own, which the format allows; it has none for the status
 * of an event.
 */
function witnessed(atlas: Atlas, { event, match }: Chosen, provenance: Provenance) {
  const { language } = provenance
  return {
    relationType: WITNESSED,
    relationTo: iri(provenance, 'events', event.id),
    label: event.title[language],
    match,
    when: whenOf(event),
    // Certainty of the relation, i.e. that the event happened here; certainty of the place itself is in its geometry.
    ...(event.inferred.includes('place') ? { certainty: 'less-certain' } : {}),
    citations: event.citations.map((citation) => cited(atlas, citation, provenance)),
    ...statusFields(event, language),
    kind: event.kind,
    kind_name: withId(atlas.kinds, event.kind)?.name[language] ?? event.kind,
    // Indexes of the relation's citations, from 1.
    sentences: event.summary.map(({ text, cites }) => ({ text: text[language], citations: cites.map((at) => at + 1) })),
    dates: event.dates,
    ...actorFields(atlas, event, language),
    figures: event.figures.map((figure) => figureFields(atlas, figure, language)),
    links: event.links.map(({ event: to, ...link }) => ({ ...link, event: iri(provenance, 'events', to) })),
  }
}

/** A passage as a citation of the format, with the year of the document or part if it is certain. */
function cited(atlas: Atlas, citation: Citation, provenance: Provenance) {
  const document = documentOf(atlas, citation)
  const date = parseEdtf((document && saidBy(document).date) ?? '')
  const year = date?.form === 'moment' && plainDate(date.moment)?.slice(0, 4)
  const address = provenance.own
    ? (document?.source.address ?? null)
    : pageAddress(provenance, `/sources/${citation.source}`)
  return {
    label: passageLine(atlas, citation, provenance.language),
    ...(year ? { year: Number(year) } : {}),
    ...(address === null ? {} : { '@id': address }),
  }
}

import { stringify } from 'csv-stringify/sync'
import { passageLine } from '../cite/citedDocuments'
import type { Atlas, Figure } from '../join/atlas'
import { withId } from '../join/lookup'
import { summaryText } from '../join/summary'
import type { Language } from '../language/language'
import { type Role, wherePrec } from '../schema/term'
import { isoDay } from '../time/day'
import type { Chosen } from './chosen'
import { defused } from './defuse'
import { actorFields, latestDay, statusFields } from './jsonFields'
import { LICENCE } from './licence'
import { type Provenance, pageAddress } from './provenance'

/**
 * Separator of several values in one cell.
 *
 * @internal Exported for tests.
 */
export const BETWEEN = '; '

/** A cell: numbers are written bare, with a decimal point; everything else is text. */
export type Cell = string | number | null

/** The columns of the table, left to right. */
export const COLUMN_NAMES = [
  'id',
  'match',
  'title',
  'status',
  'status_name',
  'date',
  'earliest',
  'latest',
  'dates',
  'dating',
  'place',
  'place_name',
  'siting',
  'precision',
  'where_prec',
  'longitude',
  'latitude',
  'regions',
  'country',
  'inferred',
  'contested',
  'kind',
  'kind_name',
  'actors',
  'actor_names',
  'actor_roles',
  'acts',
  'acted_on',
  'named',
  'figures',
  'sources',
  'citations',
  'links',
  'link_bases',
  'link_citations',
  'summary',
  'summary_cited',
  'address',
  'data_version',
  'version_number',
  'version_date',
  'query',
  'cite_as',
  'licence',
] as const

export type ColumnName = (typeof COLUMN_NAMES)[number]

/** The value of each column for a row. `figureWords` puts one figure into words, with claimer and source. */
function cells(
  atlas: Atlas,
  provenance: Provenance,
  figureWords: (figure: Figure) => string,
): Readonly<Record<ColumnName, (row: Chosen) => Cell>> {
  const { language, version, versionNumber, versionDate, address, citation } = provenance
  const name = (items: readonly { id: string; name: Readonly<Record<Language, string>> }[], id: string) =>
    withId(items, id)?.name[language] ?? id
  const namesOf = ({ event }: Chosen, role: Role) =>
    event.actors.flatMap((actor) => (actor.role === role ? [name(atlas.actors, actor.id)] : [])).join(BETWEEN)
  return {
    id: ({ event }) => event.id,
    match: ({ match }) => match,
    title: ({ event }) => event.title[language],
    status: ({ event }) => event.status,
    status_name: ({ event }) => statusFields(event, language).status_name,
    date: ({ event }) => event.date,
    earliest: ({ event }) => isoDay(event.earliest),
    latest: ({ event }) => latestDay(event),
    dates: ({ event }) => event.dates.map((one) => `${one.date} [${passageLine(atlas, one, language)}]`).join(BETWEEN),
    dating: ({ event }) => event.dating?.[language] ?? null,
    place: ({ place }) => place.id,
    place_name: ({ place }) => place.name[language],
    siting: ({ event }) => event.siting?.[language] ?? null,
    precision: ({ place }) => place.precision,
    where_prec: ({ place }) => wherePrec(place.precision),
    longitude: ({ place }) => place.point?.coordinates[0] ?? null,
    latitude: ({ place }) => place.point?.coordinates[1] ?? null,
    regions: ({ place }) => place.regions.join(BETWEEN),
    country: ({ place }) => place.country,
    inferred: ({ event }) => event.inferred.join(BETWEEN),
    contested: ({ event }) => statusFields(event, language).contested,
    kind: ({ event }) => event.kind,
    kind_name: ({ event }) => name(atlas.kinds, event.kind),
    actors: ({ event }) => actorFields(atlas, event, language).actors.join(BETWEEN),
    actor_names: ({ event }) => actorFields(atlas, event, language).actor_names.join(BETWEEN),
    actor_roles: ({ event }) => actorFields(atlas, event, language).actor_roles.join(BETWEEN),
    acts: (row) => namesOf(row, 'acts'),
    acted_on: (row) => namesOf(row, 'acted-on'),
    named: (row) => namesOf(row, 'named'),
    figures: ({ event }) => event.figures.map(figureWords).join(BETWEEN),
    sources: ({ event }) => [...new Set(event.citations.map(({ source }) => source))].join(BETWEEN),
    citations: ({ event }) =>
      event.citations.map((citation, i) => `[${i + 1}] ${passageLine(atlas, citation, language)}`).join(BETWEEN),
    links: ({ event }) => event.links.map(({ kind, event: to }) => `${kind} ${to}`).join(BETWEEN),
    link_bases: ({ event }) => event.links.map(({ basis }) => basis).join(BETWEEN),
    link_citations: ({ event }) => event.links.map((link) => passageLine(atlas, link, language)).join(BETWEEN),
    summary: ({ event }) => summaryText(event, language),
    summary_cited: ({ event }) =>
      event.summary
        .map(({ text, cites }) => `${text[language]} ${cites.map((at) => `[${at + 1}]`).join('')}`)
        .join(' '),
    address: ({ event }) => pageAddress(provenance, `/events/${event.id}`),
    // Repeated in every row: a table has no other place for metadata that every program leaves alone.
    data_version: () => version,
    version_number: () => versionNumber,
    version_date: () => versionDate,
    query: () => address,
    cite_as: () => citation,
    licence: () => LICENCE.name,
  }
}

/**
 * The events of a View as CSV: UTF-8 with a byte order mark, which spreadsheets need to detect it, RFC 4180 with CRLF,
 * one row per event, column names the same in every language. Longitude and latitude in degrees only if the place is
 * known to 25 km or better. No cell is a formula to a spreadsheet; see `defuse.ts`.
 */
export function selectionCsv(
  atlas: Atlas,
  rows: readonly Chosen[],
  provenance: Provenance,
  figureWords: (figure: Figure) => string,
): string {
  return table(COLUMN_NAMES, tableRows(atlas, rows, provenance, figureWords))
}

/** The rows of the table, one per event, with cells in the order of `COLUMN_NAMES`. */
export function tableRows(
  atlas: Atlas,
  rows: readonly Chosen[],
  provenance: Provenance,
  figureWords: (figure: Figure) => string,
): Cell[][] {
  const cell = cells(atlas, provenance, figureWords)
  return rows.map((row) => COLUMN_NAMES.map((name) => cell[name](row)))
}

/**
 * A table as CSV, every text defused.
 *
 * @internal Exported for tests.
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const safe = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? defused(cell) : cell)))
  return stringify([[...head], ...safe], { bom: true, record_delimiter: 'windows', quoted_match: /[\r\n]/ })
}

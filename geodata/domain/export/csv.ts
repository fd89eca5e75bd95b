import { passageLine } from '../cite/citedDocuments'
import type { Atlas, Figure } from '../join/atlas'
import { withId } from '../join/lookup'
import { summaryText } from '../join/summary'
import type { Language } from '../language/language'
import type { Role } from '../schema/term'
import { isoDay } from '../time/day'
import type { Chosen } from './chosen'
import { defused } from './defuse'
import { actorFields, latestDay, precisionFields, statusFields } from './jsonFields'
import { licenceOf } from './licence'
import { countryOf, type Provenance, pageAddress } from './provenance'

/**
 * Separator of several values in one cell.
 *
 * @internal Exported for tests.
 */
export const BETWEEN = '; '

/** A cell: numbers are written bare, with a decimal point; everything else is text. */
export type Cell = string | number | null

/** The columns of an event, left to right. */
const EVENT_COLUMNS = [
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
] as const

// Metadata is repeated in every row: a table has no other place for it that every program leaves alone.
const SITE_COLUMNS = [
  'address',
  'data_version',
  'version_number',
  'version_date',
  'query',
  'cite_as',
  'licence',
] as const
const OWN_COLUMNS = ['data_title', 'data_source', 'query', 'licence'] as const

/** The columns of the site's table, left to right. */
export const COLUMN_NAMES = [...EVENT_COLUMNS, ...SITE_COLUMNS] as const

/** The columns of a table of a reader's own data: with what the reader states about it, and nothing of the site. */
export const OWN_COLUMN_NAMES = [...EVENT_COLUMNS, ...OWN_COLUMNS] as const

export type ColumnName = (typeof COLUMN_NAMES)[number] | (typeof OWN_COLUMN_NAMES)[number]

/** The columns of a table with this provenance. */
export function columnNames({ own }: Pick<Provenance, 'own'>): readonly ColumnName[] {
  return own ? OWN_COLUMN_NAMES : COLUMN_NAMES
}

/** Puts one figure into words, with claimer and source. */
export type FigureWords = (figure: Figure) => string

/** The value of each column for a row. */
function cells(
  atlas: Atlas,
  provenance: Provenance,
  figureWords: FigureWords,
): Readonly<Partial<Record<ColumnName, (row: Chosen) => Cell>>> {
  const { language } = provenance
  const name = (items: readonly { id: string; name: Readonly<Record<Language, string>> }[], id: string) =>
    withId(items, id)?.name[language] ?? id
  const namesOf = ({ event }: Chosen, role: Role) =>
    event.actors.flatMap((actor) => (actor.role === role ? [name(atlas.actors, actor.id)] : [])).join(BETWEEN)
  return {
    id: ({ event }) => event.id,
    match: ({ match }) => match,
    title: ({ event }) => event.title[language],
    status: ({ event }) => statusFields(event, language).status,
    status_name: ({ event }) => statusFields(event, language).status_name,
    date: ({ event }) => event.date,
    earliest: ({ event }) => isoDay(event.earliest),
    latest: ({ event }) => latestDay(event),
    dates: ({ event }) => event.dates.map((one) => `${one.date} [${passageLine(atlas, one, language)}]`).join(BETWEEN),
    dating: ({ event }) => event.dating?.[language] ?? null,
    place: ({ place }) => place.id,
    place_name: ({ place }) => place.name[language],
    siting: ({ event }) => event.siting?.[language] ?? null,
    precision: ({ place }) => precisionFields(place).precision,
    where_prec: ({ place }) => precisionFields(place).where_prec,
    longitude: ({ place }) => place.point?.coordinates[0] ?? null,
    latitude: ({ place }) => place.point?.coordinates[1] ?? null,
    regions: ({ place }) => place.regions.join(BETWEEN),
    country: ({ place }) => countryOf(place, provenance),
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
    ...provenanceCells(provenance),
  }
}

function provenanceCells(provenance: Provenance): Readonly<Partial<Record<ColumnName, (row: Chosen) => Cell>>> {
  if (provenance.own) {
    const { title, source, query, licence } = provenance
    return { data_title: () => title, data_source: () => source, query: () => query, licence: () => licence }
  }
  const { version, versionNumber, versionDate, address, citation } = provenance
  return {
    address: ({ event }) => pageAddress(provenance, `/events/${event.id}`),
    data_version: () => version,
    version_number: () => versionNumber,
    version_date: () => versionDate,
    query: () => address,
    cite_as: () => citation,
    licence: () => licenceOf(provenance.atlas.config).name,
  }
}

/**
 * The events of a View as CSV: UTF-8 with a byte order mark, which spreadsheets need to detect it, RFC 4180 with CRLF,
 * one row per event, column names the same in every language. Longitude and latitude in degrees only if the place is
 * known to 25 km or better. No cell is a formula to a spreadsheet; see `defuse.ts`.
 */
export function selectionCsv(
  atlas: Atlas,
  rows: Iterable<Chosen>,
  provenance: Provenance,
  figureWords: FigureWords,
): string {
  return [...csvPieces(atlas, rows, provenance, figureWords)].join('')
}

/** The same line by line, for files of any length. */
export function* csvPieces(
  atlas: Atlas,
  rows: Iterable<Chosen>,
  provenance: Provenance,
  figureWords: FigureWords,
): Generator<string> {
  const cellsOf = rowCells(atlas, provenance, figureWords)
  yield BYTE_ORDER_MARK + line(columnNames(provenance))
  for (const row of rows) yield line(cellsOf(row))
}

/** Returns the cells of a row, in the order of `columnNames`. */
export function rowCells(
  atlas: Atlas,
  provenance: Provenance,
  figureWords: FigureWords,
): (row: Chosen) => readonly Cell[] {
  const cell = cells(atlas, provenance, figureWords)
  const inOrder = columnNames(provenance).map((name) => cell[name])
  return (row) => inOrder.map((value) => value?.(row) ?? null)
}

const BYTE_ORDER_MARK = '\ufeff'

/** A line of RFC 4180, every text defused. */
function line(cells: readonly Cell[]): string {
  return `${cells.map(written).join()}\r\n`
}

function written(cell: Cell): string {
  if (typeof cell !== 'string') return cell === null ? '' : String(cell)
  const safe = defused(cell)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/**
 * A table as CSV.
 *
 * @internal Exported for tests.
 */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [head, ...rows].map(line).join('')
}

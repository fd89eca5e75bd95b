import type { Actor, Atlas, AtlasEvent, Field, Figure, FileColumn, Kind, Measure, Place, Source } from '../join/atlas'
import { type Columns, eventsOf, unstatedStatuses } from '../join/columns'
import { inAll, inEach, type Localized } from '../language/language'
import { COLOURS, INFERABLE, ROLES, SHAPES, STATUSES, type Status } from '../schema/term'
import { pointCode, slug, Unique } from '../search/slug'
import { tableOf } from '../table/csv'
import { atOnce, type Steps } from '../work/steps'
import { configOf } from './config'
import { dateForms, dateText } from './dateTexts'
import { columnsFor } from './dating'
import { EventIds } from './ids'
import type { Imported, ImportedField } from './imported'
import type { ImportWords } from './importWords'
import { figuresIn, linksIn } from './listed'
import type { ColumnUse } from './mapping'
import { NOWHERE } from './nowhere'
import { precisionOf } from './precision'
import { nameOfCode, nameOfMeasure } from './recognise'
import { statusIn } from './status'

/**
 * The atlas of imported events. Its columns are those of `imported`; texts are read from the bytes of the table when
 * they are asked for. Texts of the file are the same in every language; `words` are the reader's.
 *
 * @param title name of the data set
 */
export function atlasOf(imported: Imported, title: string, words: ImportWords): Atlas {
  return atOnce(makingAtlas(imported, title, words))
}

/** The same in steps. */
export function* makingAtlas(imported: Imported, title: string, words: ImportWords): Steps<Atlas> {
  const kinds = kindsOf(imported, words)
  const places = yield* placesOf(imported, words)
  const actors = actorsOf(imported, words)
  const sources = sourcesOf(imported, title, words)
  yield
  const measures = measuresOf(imported, words)
  const named = { places, kinds, actors, sources }
  const table = columnsOf(imported, named, measures, title, words)
  return {
    own: true,
    fields: imported.fields.map(fieldOf),
    columns: fileColumns(imported),
    config: configOf(imported, title),
    ...named,
    measures: measures.map(({ measure }) => measure),
    regions: [],
    events: eventsOf(named, table),
  }
}

/** The ids are made from the values, so that an address keeps its meaning for a newer file. */
function fieldOf({ name, values }: ImportedField): Field {
  const unique = new Unique()
  return { name: inAll(name), values: values.map((text) => ({ id: unique.id(slug(text)), name: inAll(text) })) }
}

function fileColumns({ table }: Imported): FileColumn[] {
  const unique = new Unique()
  return table.columns.map((name) => ({ id: unique.id(name === '' ? 'unnamed' : slug(name)), name }))
}

/** The sign that all kinds share for which there is none of their own. */
const COMMON_SHAPE = 'dot'
const COMMON_COLOUR = 'slate'
const OWN_SHAPES = SHAPES.filter((shape) => shape !== COMMON_SHAPE)
const OWN_COLOURS = COLOURS.filter((colour) => colour !== COMMON_COLOUR)

function kindsOf({ kinds, mapping, table }: Imported, words: ImportWords): Kind[] {
  const unique = new Unique()
  const [column] = columnsFor(mapping, 'kind')
  const unstated = column === undefined ? words.event : words.noKind
  const header = column === undefined ? '' : (table.columns[column] ?? '')
  const nameOf = (text: string) => inEach((language) => nameOfCode(mapping.profile, header, text, language) ?? text)
  return kinds.map((text, i): Kind => {
    const name = text ? nameOf(text) : inAll(text === null ? words.otherKinds : unstated)
    const id = unique.id(text === null ? 'others' : text === '' ? 'none' : slug(text))
    // A shape alone tells kinds apart, in print and for the colour-blind.
    const hasOwn = kinds.length > 1 && text !== null && i < OWN_SHAPES.length
    return {
      id,
      name,
      meaning: name,
      shape: (hasOwn ? OWN_SHAPES[i] : undefined) ?? COMMON_SHAPE,
      colour: (hasOwn ? OWN_COLOURS[i % OWN_COLOURS.length] : undefined) ?? COMMON_COLOUR,
    }
  })
}

function actorsOf({ actors }: Imported, words: ImportWords): Actor[] {
  const unique = new Unique()
  return actors.map((text) => ({
    id: unique.id(text === null ? 'others' : slug(text)),
    name: inAll(text ?? words.otherActors),
    spellings: [],
    type: 'group',
  }))
}

/** The file itself is last. */
function sourcesOf({ sources, table }: Imported, title: string, words: ImportWords): Source[] {
  const unique = new Unique()
  const source = (id: string, label: string, note: string): Source => ({
    id: unique.id(id),
    label: inAll(label),
    title: label,
    author: null,
    publisher: null,
    date: null,
    address: null,
    language: 'und',
    note: inAll(note),
    standpoint: inAll(words.notKnown),
    independence: inAll(words.notKnown),
    sections: [{ heading: null, paragraphs: null }],
    parts: [],
  })
  return [
    ...sources.map((text) =>
      source(text === null ? 'others' : slug(text), text ?? words.otherSources, words.namedIn(table.name)),
    ),
    source('file', title, words.ownFile),
  ]
}

/** Places between two steps. */
const STEP = 2048

function* placesOf(imported: Imported, words: ImportWords): Steps<readonly Place[]> {
  const { lat, lng, precision, names } = imported.places
  const numbers = pointNumbers(imported)
  const unique = new Unique()
  const slugs = new Map<string, string>()
  const slugOf = (name: string) => {
    const known = slugs.get(name)
    if (known !== undefined) return known
    const made = slug(name)
    slugs.set(name, made)
    return made
  }
  const places: Place[] = []
  for (const [at, written] of names.entries()) {
    if (at % STEP === STEP - 1) yield
    const isPoint = !Number.isNaN(lat[at])
    const { precision: known, stated } = precisionOf(precision[at] as number)
    const name = written || (isPoint ? `${lat[at]}, ${lng[at]}` : words.noPlace)
    const number = numbers.get(at)
    places.push({
      id: unique.id(`${slugOf(name)}-${isPoint ? pointCode(lat[at] as number, lng[at] as number) : known}`),
      name: inAll(number === undefined ? name : words.point(number)),
      spellings: NO_TEXTS,
      precision: known,
      ...(stated ? {} : { precisionUnstated: true }),
      country: NOWHERE,
      regions: NO_TEXTS,
      abroad: false,
      within: null,
      point: isPoint ? { type: 'Point', coordinates: [lng[at] as number, lat[at] as number] } : null,
      origin: NO_ORIGIN,
      geonames: null,
      note: null,
    })
  }
  return places
}

/**
 * The points that the file gives no name of any kind, not even to their first event: by their positions in the list of
 * places, the number of that event's row.
 */
function pointNumbers({ places, events, table, mapping }: Imported): ReadonlyMap<number, number> {
  const numbers = new Map<number, number>()
  const isNameless = Uint8Array.from(places.names, (name, at) => Number(name === '' && !Number.isNaN(places.lat[at])))
  if (!isNameless.includes(1)) return numbers
  const [titleColumn] = columnsFor(mapping, 'title')
  const rows = tableOf(table)
  for (const [i, at] of events.place.entries()) {
    if (isNameless[at] !== 1) continue
    isNameless[at] = 0
    const row = events.row[i] as number
    if (titleColumn === undefined || rows.cell(row, titleColumn) === '') numbers.set(at, rows.numberOf(row))
  }
  return numbers
}

/** The same list for all places: thousands of empty ones take room, too. */
const NO_TEXTS: readonly string[] = []
const NO_ORIGIN = inAll('')

interface FigureColumns {
  readonly measure: Measure
  readonly best: readonly number[]
  readonly low: readonly number[]
  readonly high: readonly number[]
  /** The id by which figures that are listed as objects name it. */
  readonly listedAs?: string
}

/** One measure for all columns that share its name. */
function measuresOf({ mapping, table, counted }: Imported, words: ImportWords): FigureColumns[] {
  const unique = new Unique()
  const nameOf = (column: number) => mapping.columns[column]?.measure ?? (table.columns[column] || words.count)
  const figures = columnsFor(mapping, 'figure')
  const listed = counted.map(({ id, name, unit }) => ({
    measure: { id: unique.id(slug(id)), name: inAll(name), unit },
    listedAs: id,
    best: [],
    low: [],
    high: [],
  }))
  const inColumns = [...new Set(figures.map(nameOf))].map((name) => {
    const bounded = (bound: 'best' | 'low' | 'high') =>
      figures.filter((column) => nameOf(column) === name && (mapping.columns[column]?.bound ?? 'best') === bound)
    return {
      measure: {
        id: unique.id(slug(name)),
        name: inEach((language) => nameOfMeasure(mapping.profile, name, language) ?? name),
        unit: 'count' as const,
      },
      best: bounded('best'),
      low: bounded('low'),
      high: bounded('high'),
    }
  })
  return [...listed, ...inColumns]
}

function columnsOf(
  imported: Imported,
  named: Pick<Atlas, 'places' | 'kinds' | 'actors' | 'sources'>,
  measures: readonly FigureColumns[],
  title: string,
  words: ImportWords,
): Columns {
  const { mapping, events, dates, idColumn } = imported
  const table = tableOf(imported.table)
  const { row, earliest, latest, date, place, kind, actors, roles } = events
  const { length } = row
  const file = named.sources.length - 1
  const sources = withFile(events.sources, file)
  const [titleColumn] = columnsFor(mapping, 'title')
  const [kindColumn] = columnsFor(mapping, 'kind')
  const textColumns = columnsFor(mapping, 'text')
  const linkColumns = columnsFor(mapping, 'link')
  const saying = (what: ColumnUse['says']) => mapping.columns.findIndex(({ says }) => says === what)
  const inferredColumn = saying('inferred')
  const [statusColumn] = columnsFor(mapping, 'status')
  const [figureColumn, linkedColumn] = [saying('figures'), saying('links')]
  const cell = (i: number, column: number) => table.cell(row[i] as number, column)

  const ids = new EventIds(table, row, imported.table.lines, idColumn)
  const id = (i: number) => ids.id(i)
  const formOf = dateForms(dates)
  const dateOf = (i: number) => dateText(dates, date[i] as number, earliest[i] as number, latest[i] as number)
  const titleOf = (i: number): Localized => {
    const text = titleColumn === undefined ? '' : cell(i, titleColumn)
    if (text !== '') return inAll(text)
    const at = place[i] as number
    const isNamed = imported.places.names[at] !== ''
    const isPoint = !Number.isNaN(imported.places.lat[at])
    const [told] = isPoint && !isNamed ? sentences(i) : []
    if (told) return inEach((language) => beginningOf(told[language]))
    // Beside a name, or a point, a word that all events share says nothing.
    const isTold = kindColumn !== undefined || !(isNamed || isPoint)
    const parts = [isTold ? named.kinds[kind[i] as number]?.name : undefined, named.places[at]?.name]
    return inEach((language) => capitalised(parts.flatMap((name) => name?.[language] || []).join(', ')))
  }
  const inferredOf = (i: number) => {
    const text = inferredColumn < 0 ? '' : cell(i, inferredColumn)
    return INFERABLE.filter((what) => text.split(/[^a-z]+/).includes(what))
  }
  const { status, statusUnstated } = statusesOf(
    length,
    statusColumn === undefined ? null : (i) => cell(i, statusColumn),
  )
  /** Zeros if no column says anything. */
  const flags = (column: number, flag: (i: number) => number) =>
    column < 0 ? new Uint8Array(length) : Uint8Array.from({ length }, (_, i) => flag(i))
  const sentences = (i: number) =>
    textColumns.flatMap((column) => {
      const text = cell(i, column)
      return text === '' ? [] : [inAll(text)]
    })
  const citations = (i: number) => {
    const links = linkColumns.flatMap((column) => cell(i, column) || [])
    const locator = [words.row(table.numberOf(row[i] as number)), ...links].join(', ')
    return Array.from(sources.values.subarray(sources.from[i], sources.from[i + 1]), (at) => ({
      source: named.sources[at]?.id ?? '',
      part: null,
      locator,
    }))
  }
  const measureIds = new Map(measures.map(({ listedAs, measure }) => [listedAs, measure.id]))
  const actorIds = new Map(imported.actors.map((name, at) => [name, named.actors[at]?.id ?? '']))
  const listedFigures = (i: number, source: string) =>
    figureColumn < 0
      ? []
      : figuresIn(cell(i, figureColumn), {
          measureOf: (id) => measureIds.get(id),
          claimerOf: (name) => actorIds.get(name) || inAll(name || title),
          source,
        })
  const links = (i: number, source: string) =>
    linkedColumn < 0 ? [] : linksIn(cell(i, linkedColumn), source, (wanted) => ids.find(wanted) >= 0)
  const event = (i: number): AtlasEvent => {
    const cited = citations(i)
    const cites = cited.map((_, at) => at)
    return {
      id: id(i),
      title: titleOf(i),
      summary: sentences(i).map((text) => ({ text, cites })),
      date: dateOf(i),
      earliest: earliest[i] as number,
      latest: latest[i] as number,
      dates: [],
      dating: null,
      place: named.places[place[i] as number]?.id ?? '',
      siting: null,
      inferred: inferredOf(i),
      contested: null,
      kind: named.kinds[kind[i] as number]?.id ?? '',
      status: STATUSES[status[i] as number] ?? ASSUMED_STATUS,
      ...(statusUnstated[i] === 1 ? { statusUnstated: true } : {}),
      key: false,
      actors: Array.from({ length: (actors.from[i + 1] as number) - (actors.from[i] as number) }, (_, n) => {
        const at = (actors.from[i] as number) + n
        return {
          id: named.actors[actors.values[at] as number]?.id ?? '',
          role: ROLES[roles[at] as number] ?? 'named',
        }
      }),
      figures: [
        ...listedFigures(i, cited[0]?.source ?? ''),
        ...measures.flatMap((measure) => figureOf(measure, (column) => cell(i, column), title, cited[0]?.source ?? '')),
      ],
      citations: cited,
      links: links(i, cited[0]?.source ?? ''),
    }
  }
  return {
    length,
    earliest,
    latest,
    dateInferred: flags(inferredColumn, (i) => Number(inferredOf(i).includes('date'))),
    placeInferred: flags(inferredColumn, (i) => Number(inferredOf(i).includes('place'))),
    place,
    kind,
    status,
    ...unstatedStatuses(statusUnstated),
    key: new Uint8Array(length),
    actors,
    roles,
    sources,
    fields: imported.fields.map(({ rows }) => rows),
    linked: linkedColumn < 0 ? [] : Array.from(row.keys()).filter((i) => cell(i, linkedColumn) !== ''),
    id,
    find: (wanted) => ids.find(wanted),
    date: dateOf,
    dateForm: (i) => formOf(date[i] as number),
    title: titleOf,
    sentences,
    event,
  }
}

/** How events are counted whose file does not say what their status is. */
const ASSUMED_STATUS: Status = 'reported'

/** The statuses of all events, which are read once, and whether each is stated. `read` is null without a column. */
function statusesOf(length: number, read: ((i: number) => string) | null) {
  const status = new Uint8Array(length).fill(STATUSES.indexOf(ASSUMED_STATUS))
  const statusUnstated = new Uint8Array(length).fill(1)
  const known = new Map<string, number>()
  const stated = (text: string) => {
    const at = known.get(text) ?? STATUSES.indexOf(statusIn(text) as Status)
    known.set(text, at)
    return at
  }
  for (let i = 0; read && i < length; i++) {
    const at = stated(read(i))
    if (at < 0) continue
    status[i] = at
    statusUnstated[i] = 0
  }
  return { status, statusUnstated }
}

/** The longest title that is made of a text, in characters. */
const LONGEST_TITLE = 80

/** The first line of a text, or what of its words fits into a title. */
function beginningOf(text: string): string {
  const [line = ''] = text.trim().split('\n', 1)
  const whole = line.trim()
  if (whole.length <= LONGEST_TITLE) return whole
  const cut = whole.slice(0, LONGEST_TITLE)
  return `${cut.replace(/[\s,;:.]*\s\S*$/, '')}…`
}

function capitalised(text: string): string {
  const [first = ''] = text
  return first.toUpperCase() + text.slice(first.length)
}

/** The sources of each event; events without one have the file. */
function withFile({ from, values }: Imported['events']['sources'], file: number): Columns['sources'] {
  let without = 0
  for (let i = 0; i + 1 < from.length; i++) if (from[i] === from[i + 1]) without++
  if (without === 0) return { from, values }
  const filled = { from: new Uint32Array(from.length), values: new Uint32Array(values.length + without) }
  let length = 0
  for (let i = 0; i + 1 < from.length; i++) {
    const [start, end] = [from[i] as number, from[i + 1] as number]
    if (start === end) filled.values[length++] = file
    for (let at = start; at < end; at++) filled.values[length++] = values[at] as number
    filled.from[i + 1] = length
  }
  return filled
}

/** -1 is how some data sets write an unknown number. */
function counted(text: string): number | null {
  const number = text === '' ? Number.NaN : Number(text)
  return Number.isFinite(number) && number >= 0 ? number : null
}

/**
 * The figure of a measure in a row, claimed by the file, which may have weighed several sources; none if it is empty.
 */
function figureOf(
  { measure, best, low, high }: FigureColumns,
  cell: (column: number) => string,
  title: string,
  source: string,
): Figure[] {
  const first = (columns: readonly number[]) => columns.map(cell).find((text) => text !== '') ?? ''
  const [value, least, most] = [first(best), first(low), first(high)].map(counted)
  const words = first(best) !== '' && Number.isNaN(Number(first(best))) ? first(best) : null
  if (value === null && least === null && most === null && words === null) return []
  const ends: [number | null, number | null] =
    typeof least === 'number' && typeof most === 'number' && least > most
      ? [most, least]
      : [least ?? null, most ?? null]
  return [
    {
      measure: measure.id,
      ...(typeof value === 'number' ? { value } : {}),
      ...(ends[0] === null && ends[1] === null ? {} : { range: ends }),
      ...(words === null ? {} : { words: inAll(words) }),
      claimedBy: inAll(title),
      source,
      part: null,
    },
  ]
}

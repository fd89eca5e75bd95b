import type { Atlas, AtlasEvent, Config, Field, Participant, Place } from '../join/atlas'
import { type Columns, columns, eventsOf, lists, positions, unstatedStatuses } from '../join/columns'
import { inAll, LANGUAGES, type Language, type Localized } from '../language/language'
import { INFERABLE, ROLES, STATUSES } from '../schema/term'
import type { Selection } from '../select/selection'
import { positionsOf } from '../select/standing'
import { joined } from './jsonPieces'

/*
 * The events of a reader's own data in one language as JSON, inside a file that holds an explorer (./htmlFile.ts).
 * Lists as in `Atlas`, with each localized text as `{ "": text }`; an event is an array, with its rarer fields in an
 * object.
 */

/** What the reader states about the data. */
export interface StatedAbout {
  readonly title: string
  readonly licence: string | null
  readonly source: string | null
}

/** A reader's own data, as read from such a file. */
export interface OwnFile {
  readonly atlas: Atlas
  readonly language: Language
  readonly about: StatedAbout
  /** The View with which it was saved, as a query string. */
  readonly view: string
}

/** Distinguishes the format, and its version. */
const FORMAT = 'joliba-own'
const VERSION = 1

type Head = Omit<OwnFile, 'atlas'>

/** Fields of an event that most do not have. */
interface Rare {
  status?: number
  /** The data do not state the status. */
  statusUnstated?: 1
  inferred?: number
  key?: 1
  /** Actor, role, actor, role, … */
  actors?: readonly number[]
  /** Source, part, locator of each. */
  citations?: readonly (readonly [number, string | null, string])[]
  /** Text and citations of each sentence. */
  summary?: readonly (readonly [string, readonly number[]])[]
  /** For each field of the atlas a position among its values, or their number. */
  fields?: readonly number[]
  dates?: unknown
  dating?: unknown
  siting?: unknown
  contested?: unknown
  figures?: unknown
  links?: unknown
}

type Row = readonly [
  id: string,
  title: string,
  date: string,
  earliest: number,
  latest: number,
  place: number,
  kind: number,
  rare?: Rare,
]

/**
 * The events of a selection as JSON, piece by piece, with the places, actors and sources that they refer to. `more`:
 * further members of the object; `also`: ids of places to keep without events.
 */
export function* ownFilePieces(
  atlas: Atlas,
  { positions: selected }: Pick<Selection, 'positions'>,
  { language, about, view }: Head,
  more: object = {},
  also: readonly string[] = [],
): Generator<string> {
  const all = columns(atlas)
  const chosen = positionsOf(selected)
  const used = usedBy(atlas, chosen, also)
  const { config, kinds, measures, regions, fields = [] } = atlas
  const named = { config, kinds, measures, regions, fields, ...used.lists }
  const head = { format: FORMAT, version: VERSION, language, about, view, ...more, atlas: inOne(language, named) }
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`
  function* rows(): Generator<Row> {
    for (const at of chosen) {
      const event = all.event(at)
      const rare = rareOf(
        event,
        (all.fields ?? []).map((values) => values[at] as number),
        used,
        language,
      )
      const row = [
        event.id,
        event.title[language],
        event.date,
        event.earliest,
        event.latest,
        used.places[all.place[at] as number] as number,
        all.kind[at] as number,
      ] as const
      yield Object.keys(rare).length > 0 ? [...row, rare] : row
    }
  }
  yield* joined(rows())
  yield ']}'
}

interface Used {
  readonly lists: Pick<Atlas, 'places' | 'actors' | 'sources'>
  /** By position in the whole atlas: position among the used places. */
  readonly places: Int32Array
  readonly actorAt: ReadonlyMap<string, number>
  readonly sourceAt: ReadonlyMap<string, number>
}

function usedBy(atlas: Atlas, chosen: Int32Array, also: readonly string[]): Used {
  const { place, actors, sources } = columns(atlas)
  const marks = { places: new Set<number>(), actors: new Set<number>(), sources: new Set<number>() }
  for (const at of chosen) {
    marks.places.add(place[at] as number)
    for (const [list, of] of [
      [actors, marks.actors],
      [sources, marks.sources],
    ] as const)
      for (let n = list.from[at] as number; n < (list.from[at + 1] as number); n++) of.add(list.values[n] as number)
  }
  const parents = positions(atlas.places)
  for (const id of also) {
    const at = parents.get(id)
    if (at !== undefined) marks.places.add(at)
  }
  for (const at of marks.places) {
    const parent = parents.get(atlas.places[at]?.within ?? '')
    if (parent !== undefined) marks.places.add(parent)
  }
  const kept = <Item>(items: readonly Item[], is: ReadonlySet<number>) => items.filter((_, at) => is.has(at))
  const used = {
    places: kept(atlas.places, marks.places),
    actors: kept(atlas.actors, marks.actors),
    sources: kept(atlas.sources, marks.sources),
  }
  let next = 0
  const places = Int32Array.from(atlas.places, (_, at) => (marks.places.has(at) ? next++ : -1))
  return { lists: used, places, actorAt: positions(used.actors), sourceAt: positions(used.sources) }
}

function rareOf(event: AtlasEvent, fields: readonly number[], used: Used, language: Language): Rare {
  const {
    status,
    statusUnstated,
    inferred,
    key,
    actors,
    citations,
    summary,
    dates,
    dating,
    siting,
    contested,
    figures,
    links,
  } = event
  const rare: Rare = {}
  if (status !== 'reported') rare.status = STATUSES.indexOf(status)
  if (statusUnstated) rare.statusUnstated = 1
  if (inferred.length > 0)
    rare.inferred = INFERABLE.reduce((bits, one, bit) => bits | (inferred.includes(one) ? 1 << bit : 0), 0)
  if (key) rare.key = 1
  if (actors.length > 0)
    rare.actors = actors.flatMap(({ id, role }) => [used.actorAt.get(id) ?? 0, ROLES.indexOf(role)])
  if (citations.length > 0)
    rare.citations = citations.map(({ source, part, locator }) => [used.sourceAt.get(source) ?? 0, part, locator])
  if (summary.length > 0) rare.summary = summary.map(({ text, cites }) => [text[language], cites])
  if (fields.length > 0) rare.fields = fields
  if (dates.length > 0) rare.dates = dates
  if (figures.length > 0) rare.figures = inOne(language, figures)
  if (links.length > 0) rare.links = links
  for (const [name, text] of Object.entries({ dating, siting, contested }))
    if (text) rare[name as 'dating'] = inOne(language, text)
  return rare
}

/** A copy with each localized text in one language, as `{ "": text }`. */
function inOne(language: Language, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item) => inOne(language, item))
  if (isLocalized(value)) return { '': value[language] }
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inOne(language, inner)]))
}

function isLocalized(value: object): value is Localized {
  return LANGUAGES.every((language) => typeof (value as Record<string, unknown>)[language] === 'string')
}

/** Reverses `inOne`: the text in every language. */
function inEvery(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map(inEvery)
  const { '': text } = value as Record<string, unknown>
  if (typeof text === 'string') return inAll(text)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, inEvery(inner)]))
}

/**
 * Reads what `ownFilePieces` has written, from the parsed JSON. Throws a `RangeError` that names what is wrong for
 * anything else: the file may come from anywhere.
 */
export function ownFileFrom(given: unknown): OwnFile {
  const file = object(given, 'file')
  if (file.format !== FORMAT || file.version !== VERSION) throw new RangeError('format')
  const language = LANGUAGES.find((one) => one === file.language)
  if (!language) throw new RangeError('language')
  const about = object(file.about, 'about')
  const stated = (value: unknown) => (value === null ? null : text(value, 'about'))
  return {
    language,
    about: { title: text(about.title, 'title'), licence: stated(about.licence), source: stated(about.source) },
    view: text(file.view, 'view'),
    atlas: atlasFrom(object(inEvery(file.atlas), 'atlas'), array(file.events, 'events')),
  }
}

function atlasFrom(given: Record<string, unknown>, rows: readonly unknown[]): Atlas {
  const named = (name: string) =>
    array(given[name], name).map((one) => {
      const record = object(one, name)
      text(record.id, `${name}: id`)
      object(record.name ?? record.label, `${name}: name`)
      return record
    })
  const lists = {
    places: named('places').map(placeFrom),
    kinds: named('kinds'),
    actors: named('actors'),
    // Only an address of the web may become a link.
    sources: named('sources').map((source) => ({
      ...source,
      address: typeof source.address === 'string' && /^https?:\/\//i.test(source.address) ? source.address : null,
    })),
  } as unknown as Pick<Atlas, 'places' | 'kinds' | 'actors' | 'sources'>
  const fields = array(given.fields, 'fields') as readonly Field[]
  for (const field of fields) array(object(field, 'fields').values, 'fields: values')
  return {
    own: true,
    ...(fields.length > 0 ? { fields } : {}),
    config: object(given.config, 'config') as unknown as Config,
    ...lists,
    measures: named('measures') as unknown as Atlas['measures'],
    regions: named('regions') as unknown as Atlas['regions'],
    events: eventsOf(lists, columnsFrom(lists, fields, rows.map(rowFrom(lists)))),
  }
}

function placeFrom(given: Record<string, unknown>): Place {
  const point = given.point === null ? null : object(given.point, 'places: point')
  const [lng, lat] = point ? array(point.coordinates, 'places: coordinates') : [null, null]
  if (point && !(inRange(lng, -180, 180) && inRange(lat, -90, 90))) throw new RangeError('places: coordinates')
  array(given.spellings, 'places: spellings')
  array(given.regions, 'places: regions')
  return given as unknown as Place
}

function rowFrom({ places, kinds, actors, sources }: Pick<Atlas, 'places' | 'kinds' | 'actors' | 'sources'>) {
  return (given: unknown): Row => {
    const row = array(given, 'events')
    const [id, title, date, earliest, latest, place, kind, rare = {}] = row
    for (const one of [id, title, date]) text(one, 'events')
    if (!(inRange(earliest, -1e9, 1e10) && inRange(latest, earliest as number, 1e10)))
      throw new RangeError('events: days')
    if (!isPosition(place, places) || !isPosition(kind, kinds)) throw new RangeError('events: place or kind')
    const { actors: participants = [], citations = [], summary = [] } = object(rare, 'events') as Rare
    array(participants, 'events: actors').forEach((value, at) => {
      if (!isPosition(value, at % 2 ? ROLES : actors)) throw new RangeError('events: actors')
    })
    for (const citation of array(citations, 'events: citations')) {
      const [source, , locator] = array(citation, 'events: citations')
      if (!isPosition(source, sources)) throw new RangeError('events: citations')
      text(locator, 'events: citations')
    }
    for (const sentence of array(summary, 'events: summary'))
      text(array(sentence, 'events: summary')[0], 'events: summary')
    return row as unknown as Row
  }
}

function columnsFrom(
  named: Pick<Atlas, 'places' | 'kinds' | 'actors' | 'sources'>,
  fields: readonly Field[],
  rows: readonly Row[],
): Columns {
  const { length } = rows
  const row = (i: number) => rows[i] as Row
  const rare = (i: number): Rare => row(i)[7] ?? {}
  const flag = (bit: number) => Uint8Array.from(rows, (_, i) => ((rare(i).inferred ?? 0) >> bit) & 1)
  const inferredOf = (i: number) => INFERABLE.filter((_, bit) => ((rare(i).inferred ?? 0) >> bit) & 1)
  const event = (i: number): AtlasEvent => {
    const [id, title, date, earliest, latest, place, kind] = row(i)
    const { status = 0, statusUnstated, key, actors = [], citations = [], summary = [], ...more } = rare(i)
    const listed = (value: unknown) => (inEvery(value) ?? []) as never[]
    const said = (value: unknown) => (inEvery(value) ?? null) as Localized | null
    return {
      id,
      title: inAll(title),
      summary: summary.map(([words, cites]) => ({ text: inAll(words), cites })),
      date,
      earliest,
      latest,
      dates: listed(more.dates),
      dating: said(more.dating),
      place: named.places[place]?.id ?? '',
      siting: said(more.siting),
      inferred: inferredOf(i),
      contested: said(more.contested),
      kind: named.kinds[kind]?.id ?? '',
      status: STATUSES[status] ?? 'reported',
      ...(statusUnstated === 1 ? { statusUnstated: true } : {}),
      key: key === 1,
      actors: Array.from(
        { length: actors.length / 2 },
        (_, n): Participant => ({
          id: named.actors[actors[2 * n] as number]?.id ?? '',
          role: ROLES[actors[2 * n + 1] as number] ?? 'named',
        }),
      ),
      figures: listed(more.figures),
      citations: citations.map(([source, part, locator]) => ({
        source: named.sources[source]?.id ?? '',
        part,
        locator,
      })),
      links: listed(more.links),
    }
  }
  return {
    length,
    earliest: Int32Array.from(rows, (one) => one[3]),
    latest: Int32Array.from(rows, (one) => one[4]),
    dateInferred: flag(INFERABLE.indexOf('date')),
    placeInferred: flag(INFERABLE.indexOf('place')),
    place: Uint32Array.from(rows, (one) => one[5]),
    kind: Uint32Array.from(rows, (one) => one[6]),
    status: Uint8Array.from(rows, (_, i) => rare(i).status ?? 0),
    ...unstatedStatuses(Uint8Array.from(rows, (_, i) => rare(i).statusUnstated ?? 0)),
    key: Uint8Array.from(rows, (_, i) => rare(i).key ?? 0),
    actors: lists(length, (i, add) => {
      const { actors = [] } = rare(i)
      for (let n = 0; n < actors.length; n += 2) add(actors[n] as number)
    }),
    roles: Uint8Array.from(rows.flatMap((_, i) => (rare(i).actors ?? []).filter((_, n) => n % 2 === 1))),
    sources: lists(length, (i, add) => {
      for (const source of new Set((rare(i).citations ?? []).map(([one]) => one))) add(source)
    }),
    fields: fields.map(({ values }, n) => Uint16Array.from(rows, (_, i) => rare(i).fields?.[n] ?? values.length)),
    linked: rows.flatMap((_, i) => ((rare(i).links as readonly unknown[] | undefined)?.length ? [i] : [])),
    id: (i) => row(i)[0],
    date: (i) => row(i)[2],
    title: (i) => inAll(row(i)[1]),
    sentences: (i) => (rare(i).summary ?? []).map(([words]) => inAll(words)),
    event,
  }
}

function object(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RangeError(what)
  return value as Record<string, unknown>
}

function array(value: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(value)) throw new RangeError(what)
  return value
}

function text(value: unknown, what: string): string {
  if (typeof value !== 'string') throw new RangeError(what)
  return value
}

function inRange(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && value >= least && value <= most
}

function isPosition(value: unknown, list: readonly unknown[]): boolean {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) < list.length
}

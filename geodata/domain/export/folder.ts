import { spaced } from '../check/spacing'
import { isInside } from '../geometry/plane'
import type { Atlas, AtlasEvent, Figure, Place, Region } from '../join/atlas'
import { columns } from '../join/columns'
import type { Language, Localized } from '../language/language'
import { withoutStrangeCharacters } from '../read/character'
import { type Precision, ROLES, type Role } from '../schema/term'
import { slug, Unique } from '../search/slug'
import { parseEdtf } from '../time/edtf'
import { folderRegions } from './folderRegions'
import type { StatedAbout } from './ownFile'
import { type Yaml, yaml } from './yaml'
import type { ArchivedFile } from './zipPieces'

/*
 * A reader's own data as a folder in the format of an atlas (geodata/README.md), in one language: `npm run data:check`
 * accepts it, and it can be served as a site. Where the format asks for more than the data has, the folder says what
 * the data says, and that nothing more is known; nothing is invented.
 */

/** Texts of a folder that are not in the data, in its language. */
export interface FolderWords {
  /** That a note, standpoint or reason is not in the data. */
  readonly notKnown: string
  /** How a date that is not plain was established: as the data has it. */
  readonly asWritten: string
  /** Name of events and places without one. */
  readonly nameless: string
  /** Of the lane and row of events whose place is known too broadly. */
  readonly broad: string
  /** Of places outside the regions that the reader added. */
  readonly outside: string
  /** Where the base map comes from. */
  readonly ground: string
  /** Texts about the atlas, as Markdown. */
  readonly coverage: string
  readonly method: string
  readonly readme: string
  readonly licence: string
}

interface FolderOptions {
  readonly language: Language
  readonly about: StatedAbout
  readonly words: FolderWords
  /** The base map, packed, with the regions (`folderRegions`): `map.ground` of the atlas. */
  readonly ground: object
}

/** A country code that ISO 3166-1 leaves to its users: data from anywhere has no home. */
const NOWHERE = { long: 'XXX', short: 'XX' } as const

/** Another one, for places outside regions that need not cover everything. */
const OUTSIDE = { long: 'XXZ', short: 'XZ' } as const

/** Events in a file. */
const MOST = 2000

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/

/** The files of a folder, each piece by piece. */
export function* folderFiles(atlas: Atlas, options: FolderOptions): Generator<ArchivedFile> {
  const { language, about, words, ground } = options
  const folder = slug(about.title)
  const writer = new Writer(atlas, options)
  const file = (name: string, ...pieces: string[]): ArchivedFile => ({ name: `${folder}/${name}`, pieces })
  yield file('README.md', words.readme)
  yield file('LICENSE', words.licence)
  yield file('atlas.yaml', yaml(writer.config()))
  yield file('vocabulary.yaml', yaml(writer.vocabulary()))
  yield file('actors.yaml', yaml(writer.actors()))
  yield file('sources.yaml', yaml(writer.sources()))
  yield { name: `${folder}/places.geojson`, pieces: writer.places() }
  yield { name: `${folder}/regions.geojson`, pieces: writer.regions() }
  yield file('basemap/ground.json', JSON.stringify(ground))
  yield file(`about/coverage.${language}.md`, words.coverage)
  yield file(`about/method.${language}.md`, words.method)
  const { length } = columns(atlas)
  for (let from = 0, number = 1; from < length; from += MOST, number++)
    yield {
      name: `${folder}/events/events-${String(number).padStart(3, '0')}.yaml`,
      pieces: writer.events(from, Math.min(from + MOST, length)),
    }
}

class Writer {
  readonly #atlas: Atlas
  readonly #options: FolderOptions
  readonly #ids: Readonly<Record<'places' | 'kinds' | 'actors' | 'sources' | 'measures', ReadonlyMap<string, string>>>
  readonly #used: ReturnType<typeof usedIn>
  readonly #eventIds = new Unique()
  readonly #segmenter: Intl.Segmenter
  readonly #regions: readonly Region[]
  /** Id of the data set as the document that events without one come from; null if all have one. */
  readonly #file: string | null

  constructor(atlas: Atlas, options: FolderOptions) {
    this.#atlas = atlas
    this.#options = options
    const { places, kinds, actors, sources, measures } = atlas
    this.#ids = {
      places: idsFor(places),
      kinds: idsFor(kinds),
      actors: idsFor(actors),
      sources: idsFor(sources),
      measures: idsFor(measures),
    }
    this.#used = usedIn(atlas)
    this.#regions = folderRegions(atlas)
    this.#segmenter = new Intl.Segmenter(options.language, { granularity: 'sentence' })
    const { length, sources: cited } = columns(atlas)
    const alone = cited.from.some((from, i) => i < length && from === cited.from[i + 1])
    this.#file = alone ? uniqueAmong(this.#ids.sources, slug(options.about.title)) : null
  }

  config(): Yaml {
    const { config } = this.#atlas
    const { about, words } = this.#options
    const title = this.#text(about.title)
    const credit = this.#text([about.source, about.licence].filter(Boolean).join(', ') || about.title)
    const broad = this.#text(words.broad)
    const outside = this.#text(words.outside)
    const hasRegions = this.#regions.length > 0
    return {
      title,
      tagline: title,
      description: title,
      languages: [this.#options.language],
      authors: this.#plain(about.source ?? about.title),
      attribution: credit,
      // Never that of the site's own data.
      licence: { name: this.#plain(about.licence ?? '') || this.#plain(words.licence), address: null },
      home: NOWHERE.long,
      countries: {
        [NOWHERE.long]: NOWHERE.short,
        ...(hasRegions ? { [OUTSIDE.long]: OUTSIDE.short } : {}),
        ...config.countries,
      },
      map: { home: config.map.home, edge: config.map.edge, ground: 'basemap/ground.json' },
      timeline: { above: ['abroad'], below: ['country'] },
      periods: config.periods.map(({ time, name }) => ({ time, name })),
      compare: { periods: config.compare.periods },
      kinds: Object.fromEntries(
        this.#atlas.kinds
          .filter(({ id }) => this.#used.kinds.has(id))
          .map(({ id, shape, colour }) => [this.#id('kinds', id), { shape, colour }]),
      ),
      words: {
        'site.attribution': this.#text(words.ground),
        'tray.country': broad,
        'timeline.lanes.country': broad,
        ...(hasRegions ? { 'filter.abroad': outside, 'tray.abroad': outside } : {}),
      },
    }
  }

  vocabulary(): Yaml {
    const { kinds, measures } = this.#atlas
    return {
      kinds: kinds
        .filter(({ id }) => this.#used.kinds.has(id))
        .map(({ id, name, meaning }) => ({
          id: this.#id('kinds', id),
          name: this.#localized(name),
          meaning: this.#localized(meaning, this.#options.words.notKnown),
        })),
      measures: measures
        .filter(({ id }) => this.#used.measures.has(id))
        .map(({ id, name, unit }) => ({ id: this.#id('measures', id), name: this.#localized(name), unit })),
    }
  }

  actors(): Yaml {
    return this.#atlas.actors
      .filter(({ id }) => this.#used.actors.has(id))
      .map(({ id, name, type }) => ({ id: this.#id('actors', id), name: this.#localized(name), type }))
  }

  sources(): Yaml {
    const { notKnown } = this.#options.words
    const { title } = this.#options.about
    const unknown = this.#text(notKnown)
    const file = {
      id: this.#file,
      label: this.#text(title),
      title: this.#plain(title) || null,
      author: null,
      publisher: null,
      date: null,
      address: null,
      language: 'und',
      note: unknown,
      standpoint: unknown,
      independence: unknown,
      sections: [{ heading: null, paragraphs: null }],
    }
    const cited = this.#atlas.sources
      .filter(({ id }) => this.#used.sources.has(id))
      .map(({ id, label, title, author, publisher, date, address, language, note, standpoint, independence }) => ({
        id: this.#id('sources', id),
        label: this.#localized(label),
        title: title === null ? null : this.#plain(title) || null,
        author,
        publisher,
        date,
        address,
        language,
        note: this.#localized(note, notKnown),
        standpoint: this.#localized(standpoint, notKnown),
        independence: this.#localized(independence, notKnown),
        // Where in a document something stands is not listed: any position is one.
        sections: [{ heading: null, paragraphs: null }],
      }))
    return this.#file === null ? cited : [...cited, file]
  }

  *places(): Generator<string> {
    yield '{"type":"FeatureCollection","features":['
    let between = '\n'
    for (const place of this.#atlas.places) {
      if (!this.#used.places.has(place.id)) continue
      yield between + JSON.stringify(this.#feature(place))
      between = ',\n'
    }
    yield '\n]}\n'
  }

  *regions(): Generator<string> {
    yield '{"type":"FeatureCollection","features":['
    for (const [i, { id, name, geometry }] of this.#regions.entries()) {
      const feature = { type: 'Feature', properties: { id, name: this.#localized(name) }, geometry }
      yield `${i === 0 ? '\n' : ',\n'}${JSON.stringify(feature)}`
    }
    yield '\n]}\n'
  }

  #feature(place: Place) {
    const { id, name, precision, country, point, origin, beyond } = place
    const { countries } = this.#atlas.config
    const regions = this.#regions
      .filter((region) => place.regions.includes(region.id))
      // Not in a ring that has no area, and so was left out.
      .filter(({ geometry }) => !point || precision !== 'exact' || isInside(point.coordinates, geometry))
      .map((region) => region.id)
    const isOutside = this.#regions.length > 0 && regions.length === 0 && !beyond
    return {
      type: 'Feature',
      properties: {
        id: this.#id('places', id),
        name: this.#localized(name),
        precision: this.#precision(place, regions.length),
        ...(place.precisionUnstated ? { precisionUnstated: true } : {}),
        ...(regions.length > 0 ? { regions } : {}),
        ...(beyond ? { beyond } : {}),
        country: country in countries ? country : isOutside ? OUTSIDE.long : NOWHERE.long,
        origin: this.#localized(origin, this.#options.words.notKnown),
      },
      geometry: point,
    }
  }

  /** An area that is known by its regions is as large as they are. */
  #precision({ precision, point, beyond }: Place, regions: number): Precision {
    if (point || beyond || regions === 0) return precision
    if (regions === 1) return precision === 'district' ? 'district' : 'region'
    return regions < this.#regions.length ? 'part' : 'country'
  }

  *events(from: number, to: number): Generator<string> {
    const { event } = columns(this.#atlas)
    for (let i = from; i < to; i++) yield `- ${yaml(this.#event(event(i)), '  ').trimStart()}`
  }

  #event(event: AtlasEvent): Yaml {
    const { words } = this.#options
    const cited = event.citations.map(({ source, locator }) => ({
      source: this.#id('sources', source),
      locator: this.#plain(locator) || words.nameless,
    }))
    const citations = distinct(cited.length > 0 ? cited : [{ source: this.#file ?? '', locator: event.id }])
    const figures = event.figures.flatMap((figure) => this.#figure(figure, citations))
    const told = this.#sentences(event)
    const reason = isPlain(event.date) ? null : words.asWritten
    return {
      id: this.#eventIds.id(idOf(event.id)),
      title: this.#localized(event.title),
      summary: told.map((text) => ({ ...text, cites: citations.map((_, n) => n + 1) })),
      date: event.date,
      ...(event.dating || reason || event.inferred.includes('date')
        ? { dating: this.#localized(event.dating, words.asWritten) }
        : {}),
      place: this.#id('places', event.place),
      ...(event.siting || event.inferred.includes('place')
        ? { siting: this.#localized(event.siting, words.asWritten) }
        : {}),
      ...(event.inferred.length > 0 ? { inferred: event.inferred } : {}),
      kind: this.#id('kinds', event.kind),
      status: event.status,
      ...(event.statusUnstated ? { statusUnstated: true } : {}),
      ...(event.actors.length > 0 ? { actors: this.#roles(event) } : {}),
      ...(figures.length > 0 ? { figures } : {}),
      citations,
    }
  }

  /** The text of the event, sentence by sentence; its title if it has none. */
  #sentences({ summary, title }: AtlasEvent): { readonly [key: string]: string }[] {
    const { language } = this.#options
    const said = summary.map(({ text }) => this.#plain(text[language])).filter(Boolean)
    const texts = said.length > 0 ? said : [this.#plain(title[language]) || this.#options.words.nameless]
    return texts
      .flatMap((text) => [...this.#segmenter.segment(text)].map(({ segment }) => segment.trim()))
      .filter(Boolean)
      .map((segment) => ({ [language]: segment }))
  }

  /** Each actor once, in its strongest role. */
  #roles({ actors }: AtlasEvent): Yaml {
    const seen = new Set<string>()
    const by: Partial<Record<Role, string[]>> = {}
    for (const role of ROLES)
      for (const actor of actors) {
        if (actor.role !== role || seen.has(actor.id)) continue
        seen.add(actor.id)
        by[role] = [...(by[role] ?? []), this.#id('actors', actor.id)]
      }
    return by
  }

  #figure(figure: Figure, citations: readonly { readonly source: string }[]): Yaml[] {
    const { measure, value, range, words, of, claimedBy, source } = figure
    const cited = citations.find((one) => one.source === this.#id('sources', source)) ?? citations[0]
    if (!cited) return []
    return [
      {
        measure: this.#id('measures', measure),
        ...(value === undefined ? {} : { value }),
        ...(range === undefined ? {} : { range }),
        ...(words === undefined ? {} : { words: this.#localized(words) }),
        ...(of === undefined ? {} : { of: this.#localized(of) }),
        claimedBy: typeof claimedBy === 'string' ? this.#claimer(claimedBy) : this.#localized(claimedBy),
        source: cited.source,
      },
    ]
  }

  /** A source that no event cites is not in the folder: then its name. */
  #claimer(id: string): Yaml {
    const list = (['actors', 'sources'] as const).find((name) => this.#ids[name].has(id) && this.#used[name].has(id))
    return list ? this.#id(list, id) : this.#text(id)
  }

  #id(list: 'places' | 'kinds' | 'actors' | 'sources' | 'measures', id: string): string {
    return this.#ids[list].get(id) ?? idOf(id)
  }

  #localized(text: Localized | null, instead = this.#options.words.nameless): { readonly [key: string]: string } {
    const { language } = this.#options
    return { [language]: this.#plain(text?.[language] ?? '') || instead }
  }

  #text(text: string): { readonly [key: string]: string } {
    return { [this.#options.language]: this.#plain(text) || this.#options.words.nameless }
  }

  /** A text as files of an atlas have it: without characters that hide something, spaced as the language asks for. */
  #plain(text: string): string {
    const clean = withoutStrangeCharacters(text)
      .replace(/[^\S\u00a0\u202f]+/g, ' ')
      .trim()
    return spaced(clean, this.#options.language)
  }
}

function isPlain(date: string): boolean {
  const edtf = parseEdtf(date)
  if (!edtf || edtf.form === 'sometime') return false
  const moments = edtf.form === 'moment' ? [edtf.moment] : [edtf.first, edtf.last]
  return moments.every((moment) => moment && !moment.uncertain && !moment.approximate)
}

/** Ids that events refer to: a record that none refers to is refused. */
function usedIn(atlas: Atlas) {
  const { length, place, kind, actors, sources, event } = columns(atlas)
  const named = <Item extends { readonly id: string }>(list: readonly Item[], at: Iterable<number>) =>
    new Set([...new Set(at)].flatMap((position) => list[position]?.id ?? []))
  const measures = new Set<string>()
  if (atlas.measures.length > 0)
    for (let i = 0; i < length && measures.size < atlas.measures.length; i++)
      for (const figure of event(i).figures) measures.add(figure.measure)
  return {
    places: named(atlas.places, place),
    kinds: named(atlas.kinds, kind),
    actors: named(atlas.actors, actors.values),
    sources: named(atlas.sources, sources.values),
    measures,
  }
}

function idsFor(records: readonly { readonly id: string }[]): ReadonlyMap<string, string> {
  const unique = new Unique()
  return new Map(records.map(({ id }) => [id, unique.id(idOf(id))]))
}

function uniqueAmong(ids: ReadonlyMap<string, string>, wanted: string): string {
  const unique = new Unique()
  for (const id of ids.values()) unique.id(id)
  return unique.id(wanted)
}

function idOf(id: string): string {
  return ID.test(id) ? id : slug(id)
}

function distinct<Item extends object>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()]
}

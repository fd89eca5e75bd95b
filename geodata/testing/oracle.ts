import type { Atlas, AtlasEvent } from '../domain/join/atlas'
import { columns } from '../domain/join/columns'
import { LANGUAGES } from '../domain/language/language'
import { ROLES, STATUSES } from '../domain/schema/term'
import { parseQuery } from '../domain/search/query'
import { stem } from '../domain/search/stem'
import { stemsMeant } from '../domain/search/synonyms'
import { words } from '../domain/search/tokens'
import type { Count, Match } from '../domain/select/match'
import type { Matches } from '../domain/select/selection'
import type { Standing } from '../domain/time/interval'
import type { ListFacetKey } from '../domain/view/facets'
import { type Area, EMPTY_VIEW, type View } from '../domain/view/view'
import { inCircle, inPolygon, inRegions, type World, worldOf, yes } from './oracleGround'

/**
 * The expected result of `select`, computed naively: event by event, filter by filter, with areas clipped and measured
 * by turf, and every facet counted from all other filters and each single value. Shares no code with `select`;
 * evaluates each filter of an event once per View, and caches geometry, words and single facet values to finish in
 * time. For tests and the bench only.
 */
export function oracle(atlas: Atlas, view: View): Matches {
  const world = worldOf(atlas)
  const regions = atlas.regions.map(({ id }) => id)
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const standings = atlas.events.map((event) => stood(event, view, world))
  const passed = judged(atlas.events, standings, view)
  const only = (standing: Match) => passed.filter((one) => one.standing === standing).map(({ event }) => event.id)

  const facet = (key: 'where' | ListFacetKey, values: readonly string[]) => {
    const others = judged(atlas.events, standings, view, key)
    return Object.fromEntries(
      values.map((value) => {
        const alone = world.remembered(`alone ${key} ${value} ${view.role}`, () => {
          const only: View = { ...EMPTY_VIEW, [key]: [value], role: view.role }
          return atlas.events.map((event) => FILTERS[key](event, only, world))
        })
        return [
          value,
          count(
            others.map(({ at, standing }) => worse(standing, alone[at] ?? 'out')),
            view,
          ),
        ]
      }),
    )
  }
  const place = (id: string) =>
    passed.filter(({ event }) => event.place === id).map(({ event, standing }) => asStated(event, standing))
  return {
    certain: only('certain'),
    possible: only('possible'),
    nationwide: only('nationwide'),
    counts: {
      where: facet('where', [...regions, ...world.atlas.config.groups.map(({ id }) => id), 'abroad']),
      kind: facet('kind', ids(atlas.kinds)),
      actor: facet('actor', ids(atlas.actors)),
      source: facet('source', ids(atlas.sources)),
      status: facet('status', STATUSES),
      field1: facet('field1', ids(atlas.fields?.[0]?.values ?? [])),
      field2: facet('field2', ids(atlas.fields?.[1]?.values ?? [])),
      field3: facet('field3', ids(atlas.fields?.[2]?.values ?? [])),
      field4: facet('field4', ids(atlas.fields?.[3]?.values ?? [])),
      place: Object.fromEntries(ids(atlas.places).map((id) => [id, count(place(id), view)])),
    },
  }
}

interface Judged {
  readonly event: AtlasEvent
  /** Its position in the atlas. */
  readonly at: number
  readonly standing: Match
}

/**
 * How an event matches each filter of a View; stops after two refusals, because leaving out one filter then changes
 * nothing.
 */
function stood(event: AtlasEvent, view: View, world: World): ReadonlyMap<FilterName, Match | 'out'> {
  const standings = new Map<FilterName, Match | 'out'>()
  let out = 0
  for (const name of NAMES) {
    const standing = FILTERS[name](event, view, world)
    standings.set(name, standing)
    if (standing === 'out' && ++out === 2) break
  }
  return standings
}

/** The events that pass every filter, or all but one. `standings`: how each event matches each filter of the View. */
function judged(
  events: readonly AtlasEvent[],
  standings: readonly ReadonlyMap<FilterName, Match | 'out'>[],
  view: View,
  leftOut?: FilterName,
): Judged[] {
  const all: Judged[] = []
  for (const [at, event] of events.entries()) {
    let standing: Match | 'out' = 'certain'
    for (const [name, own] of standings[at] ?? []) if (name !== leftOut) standing = worse(standing, own)
    if (standing === 'certain' || (standing !== 'out' && !view.sure)) all.push({ event, at, standing })
  }
  return all
}

function count(standings: readonly (Match | 'out')[], { sure }: View): Count {
  return {
    certain: standings.filter((standing) => standing === 'certain').length,
    possible: sure ? 0 : standings.filter((standing) => standing === 'possible').length,
    nationwide: sure ? 0 : standings.filter((standing) => standing === 'nationwide').length,
  }
}

function worse(a: Match | 'out', b: Match | 'out'): Match | 'out' {
  const worst = (['out', 'nationwide', 'possible'] as const).find((standing) => a === standing || b === standing)
  return worst ?? 'certain'
}

type Filter = (event: AtlasEvent, view: View, world: World) => Match | 'out'

/** The cell of a reader's column is one of the wanted values. */
function inField(nth: number, wanted: readonly string[], { id }: AtlasEvent, world: World): Match | 'out' {
  if (wanted.length === 0) return 'certain'
  const { atlas } = world
  const at = world.remembered(`row ${id}`, () => atlas.events.findIndex((event) => event.id === id))
  const value = atlas.fields?.[nth]?.values[columns(atlas).fields?.[nth]?.[at] ?? -1]
  return yes(value !== undefined && wanted.includes(value.id))
}

const FILTERS = {
  time: ({ date, earliest, latest, inferred }, { time }) => {
    if (!time) return 'certain'
    const goesOn = date.endsWith('..')
    const begins = time.start === null || earliest >= time.start
    const ends = time.end === null || (!goesOn && latest <= time.end)
    if (begins && ends) return inferred.includes('date') ? 'possible' : 'certain'
    const missesStart = time.start !== null && !goesOn && latest < time.start
    const missesEnd = time.end !== null && earliest > time.end
    return missesStart || missesEnd ? 'out' : 'possible'
  },
  kind: ({ kind }, view) => yes(view.kind.length === 0 || view.kind.includes(kind)),
  actor: ({ actors }, { actor, role }) => {
    const counted = role.length === 0 ? ROLES : role
    const named = counted.flatMap((one) => actors.filter((who) => who.role === one).map(({ id }) => id))
    return yes(actor.length === 0 || named.some((id) => actor.includes(id)))
  },
  source: ({ citations }, view) =>
    yes(view.source.length === 0 || citations.some(({ source }) => view.source.includes(source))),
  status: ({ status }, view) => yes(view.status.length === 0 || view.status.includes(status)),
  field1: (event, { field1 }, world) => inField(0, field1, event, world),
  field2: (event, { field2 }, world) => inField(1, field2, event, world),
  field3: (event, { field3 }, world) => inField(2, field3, event, world),
  field4: (event, { field4 }, world) => inField(3, field4, event, world),
  where: (event, { where }, world) =>
    where.length === 0 ? 'certain' : there(event, inRegions(world, event.place, where), world),
  near: (event, { near }, world) => {
    if (!near) return 'certain'
    const { place } = event
    const inside = world.measured(`near ${near.place} ${near.km} ${place}`, () => inCircle(world, place, near))
    return there(event, inside, world)
  },
  band: (event, { band }, world) => {
    if (!band) return 'certain'
    const { south, north } = band
    const strip: Area = [
      [-179, south],
      [179, south],
      [179, north],
      [-179, north],
      [-179, south],
    ]
    const inside = world.measured(`area ${strip} ${event.place}`, () => inPolygon(world, event.place, strip))
    return there(event, inside, world)
  },
  area: (event, { area }, world) => {
    if (!area) return 'certain'
    const inside = world.measured(`area ${area} ${event.place}`, () => inPolygon(world, event.place, area))
    return there(event, inside, world)
  },
  q: (event, { q }, world) => yes(q === '' || world.remembered(`holds ${event.id} ${q}`, () => holds(event, q, world))),
} as const satisfies Record<string, Filter>

type FilterName = keyof typeof FILTERS

const NAMES = Object.keys(FILTERS) as readonly FilterName[]

/** Events known only to the whole country say nothing about a part of it. */
function there(event: AtlasEvent, standing: Standing, { places }: World): Match | 'out' {
  const place = places.get(event.place)
  return standing === 'possible' && place?.precision === 'country' && !place.abroad
    ? 'nationwide'
    : asStated(event, standing)
}

/** An inferred place is never certain. */
function asStated<T extends Match | 'out'>({ inferred }: AtlasEvent, standing: T): T | 'possible' {
  return standing === 'certain' && inferred.includes('place') ? 'possible' : standing
}

/**
 * Every word of the search is a prefix of a word in the title, the summary, or the names of the place or actors, or
 * shares its stem or a synonym's; if that is true for no event, some word there has a prefix as few edits away as any
 * in the atlas, and no more than its length allows. Phrases are in one text as they are; excluded words are absent.
 */
function holds(event: AtlasEvent, q: string, world: World): boolean {
  const query = parseQuery(q)
  const own = wordsKept(event, world)
  const standsFor = (wanted: string, word: string) =>
    word.startsWith(wanted) ||
    world
      .remembered(`meant ${wanted}`, () => stemsMeant(wanted))
      .has(world.remembered(`stem ${word}`, () => stem(word)))
  const wanted = query.words.every((wanted) => {
    const standing = world.remembered(`standing ${wanted}`, () =>
      world.atlas.events.some((one) => wordsKept(one, world).some((word) => standsFor(wanted, word))),
    )
    if (standing) return own.some((word) => standsFor(wanted, word))
    const fewest = world.remembered(`fewest ${wanted}`, () => {
      const everywhere = new Set(world.atlas.events.flatMap((one) => wordsKept(one, world)))
      return Math.min(...[...everywhere].map((word) => misspelled(wanted, word)))
    })
    const allowed = /\d/.test(wanted) || wanted.length < 4 ? 0 : wanted.length < 8 ? 1 : 2
    return fewest <= allowed && own.some((word) => misspelled(wanted, word) === fewest)
  })
  const inOneText = (phrase: readonly string[]) =>
    textsOf(event, world).some((text) => ` ${plain(text).join(' ')} `.includes(` ${phrase.join(' ')} `))
  return (
    wanted &&
    query.phrases.every(inOneText) &&
    !query.without.some((unwanted) =>
      unwanted.length === 1 ? own.some((word) => standsFor(unwanted[0] ?? '', word)) : inOneText(unwanted),
    )
  )
}

function wordsKept(event: AtlasEvent, world: World): string[] {
  return world.remembered(`words ${event.id}`, () => wordsOf(event, world))
}

function wordsOf(event: AtlasEvent, world: World): string[] {
  return [...new Set(textsOf(event, world).flatMap(words))]
}

function textsOf(event: AtlasEvent, { places, actors }: World): string[] {
  const named = [places.get(event.place), ...event.actors.map(({ id }) => actors.get(id))]
  const localized = [event.title, ...event.summary.map(({ text }) => text), ...named.flatMap((one) => one?.name ?? [])]
  return [
    ...localized.flatMap((text) => LANGUAGES.map((language) => text[language])),
    ...named.flatMap((one) => one?.spellings ?? []),
  ]
}

/**
 * Edits between a word and the closest prefix of another: tries everything up to three edits deep (3 is never allowed).
 */
function misspelled(wanted: string, word: string, edits = 0): number {
  if (word.startsWith(wanted)) return edits
  if (edits === 2) return 3
  let i = 0
  while (wanted[i] === word[i]) i++
  const [rest, other] = [wanted.slice(i), word.slice(i)]
  const ways = [misspelled(rest.slice(1), other, edits + 1)]
  if (other !== '') {
    ways.push(misspelled(rest.slice(1), other.slice(1), edits + 1), misspelled(rest, other.slice(1), edits + 1))
    if (rest[0] === other[1] && rest[1] === other[0]) ways.push(misspelled(rest.slice(2), other.slice(2), edits + 1))
  }
  return Math.min(...ways)
}

function plain(text: string): string[] {
  const bare = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return bare.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
}

import { area as squareMetres } from '@turf/area'
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon'
import { circle } from '@turf/circle'
import { difference } from '@turf/difference'
import { distance } from '@turf/distance'
import { feature, featureCollection } from '@turf/helpers'
import { intersect } from '@turf/intersect'
import type { MultiPolygon, Polygon } from 'geojson'
import type { Atlas, AtlasEvent, Place } from '../join/atlas'
import { LANGUAGES } from '../language/language'
import { parseQuery } from '../search/query'
import { stem } from '../search/stem'
import { stemsMeant } from '../search/synonyms'
import { words } from '../search/words'
import type { Standing } from '../time/interval'
import { type Area, EMPTY_VIEW, type View } from '../view/view'
import type { Count, Matches } from './selection'

/**
 * What `select` should say, worked out the long way: event by event, filter by filter, areas cut out and measured by turf, every facet
 * counted by running the filters again. It shares no code with `select` and keeps nothing but answers about geometry, so that it ends in time.
 * For tests and the bench only.
 */
export function oracle(atlas: Atlas, view: View): Matches {
  const world = worldOf(atlas)
  const regions = atlas.regions.map(({ id }) => id)
  const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id)
  const passed = judged(world, atlas.events, view)
  const only = (standing: Standing) => passed.filter((one) => one.standing === standing).map(({ event }) => event.id)

  const facet = (key: 'where' | 'kind' | 'actor' | 'source', values: readonly string[]) => {
    const others = judged(world, atlas.events, { ...view, [key]: [] })
    return Object.fromEntries(
      values.map((value) => {
        const alone: View = { ...EMPTY_VIEW, [key]: [value], sure: view.sure }
        return [
          value,
          count(
            others.map(({ event, standing }) => worse(standing, FILTERS[key](event, alone, world))),
            view,
          ),
        ]
      }),
    )
  }
  const place = (id: string) => passed.filter(({ event }) => event.place === id).map(({ standing }) => standing)
  return {
    certain: only('certain'),
    possible: only('possible'),
    counts: {
      where: facet('where', [...regions, 'north', 'south', 'abroad']),
      kind: facet('kind', ids(atlas.kinds)),
      actor: facet('actor', ids(atlas.actors)),
      source: facet('source', ids(atlas.sources)),
      place: Object.fromEntries(ids(atlas.places).map((id) => [id, count(place(id), view)])),
    },
  }
}

interface Judged {
  readonly event: AtlasEvent
  readonly standing: Standing
}

function judged(world: World, events: readonly AtlasEvent[], view: View): Judged[] {
  const all: Judged[] = []
  for (const event of events) {
    let standing: Standing = 'certain'
    for (const filter of Object.values(FILTERS)) {
      standing = worse(standing, filter(event, view, world))
      if (standing === 'out') break
    }
    if (standing === 'certain' || (standing === 'possible' && !view.sure)) all.push({ event, standing })
  }
  return all
}

function count(standings: readonly Standing[], { sure }: View): Count {
  return {
    certain: standings.filter((standing) => standing === 'certain').length,
    possible: sure ? 0 : standings.filter((standing) => standing === 'possible').length,
  }
}

function worse(a: Standing, b: Standing): Standing {
  if (a === 'out' || b === 'out') return 'out'
  return a === 'possible' || b === 'possible' ? 'possible' : 'certain'
}

type Filter = (event: AtlasEvent, view: View, world: World) => Standing

const FILTERS = {
  time: ({ earliest, latest }, { time }) => {
    if (!time) return 'certain'
    const begins = time.start === null || earliest >= time.start
    const ends = time.end === null || latest <= time.end
    if (begins && ends) return 'certain'
    const missesStart = time.start !== null && latest < time.start
    const missesEnd = time.end !== null && earliest > time.end
    return missesStart || missesEnd ? 'out' : 'possible'
  },
  kind: ({ kind }, view) => yes(view.kind.length === 0 || view.kind.includes(kind)),
  actor: ({ actors }, { actor }) => yes(actor.length === 0 || actors.some(({ id }) => actor.includes(id))),
  source: ({ citations }, view) =>
    yes(view.source.length === 0 || citations.some(({ source }) => view.source.includes(source))),
  where: ({ place }, { where }, world) => (where.length === 0 ? 'certain' : inRegions(world, place, where)),
  near: ({ place }, { near }, world) => {
    if (!near) return 'certain'
    return world.remembered(`near ${near.place} ${near.km} ${place}`, () => inCircle(world, place, near))
  },
  band: ({ place }, { band }, world) => {
    if (!band) return 'certain'
    const { south, north } = band
    const strip: Area = [
      [-179, south],
      [179, south],
      [179, north],
      [-179, north],
      [-179, south],
    ]
    return world.remembered(`area ${strip} ${place}`, () => inPolygon(world, place, strip))
  },
  area: ({ place }, { area }, world) => {
    if (!area) return 'certain'
    return world.remembered(`area ${area} ${place}`, () => inPolygon(world, place, area))
  },
  q: (event, { q }, world) => yes(q === '' || holds(event, q, world)),
} as const satisfies Record<string, Filter>

function yes(passes: boolean): Standing {
  return passes ? 'certain' : 'out'
}

interface World {
  readonly atlas: Atlas
  readonly places: ReadonlyMap<string, Place>
  readonly actors: ReadonlyMap<string, Atlas['actors'][number]>
  remembered<Answer>(question: string, answer: () => Answer): Answer
}

const answersOf = new WeakMap<Atlas, Map<string, unknown>>()

function worldOf(atlas: Atlas): World {
  const answers = answersOf.get(atlas) ?? new Map<string, unknown>()
  answersOf.set(atlas, answers)
  return {
    atlas,
    places: new Map(atlas.places.map((place) => [place.id, place])),
    actors: new Map(atlas.actors.map((actor) => [actor.id, actor])),
    remembered<Answer>(question: string, answer: () => Answer): Answer {
      if (!answers.has(question)) answers.set(question, answer())
      return answers.get(question) as Answer
    },
  }
}

type Ground = Polygon | MultiPolygon

/** Neighbours share their borders to the vertex, but cutting rounds: less than a millionth of a piece is nothing. */
const NOTHING = 1e-6

function inRegions(world: World, id: string, where: readonly string[]): Standing {
  return world.remembered(`where ${where} ${id}`, () => {
    const place = world.places.get(id)
    if (!place) return 'out'
    if (place.country !== 'MLI') return yes(where.includes('abroad'))
    const chosen = world.atlas.regions.filter((region) => where.includes(region.id) || where.includes(region.half))
    const { point } = place
    if (place.precision === 'exact' && point) {
      return yes(chosen.some(({ geometry }) => booleanPointInPolygon(point, geometry)))
    }
    let inside = 0
    let all = 0
    for (const region of world.atlas.regions.filter((one) => place.regions.includes(one.id))) {
      const piece = place.point ? cut(around(place, 25), region.geometry) : region.geometry
      all += piece ? squareMetres(piece) : 0
      for (const other of chosen) {
        inside += world.remembered(`piece ${place.point ? id : ''} ${region.id} ${other.id}`, () => {
          const shared = piece && cut(piece, other.geometry)
          return shared ? squareMetres(shared) : 0
        })
      }
    }
    if (inside < all * NOTHING) return 'out'
    return inside > all * (1 - NOTHING) ? 'certain' : 'possible'
  })
}

function inCircle(world: World, id: string, near: { readonly place: string; readonly km: number }): Standing {
  const centre = world.places.get(near.place)
  const place = world.places.get(id)
  if (!centre?.point || !place) return 'out'
  if (place.precision === 'exact') {
    return yes(place.point !== null && distance(centre.point, place.point, { units: 'kilometers' }) <= near.km)
  }
  return covered(world, place, around(centre, near.km), `near ${near.place} ${near.km}`)
}

function inPolygon(world: World, id: string, area: readonly (readonly [number, number])[]): Standing {
  const place = world.places.get(id)
  if (!place) return 'out'
  const drawn: Polygon = { type: 'Polygon', coordinates: [area.map(([lng, lat]) => [lng, lat])] }
  if (place.precision === 'exact') return yes(place.point !== null && booleanPointInPolygon(place.point, drawn))
  return covered(world, place, drawn, `area ${area}`)
}

/** How much of the ground of a place that is not exact is left when the filter's polygon is cut out of it. */
function covered(world: World, place: Place, filter: Polygon, name: string): Standing {
  const pieces = place.point
    ? [{ id: place.id, geometry: around(place, 25) }]
    : world.atlas.regions.filter(({ id }) => place.regions.includes(id))
  const standings = pieces.map(({ id, geometry }) =>
    world.remembered(`covered ${id} ${place.point !== null} ${name}`, () => {
      const shared = cut(geometry, filter)
      if (!shared || squareMetres(shared) === 0) return 'out'
      const rest = difference(featureCollection([feature<Ground>(geometry), feature<Ground>(filter)]))
      return rest && squareMetres(rest) > 0 ? 'possible' : 'certain'
    }),
  )
  if (standings.length === 0 || standings.every((standing) => standing === 'out')) return 'out'
  return standings.every((standing) => standing === 'certain') ? 'certain' : 'possible'
}

function cut(a: Ground, b: Ground): Ground | null {
  return intersect(featureCollection([feature(a), feature(b)]))?.geometry ?? null
}

function around({ point }: Place, km: number): Polygon {
  return circle(point?.coordinates ?? [], km, { units: 'kilometers', steps: 64 }).geometry
}

/**
 * Every word of the search begins some word of the title, the summary, the place's or an actor's names, or has its stem or a synonym's; or, where that is so of no
 * word of any event, some word there begins with what is as few edits away from it as any in the atlas, and not more than its length allows. Phrases stand in one
 * text as they are; what has a minus does not stand there.
 */
function holds(event: AtlasEvent, q: string, world: World): boolean {
  const query = parseQuery(q)
  const own = wordsKept(event, world)
  const standsFor = (wanted: string, word: string) => word.startsWith(wanted) || stemsMeant(wanted).has(stem(word))
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

/** Edits between a word and the nearest beginning of another: all ways are tried, three edits deep at most (then 3, which nothing allows). */
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

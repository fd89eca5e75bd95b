import type { Atlas } from '@/geodata/domain/join/atlas'
import { type Columns, columns, eventsOf, type Lists } from '@/geodata/domain/join/columns'
import type { Steps } from '@/geodata/domain/work/steps'

/** Events and places of a part, and how many parts: as many as it takes for a browser to compile for speed. */
const PART = { events: 4096, places: 64 } as const
const PARTS = 16
/** With fewer events, nothing takes long enough for a reader to notice. */
const LARGE = PARTS * PART.events

/**
 * Does some work with small parts of a large atlas. Browsers compile what is called often; on the first call with
 * hundreds of thousands of events, the page would stand still for several times as long as on the later ones.
 */
export function* warmingUp(atlas: Atlas, work: (part: Atlas) => Steps<void>): Steps<void> {
  const table = columns(atlas)
  if (table.length < LARGE) return
  for (let part = 0; part < PARTS; part++) {
    yield* work(partOf(atlas, table, part * PART.events))
    yield
  }
}

/** The events of an atlas from one on, at a few of its places. */
function partOf({ places: all, ...atlas }: Atlas, table: Columns, from: number): Atlas {
  const to = from + PART.events
  const places = all.slice(0, PART.places)
  const named = { places, kinds: atlas.kinds, actors: atlas.actors, sources: atlas.sources }
  const lists = ({ from: begin, values }: Lists): Lists => {
    const first = begin[from] as number
    return {
      from: begin.slice(from, to + 1).map((at) => at - first),
      values: values.slice(first, begin[to]),
    }
  }
  const events = eventsOf(named, {
    ...table,
    length: to - from,
    earliest: table.earliest.slice(from, to),
    latest: table.latest.slice(from, to),
    dateInferred: table.dateInferred.slice(from, to),
    placeInferred: table.placeInferred.slice(from, to),
    place: table.place.slice(from, to).map((at) => at % Math.max(places.length, 1)),
    kind: table.kind.slice(from, to),
    status: table.status.slice(from, to),
    key: table.key.slice(from, to),
    actors: lists(table.actors),
    roles: table.roles.slice(table.actors.from[from], table.actors.from[to]),
    sources: lists(table.sources),
    ...(table.fields ? { fields: table.fields.map((rows) => rows.slice(from, to)) } : {}),
    linked: [],
    dateForm: (i) => table.dateForm?.(from + i),
    date: (i) => table.date(from + i),
    id: (i) => table.id(from + i),
  })
  return { ...atlas, ...named, events }
}

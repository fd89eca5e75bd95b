import type { Atlas, AtlasEvent } from '../join/atlas'
import { type Role, STATUSES } from '../schema/term'
import { OPEN_END } from '../time/interval'

/**
 * The atlas turned on its side for filtering: one typed array for each thing that a filter may ask of an event, so that a pass over
 * hundreds of thousands of events only compares and adds small numbers.
 */
export interface Columns {
  /** Event ids in the atlas's order, which is by earliest day. */
  readonly ids: readonly string[]
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /**
   * The days that a window must hold to hold the event certainly: its own, but later than all days where its end is open, and both before and after all
   * days where its date is inferred.
   */
  readonly neededFrom: Int32Array
  readonly neededTo: Int32Array
  /** The latest day among this event and all before it: where it is before a window, so are all of them, save those with an open end. */
  readonly latestSoFar: Int32Array
  /** Positions of the events with an open end, ascending. */
  readonly openEnded: Int32Array
  /** Positions in the atlas's lists, and in that of statuses. */
  readonly place: Uint32Array
  readonly kind: Uint32Array
  readonly status: Uint8Array
  readonly sources: Lists
  /** 1 where the place is inferred. */
  readonly placeInferred: Uint8Array
  /** The actors that each event has in any of these roles; in any role at all where none is given. */
  readonly actorsIn: (roles: readonly Role[]) => Lists
}

/** A list for each event, end to end in `values`: that of event `i` runs from `from[i]` up to, not including, `from[i + 1]`. */
export interface Lists {
  readonly from: Uint32Array
  readonly values: Uint32Array
}

const BEFORE_ALL = -(2 ** 31)
const AFTER_ALL = 2 ** 31 - 1

const columnsOf = new WeakMap<Atlas, Columns>()

/** The columns of an atlas, made on first use and kept as long as the atlas. */
export function columns(atlas: Atlas): Columns {
  const known = columnsOf.get(atlas)
  if (known) return known
  const made = turned(atlas)
  columnsOf.set(atlas, made)
  return made
}

function turned({ events, places, kinds, actors, sources }: Atlas): Columns {
  const openEnded = Int32Array.from(events.flatMap(({ latest }, i) => (latest === OPEN_END ? [i] : [])))
  const latestSoFar = Int32Array.from(events, ({ latest }) => (latest === OPEN_END ? BEFORE_ALL : latest))
  for (let i = 1; i < latestSoFar.length; i++) {
    latestSoFar[i] = Math.max(latestSoFar[i] as number, latestSoFar[i - 1] as number)
  }
  const isInferred = (event: AtlasEvent) => event.inferred.includes('date')
  const placeAt = positions(places)
  const kindAt = positions(kinds)
  return {
    ids: events.map(({ id }) => id),
    earliest: Int32Array.from(events, (event) => event.earliest),
    latest: Int32Array.from(events, (event) => event.latest),
    neededFrom: Int32Array.from(events, (event) => (isInferred(event) ? BEFORE_ALL : event.earliest)),
    neededTo: Int32Array.from(events, (event) =>
      isInferred(event) || event.latest === OPEN_END ? AFTER_ALL : event.latest,
    ),
    latestSoFar,
    openEnded,
    place: Uint32Array.from(events, (event) => placeAt.get(event.place) ?? places.length),
    kind: Uint32Array.from(events, (event) => kindAt.get(event.kind) ?? kinds.length),
    status: Uint8Array.from(events, (event) => STATUSES.indexOf(event.status)),
    sources: lists(
      events.map((event) => event.citations.map(({ source }) => source)),
      positions(sources),
    ),
    placeInferred: Uint8Array.from(events, (event) => (event.inferred.includes('place') ? 1 : 0)),
    actorsIn: actorLists(events, positions(actors)),
  }
}

/** Lists for each choice of roles, made when they are first asked for: what is counted again and again is then as fast for one role as for all. */
function actorLists(events: readonly AtlasEvent[], at: ReadonlyMap<string, number>): Columns['actorsIn'] {
  const known = new Map<string, Lists>()
  return (roles) => {
    const key = roles.join()
    const made =
      known.get(key) ??
      lists(
        events.map(({ actors }) =>
          actors.flatMap(({ id, role }) => (roles.length === 0 || roles.includes(role) ? [id] : [])),
        ),
        at,
      )
    known.set(key, made)
    return made
  }
}

function positions(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, i) => [id, i]))
}

/** Each list without repeats: an event that cites two paragraphs of a document counts once for it. */
function lists(each: readonly (readonly string[])[], at: ReadonlyMap<string, number>): Lists {
  const from = new Uint32Array(each.length + 1)
  const values: number[] = []
  each.forEach((ids, i) => {
    for (const id of new Set(ids)) {
      const position = at.get(id)
      if (position !== undefined) values.push(position)
    }
    from[i + 1] = values.length
  })
  return { from, values: Uint32Array.from(values) }
}

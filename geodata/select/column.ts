import type { Atlas } from '../join/atlas'

/**
 * The atlas turned on its side for filtering: one typed array for each thing that a filter may ask of an event, so that a pass over
 * hundreds of thousands of events only compares and adds small numbers.
 */
export interface Columns {
  /** Event ids in the atlas's order, which is by earliest day. */
  readonly ids: readonly string[]
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** The latest day among this event and all before it: where it is before a window, so are all of them. */
  readonly latestSoFar: Int32Array
  /** Positions in the atlas's lists. */
  readonly place: Uint32Array
  readonly kind: Uint32Array
  readonly actors: Lists
  readonly sources: Lists
}

/** A list for each event, end to end in `values`: that of event `i` runs from `from[i]` up to, not including, `from[i + 1]`. */
export interface Lists {
  readonly from: Uint32Array
  readonly values: Uint32Array
}

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
  const latest = Int32Array.from(events, (event) => event.latest)
  const latestSoFar = latest.slice()
  for (let i = 1; i < latestSoFar.length; i++) {
    latestSoFar[i] = Math.max(latestSoFar[i] as number, latestSoFar[i - 1] as number)
  }
  const placeAt = positions(places)
  const kindAt = positions(kinds)
  return {
    ids: events.map(({ id }) => id),
    earliest: Int32Array.from(events, (event) => event.earliest),
    latest,
    latestSoFar,
    place: Uint32Array.from(events, (event) => placeAt.get(event.place) ?? places.length),
    kind: Uint32Array.from(events, (event) => kindAt.get(event.kind) ?? kinds.length),
    actors: lists(
      events.map((event) => event.actors.map(({ id }) => id)),
      positions(actors),
    ),
    sources: lists(
      events.map((event) => event.citations.map(({ source }) => source)),
      positions(sources),
    ),
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

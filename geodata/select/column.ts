import type { Atlas } from '../join/atlas'

/**
 * The atlas turned on its side for filtering: dates in typed arrays, and everything else that a filter may ask of an event folded into its
 * *signature* (place, kind, actors, sources). Events with one signature pass or fail together, so a filter is decided once a
 * signature, and a pass over the events only compares two dates and raises one counter.
 */
export interface Columns {
  /** Event ids in the atlas's order, which is by earliest day. */
  readonly ids: readonly string[]
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** The latest day among this event and all before it: where it is before a window, so are all of them. */
  readonly latestSoFar: Int32Array
  /** Position in `signatures`. */
  readonly signature: Uint32Array
  readonly signatures: readonly Signature[]
}

/** Positions in the atlas's lists. */
export interface Signature {
  readonly place: number
  readonly kind: number
  readonly actors: readonly number[]
  readonly sources: readonly number[]
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
  const positions = (items: readonly { readonly id: string }[]) => new Map(items.map(({ id }, i) => [id, i]))
  const placeAt = positions(places)
  const kindAt = positions(kinds)
  const actorAt = positions(actors)
  const sourceAt = positions(sources)
  const all = (ids: Iterable<string>, at: Map<string, number>) =>
    [...new Set(ids)].flatMap((id) => at.get(id) ?? []).sort((a, b) => a - b)

  const earliest = new Int32Array(events.length)
  const latest = new Int32Array(events.length)
  const latestSoFar = new Int32Array(events.length)
  const signature = new Uint32Array(events.length)
  const signatures: Signature[] = []
  const signatureAt = new Map<string, number>()

  events.forEach((event, i) => {
    earliest[i] = event.earliest
    latest[i] = event.latest
    latestSoFar[i] = i === 0 ? event.latest : Math.max(event.latest, latestSoFar[i - 1] ?? event.latest)
    const own: Signature = {
      place: placeAt.get(event.place) ?? -1,
      kind: kindAt.get(event.kind) ?? -1,
      actors: all(event.actors, actorAt),
      sources: all(
        event.citations.map(({ source }) => source),
        sourceAt,
      ),
    }
    const key = `${own.place}/${own.kind}/${own.actors}/${own.sources}`
    const known = signatureAt.get(key)
    signature[i] = known ?? signatures.length
    if (known === undefined) {
      signatureAt.set(key, signatures.length)
      signatures.push(own)
    }
  })
  return { ids: events.map(({ id }) => id), earliest, latest, latestSoFar, signature, signatures }
}

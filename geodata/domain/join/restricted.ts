import type { Atlas } from './atlas'
import { type Columns, columns, eventsOf, type Lists, lists, unstatedStatuses } from './columns'
import { positionOfEvent } from './lookup'

const known = new WeakMap<Atlas, WeakMap<readonly string[], Atlas>>()

/** The atlas with only some of its events, by their ids; unknown ids are ignored. The same object for the same list. */
export function restrictedTo(atlas: Atlas, ids: readonly string[]): Atlas {
  const made = known.get(atlas) ?? new WeakMap<readonly string[], Atlas>()
  known.set(atlas, made)
  const before = made.get(ids)
  if (before) return before
  const at = [...new Set(ids.map((id) => positionOfEvent(atlas, id)))].filter((position) => position >= 0)
  const restricted = { ...atlas, events: eventsOf(atlas, rowsOf(columns(atlas), Uint32Array.from(at).sort())) }
  made.set(ids, restricted)
  return restricted
}

/** Some rows of columns, by their positions in ascending order. */
function rowsOf(all: Columns, at: Uint32Array): Columns {
  const { length } = at
  const row = (i: number) => at[i] as number
  const chosen = <Values extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(values: Values): Values => {
    const few = new (values.constructor as new (length: number) => Values)(length)
    for (let i = 0; i < length; i++) few[i] = values[row(i)] as number
    return few
  }
  const chosenLists = ({ from, values }: Lists) =>
    lists(length, (i, add) => {
      for (let n = from[row(i)] as number; n < (from[row(i) + 1] as number); n++) add(values[n] as number)
    })
  const { from } = all.actors
  return {
    length,
    earliest: chosen(all.earliest),
    latest: chosen(all.latest),
    dateInferred: chosen(all.dateInferred),
    placeInferred: chosen(all.placeInferred),
    place: chosen(all.place),
    kind: chosen(all.kind),
    status: chosen(all.status),
    ...(all.statusUnstated ? unstatedStatuses(chosen(all.statusUnstated)) : {}),
    key: chosen(all.key),
    actors: chosenLists(all.actors),
    roles: Uint8Array.from(Array.from(at).flatMap((i) => Array.from(all.roles.subarray(from[i], from[i + 1])))),
    sources: chosenLists(all.sources),
    ...(all.fields ? { fields: all.fields.map(chosen) } : {}),
    id: (i) => all.id(row(i)),
    date: (i) => all.date(row(i)),
    title: (i) => all.title(row(i)),
    sentences: (i) => all.sentences(row(i)),
    event: (i) => all.event(row(i)),
  }
}

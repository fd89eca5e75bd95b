import type { Document } from '../read/document'
import type { Documents } from '../read/read'
import type { Fault } from './fault'

/** A record together with a way to point at one of its fields. */
export interface Listed<T> {
  readonly record: T
  readonly fault: (field: readonly PropertyKey[], message: string) => Fault
}

type Item<T> = T extends readonly (infer Each)[] ? Each : never

function listed<T>(
  document: Document<unknown>,
  records: readonly T[],
  path: (i: number) => readonly PropertyKey[],
): Listed<T>[] {
  return records.map((record, i) => ({
    record,
    fault: (field, message) => document.fault([...path(i), ...field], message),
  }))
}

/** Every record of the readable documents, by collection. */
export function listing({ sources, actors, vocabulary, regions, places, events }: Documents) {
  return {
    source: listed(sources, sources.value ?? [], (i) => [i]),
    actor: listed(actors, actors.value ?? [], (i) => [i]),
    kind: listed(vocabulary, vocabulary.value?.kinds ?? [], (i) => ['kinds', i]),
    measure: listed(vocabulary, vocabulary.value?.measures ?? [], (i) => ['measures', i]),
    region: listed(
      regions,
      (regions.value?.features ?? []).map(({ properties }) => properties),
      (i) => ['features', i, 'properties'],
    ),
    place: listed(
      places,
      (places.value?.features ?? []).map(({ properties }) => properties),
      (i) => ['features', i, 'properties'],
    ),
    event: events.flatMap((document) =>
      listed<Item<NonNullable<typeof document.value>>>(document, document.value ?? [], (i) => [i]),
    ),
  }
}

/**
 * The collections of which a record could not be read. What seems to be missing from them may stand there, so the rules that would call it
 * missing hold back: one slip in a file is one fault, not one for each reference to that file.
 */
export function unread({
  sources,
  actors,
  vocabulary,
  regions,
  places,
  events,
}: Documents): ReadonlySet<keyof Listing> {
  const collections: (keyof Listing)[] = []
  if (!sources.complete) collections.push('source')
  if (!actors.complete) collections.push('actor')
  if (!vocabulary.complete) collections.push('kind', 'measure')
  if (!regions.complete) collections.push('region')
  if (!places.complete) collections.push('place')
  if (events.some(({ complete }) => !complete)) collections.push('event')
  return new Set(collections)
}

export type Listing = ReturnType<typeof listing>

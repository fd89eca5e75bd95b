import { inEach, type Language, type Localized } from '../language/language'
import { INFERABLE, ROLES, STATUSES, type Status } from '../schema/term'
import { isoDay } from '../time/day'
import { OPEN_END } from '../time/interval'
import type { AtlasEvent, Citation, Participant } from './atlas'
import { positions } from './columns'
import type { AtlasPayload } from './payload'
import { packNumbers, unpackNumbers } from './smallNumbers'

/** What the outline has of an event: everything for filtering, naming and drawing it. */
type Outlined =
  | 'id'
  | 'title'
  | 'date'
  | 'earliest'
  | 'latest'
  | 'place'
  | 'inferred'
  | 'kind'
  | 'status'
  | 'statusUnstated'
  | 'key'
  | 'actors'

/** The outline of the events as plain columns. */
export type EventColumns = Pick<AtlasPayload['events'], Outlined> & {
  readonly citations: readonly (readonly Omit<Citation, 'locator'>[])[]
}

/** The lists that the events refer to by position. */
export type Lists = {
  readonly [List in 'places' | 'kinds' | 'actors']: Pick<AtlasPayload[List], 'id'>
} & { readonly sources: Pick<AtlasPayload['sources'], 'id' | 'parts'> }

/**
 * The outline of the events as sent: a fifth of what the same columns take as JSON, compressed about half. Numbers are
 * written by `packNumbers`, one text per column; places, kinds, actors, sources and their parts as positions.
 */
export interface PackedEvents {
  /** The length of the beginning that an id shares with the one before, and the rests, a line each. */
  readonly shared: string
  readonly ids: string
  /** In the order of events; null for those that are fetched apart. */
  readonly titles: readonly (string | null)[]
  /** Days since the event before. The first has them since `from`. */
  readonly from: number
  readonly days: string
  /** 0 for an open end, else the days from earliest to latest, plus one. */
  readonly lasting: string
  /** Position among `DATES`, or their number for a date that is written in `dates`. */
  readonly forms: string
  readonly dates: readonly string[]
  readonly place: string
  readonly kind: string
  readonly status: string
  /** As bits: the inferable that are inferred, key events, those whose status is not stated. */
  readonly flags: string
  /** Numbers of participants by event; actor and role of each. */
  readonly participants: string
  readonly actors: string
  readonly roles: string
  /** Numbers of citations by event; source and part of each: 0 for none, else its position plus one. */
  readonly citations: string
  readonly cited: string
  readonly parts: string
}

/** The ways to write a date that follow from its first and last day. */
const DATES: readonly ((earliest: number, latest: number) => string)[] = [
  (earliest) => isoDay(earliest),
  (earliest) => isoDay(earliest).slice(0, -'-01'.length),
  (earliest) => isoDay(earliest).slice(0, -'-01-01'.length),
  (earliest, latest) => `${isoDay(earliest)}/${isoDay(latest)}`,
  (earliest) => `${isoDay(earliest)}/..`,
  (earliest, latest) => `[${isoDay(earliest)}..${isoDay(latest)}]`,
]

const KEY = 1 << INFERABLE.length
const UNSTATED = KEY << 1

/**
 * Packs the outline of events, which must be in order of time. Throws a `RangeError` for an event that names something
 * that is not in the lists.
 */
export function packEvents(events: EventColumns, lists: Lists, language: Language): PackedEvents {
  const { id, title, earliest, latest, date } = events
  const at = {
    places: places(lists.places),
    kinds: places(lists.kinds),
    actors: places(lists.actors),
    sources: places(lists.sources),
  }
  const partAt = lists.sources.parts.map((parts) => places({ id: parts.map((part) => part.id) }))
  const [from = 0] = earliest
  const shared = id.map((one, i) => sharedLength(id[i - 1] ?? '', one))
  const forms = date.map((written, i) => {
    const form = DATES.findIndex((write) => write(earliest[i] ?? 0, latest[i] ?? 0) === written)
    return form < 0 ? DATES.length : form
  })
  const actors = events.actors.flat()
  const citations = events.citations.flat()
  return {
    shared: packNumbers(shared),
    ids: id.map((one, i) => one.slice(shared[i])).join('\n'),
    titles: title.map((words) => words[language]),
    from,
    days: packNumbers(earliest.map((day, i) => day - (earliest[i - 1] ?? from))),
    lasting: packNumbers(latest.map((day, i) => (day === OPEN_END ? 0 : day - (earliest[i] ?? day) + 1))),
    forms: packNumbers(forms),
    dates: date.filter((_, i) => forms[i] === DATES.length),
    place: packNumbers(events.place.map(at.places)),
    kind: packNumbers(events.kind.map(at.kinds)),
    status: packNumbers(events.status.map((status) => STATUSES.indexOf(status))),
    flags: packNumbers(
      events.inferred.map((inferred, i) =>
        INFERABLE.reduce(
          (bits, one, bit) => bits | (inferred.includes(one) ? 1 << bit : 0),
          (events.key[i] ? KEY : 0) | (events.statusUnstated?.[i] ? UNSTATED : 0),
        ),
      ),
    ),
    participants: packNumbers(events.actors.map(({ length }) => length)),
    actors: packNumbers(actors.map((actor) => at.actors(actor.id))),
    roles: packNumbers(actors.map(({ role }) => ROLES.indexOf(role))),
    citations: packNumbers(events.citations.map(({ length }) => length)),
    cited: packNumbers(citations.map(({ source }) => at.sources(source))),
    parts: packNumbers(
      citations.map(({ source, part }) => (part === null ? 0 : (partAt[at.sources(source)]?.(part) ?? 0) + 1)),
    ),
  }
}

/** The columns again. Events without a title are called by their ids. */
export function unpackEvents(packed: PackedEvents, lists: Lists, language: Language): EventColumns {
  const { from, titles } = packed
  const suffixes = packed.ids.split('\n')
  let before = ''
  const id = unpackNumbers(packed.shared).map((length, i) => {
    before = before.slice(0, length) + (suffixes[i] ?? '')
    return before
  })
  let day = from
  const earliest = unpackNumbers(packed.days).map((days) => {
    day += days
    return day
  })
  const latest = unpackNumbers(packed.lasting).map((days, i) => (days === 0 ? OPEN_END : (earliest[i] ?? 0) + days - 1))
  const dates = packed.dates.values()
  const flags = unpackNumbers(packed.flags)
  const named = (list: keyof Lists, column: string) => unpackNumbers(column).map((at) => lists[list].id[at] ?? '')
  const roles = unpackNumbers(packed.roles)
  const participants = named('actors', packed.actors).map(
    (actor, i): Participant => ({ id: actor, role: ROLES[roles[i] ?? 0] ?? 'named' }),
  )
  const cited = unpackNumbers(packed.cited)
  const citations = unpackNumbers(packed.parts).map((part, i) => {
    const source = cited[i] ?? 0
    return {
      source: lists.sources.id[source] ?? '',
      part: part === 0 ? null : (lists.sources.parts[source]?.[part - 1]?.id ?? null),
    }
  })
  return {
    id,
    title: id.map((one, i) => wordsIn(language, titles[i] ?? one)),
    date: unpackNumbers(packed.forms).map(
      (form, i) => DATES[form]?.(earliest[i] ?? 0, latest[i] ?? 0) ?? dates.next().value ?? '',
    ),
    earliest,
    latest,
    place: named('places', packed.place),
    inferred: flags.map((bits) => INFERABLE.filter((_, bit) => (bits >> bit) & 1)),
    kind: named('kinds', packed.kind),
    status: unpackNumbers(packed.status).map((status): Status => STATUSES[status] ?? 'reported'),
    ...(flags.some((bits) => (bits & UNSTATED) > 0)
      ? { statusUnstated: flags.map((bits) => ((bits & UNSTATED) > 0 ? true : undefined)) }
      : {}),
    key: flags.map((bits): AtlasEvent['key'] => (bits & KEY) > 0),
    actors: divided(participants, packed.participants),
    citations: divided(citations, packed.citations),
  }
}

/** The position of an id in a list. */
function places({ id }: { readonly id: readonly string[] }): (one: string) => number {
  const at = positions(id.map((one) => ({ id: one })))
  return (one) => {
    const found = at.get(one)
    if (found === undefined) throw new RangeError(`an event names '${one}', which is in no list`)
    return found
  }
}

function sharedLength(before: string, after: string): number {
  let length = 0
  while (length < before.length && before[length] === after[length]) length++
  return length
}

/** A list of lists of the given lengths. */
function divided<Item>(items: readonly Item[], lengths: string): Item[][] {
  let at = 0
  return unpackNumbers(lengths).map((length) => {
    at += length
    return items.slice(at - length, at)
  })
}

function wordsIn(language: Language, words: string): Localized {
  return inEach((each) => (each === language ? words : ''))
}

import type { Localized } from '../language/language'
import { ROLES, STATUSES } from '../schema/term'
import type { Atlas, AtlasEvent } from './atlas'

/** The lists of an atlas that its events refer to by id. */
export type Named = Pick<Atlas, 'places' | 'kinds' | 'actors' | 'sources'>

/**
 * The events of an atlas as columns: row `i` is event `i` of the atlas's list. Fields read for hundreds of thousands of
 * events at once are typed arrays; others are read by row. Every kind of atlas has these, whether made from objects
 * (`columns`), from a payload, or from the rows of a file.
 */
export interface Columns {
  readonly length: number
  /** Days, as in `AtlasEvent`; ascending. */
  readonly earliest: Int32Array
  readonly latest: Int32Array
  /** 1 if the date, or the place, is inferred. */
  readonly dateInferred: Uint8Array
  readonly placeInferred: Uint8Array
  /** Positions in the atlas's lists, or in the list of statuses; the list's length for an unknown id. */
  readonly place: Uint32Array
  readonly kind: Uint32Array
  readonly status: Uint8Array
  /** 1 if the data do not state the status, which counts as reported; absent if they state that of every event. */
  readonly statusUnstated?: Uint8Array
  /** 1 for key events. */
  readonly key: Uint8Array
  /** Every participant and, in parallel, its role as a position among the roles. */
  readonly actors: Lists
  readonly roles: Uint8Array
  /** Each source once, even if several passages are cited. */
  readonly sources: Lists
  /** For each of `Atlas.fields`: positions in its values; their length for an empty cell. */
  readonly fields?: readonly Uint16Array[]
  /** Rows of events that link to others, for atlases that can tell without making all events. */
  readonly linked?: readonly number[]
  readonly id: (i: number) => string
  /** The row with an id, -1 if there is none: for atlases that can tell without reading all ids. */
  readonly find?: (id: string) => number
  /** EDTF. */
  readonly date: (i: number) => string
  /**
   * How the text of a date is to be read, if that is known without it: it lasted from its first day to its last, both
   * known to the day; or it was on some day between. Undefined if the text must be read.
   */
  readonly dateForm?: (i: number) => 'lasting' | 'sometime' | undefined
  readonly title: (i: number) => Localized
  /** Sentences of the summary; empty until the details are loaded. */
  readonly sentences: (i: number) => readonly Localized[]
  /** The complete event, for showing one. */
  readonly event: (i: number) => AtlasEvent
}

/** One list per row, concatenated in `values`: row `i` is from `from[i]` up to, but not including, `from[i + 1]`. */
export interface Lists {
  readonly from: Uint32Array
  readonly values: Uint32Array
}

/** Reads one field of one event from any representation. */
export type ReadField = <Field extends keyof AtlasEvent>(field: Field, i: number) => AtlasEvent[Field]

interface Known extends Named {
  readonly columns: Columns
}

/** Keyed by the list of events, so that an atlas for one language, which shares the list, shares the columns. */
const known = new WeakMap<Atlas['events'], Known>()

/** The columns of an atlas, computed on first use and cached with its list of events. */
export function columns(atlas: Atlas): Columns {
  const { events, places, kinds, actors, sources } = atlas
  const before = known.get(events)
  if (before?.places === places && before.kinds === kinds && before.actors === actors && before.sources === sources)
    return before.columns
  return kept(
    events,
    atlas,
    columnsBy(
      atlas,
      events.length,
      (field, i) => (events[i] as AtlasEvent)[field],
      (i) => events[i] as AtlasEvent,
    ),
  )
}

/** The events of a columnar atlas as a list of lazily created objects. */
export function eventsOf(named: Named, columns: Columns): readonly AtlasEvent[] {
  const events = madeWhenRead(columns.length, columns.event)
  kept(events, named, columns)
  idReaders.set(events, columns.id)
  if (columns.find) finders.set(events, columns.find)
  return events
}

const finders = new WeakMap<readonly Identified[], (id: string) => number>()

/** Finds ids in a list that can tell without reading all of them; undefined for other lists. */
export function finderOf(list: readonly Identified[]): ((id: string) => number) | undefined {
  return finders.get(list)
}

const idReaders = new WeakMap<readonly Identified[], Columns['id']>()

interface Identified {
  readonly id: string
}

/** Reads ids of a list without creating lazy items. */
export function idsOf(list: readonly Identified[]): (i: number) => string {
  return idReaders.get(list) ?? ((i) => (list[i] as Identified).id)
}

function kept(events: Atlas['events'], { places, kinds, actors, sources }: Named, columns: Columns): Columns {
  known.set(events, { places, kinds, actors, sources, columns })
  return columns
}

/** Builds columns from a reader of single fields and a maker of whole events. */
export function columnsBy(named: Named, length: number, read: ReadField, event: Columns['event']): Columns {
  const rows = { length }
  const flags = (is: (i: number) => boolean) => Uint8Array.from(rows, (_, i) => Number(is(i)))
  const among = (items: readonly { readonly id: string }[], field: 'place' | 'kind') => {
    const at = positions(items)
    return Uint32Array.from(rows, (_, i) => at.get(read(field, i)) ?? items.length)
  }
  const roles: number[] = []
  const actorAt = positions(named.actors)
  const sourceAt = positions(named.sources)
  return {
    length,
    ...unstatedStatuses(flags((i) => read('statusUnstated', i) === true)),
    earliest: Int32Array.from(rows, (_, i) => read('earliest', i)),
    latest: Int32Array.from(rows, (_, i) => read('latest', i)),
    dateInferred: flags((i) => read('inferred', i).includes('date')),
    placeInferred: flags((i) => read('inferred', i).includes('place')),
    place: among(named.places, 'place'),
    kind: among(named.kinds, 'kind'),
    status: Uint8Array.from(rows, (_, i) => STATUSES.indexOf(read('status', i))),
    key: flags((i) => read('key', i)),
    actors: lists(length, (i, add) => {
      for (const { id, role } of read('actors', i)) {
        const at = actorAt.get(id)
        if (at === undefined) continue
        add(at)
        roles.push(ROLES.indexOf(role))
      }
    }),
    roles: Uint8Array.from(roles),
    sources: lists(length, (i, add) => {
      for (const id of new Set(read('citations', i).map(({ source }) => source))) {
        const at = sourceAt.get(id)
        if (at !== undefined) add(at)
      }
    }),
    id: (i) => read('id', i),
    date: (i) => read('date', i),
    title: (i) => read('title', i),
    sentences: (i) => read('summary', i).map(({ text }) => text),
    event,
  }
}

/** The column of statuses that are not stated, if there are any. */
export function unstatedStatuses(statusUnstated: Uint8Array): Pick<Columns, 'statusUnstated'> {
  return statusUnstated.includes(1) ? { statusUnstated } : {}
}

/** Builds one list per row from a callback that adds the values of a row. */
export function lists(length: number, each: (i: number, add: (value: number) => void) => void): Lists {
  const from = new Uint32Array(length + 1)
  let values = new Uint32Array(Math.max(length, 16))
  let count = 0
  const add = (value: number) => {
    if (count === values.length) {
      const longer = new Uint32Array(2 * count)
      longer.set(values)
      values = longer
    }
    values[count++] = value
  }
  for (let i = 0; i < length; i++) {
    each(i, add)
    from[i + 1] = count
  }
  return { from, values: values.slice(0, count) }
}

/** The position of each id in a list. */
export function positions(items: readonly { readonly id: string }[]): ReadonlyMap<string, number> {
  return new Map(items.map(({ id }, i) => [id, i]))
}

/** A list whose items are created and cached on first access. */
export function madeWhenRead<Item>(length: number, make: (i: number) => Item): readonly Item[] {
  const items: Item[] = new Array(length)
  const made = (key: string | symbol) => {
    const i = typeof key === 'string' ? Number(key) : -1
    if (i >= 0 && i < length && !(i in items)) items[i] = make(i)
  }
  return new Proxy(items, {
    has: (_, key) => {
      made(key)
      return key in items
    },
    get: (_, key) => {
      made(key)
      return Reflect.get(items, key)
    },
    getOwnPropertyDescriptor: (_, key) => {
      made(key)
      return Reflect.getOwnPropertyDescriptor(items, key)
    },
    ownKeys: () => {
      for (let i = 0; i < length; i++) made(String(i))
      return Reflect.ownKeys(items)
    },
  })
}

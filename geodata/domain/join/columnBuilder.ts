import { LANGUAGES, type Language, type Localized } from '../language/language'
import { INFERABLE, ROLES, STATUSES } from '../schema/term'
import type { Atlas, AtlasEvent, Citation, Sentence } from './atlas'
import { type Columns, eventsOf, type Lists, type Named, positions } from './columns'

/** An event for the builder; omitted fields are empty, `reported`, or stated. */
export type Row = Pick<AtlasEvent, 'id' | 'title' | 'date' | 'earliest' | 'latest' | 'place' | 'kind'> &
  Partial<AtlasEvent>

/** Fields that few events have: stored beside the columns for those that have them. */
type Details = Pick<AtlasEvent, 'dates' | 'dating' | 'siting' | 'contested' | 'figures' | 'links'>

const NO_DETAILS: Details = { dates: [], dating: null, siting: null, contested: null, figures: [], links: [] }

/**
 * Builds an atlas from rows, directly into columns: no event objects are kept, however many rows. Rows may come in any
 * order; the atlas sorts them by earliest day, latest day, id. All texts together are limited to about 500 million
 * characters.
 *
 * @internal Exported for tests.
 */
export class ColumnBuilder {
  readonly #lists: Omit<Atlas, 'events'>
  readonly #at: Readonly<Record<keyof Named, ReadonlyMap<string, number>>>
  readonly #texts = new TextPool()
  readonly #id = new Numbers()
  readonly #date = new Numbers()
  readonly #earliest = new Numbers()
  readonly #latest = new Numbers()
  readonly #inferred = new Numbers()
  readonly #place = new Numbers()
  readonly #kind = new Numbers()
  readonly #status = new Numbers()
  readonly #key = new Numbers()
  /** Title, then sentences: one text per language each. */
  readonly #words = new NumberLists()
  /** For each sentence: the number of its citations, then their positions. */
  readonly #cites = new NumberLists()
  /** For each participant: actor, role. */
  readonly #actors = new NumberLists()
  /** For each citation: source, part plus one (0 for none), locator. */
  readonly #citations = new NumberLists()
  readonly #details = new Map<number, Details>()

  /** `lists`: everything else in the atlas. */
  constructor(lists: Omit<Atlas, 'events'>) {
    this.#lists = lists
    const { places, kinds, actors, sources } = lists
    this.#at = {
      places: positions(places),
      kinds: positions(kinds),
      actors: positions(actors),
      sources: positions(sources),
    }
  }

  /**
   * Adds an event. Throws a `RangeError`, and adds nothing, if it names a place, kind, actor or source that is not in
   * the lists.
   */
  add(row: Row): void {
    const { id, inferred = [], status = 'reported', key = false, summary = [], actors = [], citations = [] } = row
    const place = this.#position('places', row.place, id)
    const kind = this.#position('kinds', row.kind, id)
    // Look everything up before storing anything, so that the caller can continue with the next row after an error.
    for (const actor of actors) this.#position('actors', actor.id, id)
    for (const { source } of citations) this.#position('sources', source, id)
    for (const actor of actors) {
      this.#actors.push(this.#position('actors', actor.id, id))
      this.#actors.push(ROLES.indexOf(actor.role))
    }
    for (const { source, part, locator } of citations) {
      this.#citations.push(this.#position('sources', source, id))
      this.#citations.push(part === null ? 0 : this.#texts.add(part) + 1)
      this.#citations.push(this.#texts.add(locator))
    }
    this.#addLocalized(row.title)
    for (const { text, cites } of summary) {
      this.#addLocalized(text)
      this.#cites.push(cites.length)
      for (const cited of cites) this.#cites.push(cited)
    }
    for (const list of [this.#actors, this.#citations, this.#words, this.#cites]) list.end()
    if (hasDetails(row)) this.#details.set(this.#id.length, detailsOf(row))
    this.#place.add(place)
    this.#kind.add(kind)
    this.#id.add(this.#texts.add(id))
    this.#date.add(this.#texts.add(row.date))
    this.#earliest.add(row.earliest)
    this.#latest.add(row.latest)
    this.#inferred.add(INFERABLE.reduce((bits, one, bit) => bits | (inferred.includes(one) ? 1 << bit : 0), 0))
    this.#status.add(STATUSES.indexOf(status))
    this.#key.add(Number(key))
  }

  #position(list: keyof Named, id: string, event: string): number {
    const at = this.#at[list].get(id)
    if (at === undefined) throw new RangeError(`event '${event}' names '${id}', which is not among the ${list}`)
    return at
  }

  #addLocalized(words: Localized): void {
    for (const language of LANGUAGES) this.#words.push(this.#texts.add(words[language]))
  }

  /** The atlas of all rows added so far. */
  atlas(): Atlas {
    const { places, kinds, actors, sources } = this.#lists
    const columns = this.#columns()
    return { ...this.#lists, events: eventsOf({ places, kinds, actors, sources }, columns) }
  }

  #columns(): Columns {
    const { places, kinds, actors: actorList, sources: sourceList } = this.#lists
    const textAt = this.#texts.made()
    const details = this.#details
    const length = this.#id.length
    const [ids, days, lasts] = [this.#id.made(), this.#earliest.made(), this.#latest.made()]
    const idOf = (row: number) => textAt(ids[row] as number)
    const order = Uint32Array.from({ length }, (_, row) => row).sort((a, b) => {
      const apart = (days[a] as number) - (days[b] as number) || (lasts[a] as number) - (lasts[b] as number)
      return apart || (idOf(a) < idOf(b) ? -1 : 1)
    })
    const sorted = (column: Numbers) => {
      const made = column.made()
      return order.map((row) => made[row] as number)
    }
    const bits = (bit: number, column: Uint32Array) => Uint8Array.from(column, (value) => (value >> bit) & 1)
    const [id, date, inferred, status] = [this.#id, this.#date, this.#inferred, this.#status].map(sorted) as [
      Uint32Array,
      Uint32Array,
      Uint32Array,
      Uint32Array,
    ]
    const earliest = Int32Array.from(order, (row) => days[row] as number)
    const latest = Int32Array.from(order, (row) => lasts[row] as number)
    const [words, cites] = [this.#words.made(order), this.#cites.made(order)]
    const [participants, citations] = [this.#actors.made(order), this.#citations.made(order)]
    const [place, kind] = [sorted(this.#place), sorted(this.#kind)]
    const key = bits(0, sorted(this.#key))
    const [dateInferred, placeInferred] = [
      bits(INFERABLE.indexOf('date'), inferred),
      bits(INFERABLE.indexOf('place'), inferred),
    ]

    const localizedAt = (i: number, nth: number): Localized => {
      const first = (words.from[i] as number) + nth * LANGUAGES.length
      return Object.fromEntries(
        LANGUAGES.map((language, n) => [language, textAt(words.values[first + n] as number)]),
      ) as unknown as Record<Language, string>
    }
    const title = (i: number) => localizedAt(i, 0)
    const sentences = (i: number) =>
      Array.from({ length: lengthAt(words, i) / LANGUAGES.length - 1 }, (_, n) => localizedAt(i, n + 1))
    const summary = (i: number): Sentence[] => {
      let at = cites.from[i] as number
      return sentences(i).map((text) => {
        const [count = 0] = cites.values.subarray(at, at + 1)
        const own = Array.from(cites.values.subarray(at + 1, at + 1 + count))
        at += 1 + count
        return { text, cites: own }
      })
    }
    const citationsAt = (i: number): Citation[] =>
      tuples(citations, i, 3).map(([source = 0, part = 0, locator = 0]) => ({
        source: sourceList[source]?.id ?? '',
        part: part === 0 ? null : textAt(part - 1),
        locator: textAt(locator),
      }))
    const event = (i: number): AtlasEvent => ({
      id: textAt(id[i] as number),
      title: title(i),
      summary: summary(i),
      date: textAt(date[i] as number),
      earliest: earliest[i] as number,
      latest: latest[i] as number,
      place: places[place[i] as number]?.id ?? '',
      inferred: INFERABLE.filter((_, bit) => ((inferred[i] as number) >> bit) & 1),
      kind: kinds[kind[i] as number]?.id ?? '',
      status: STATUSES[status[i] as number] ?? 'reported',
      key: key[i] === 1,
      actors: tuples(participants, i, 2).map(([actor = 0, role = 0]) => ({
        id: actorList[actor]?.id ?? '',
        role: ROLES[role] ?? 'named',
      })),
      citations: citationsAt(i),
      ...(details.get(order[i] as number) ?? NO_DETAILS),
    })
    return {
      length,
      earliest,
      latest,
      dateInferred,
      placeInferred,
      place,
      kind,
      status: Uint8Array.from(status),
      key,
      actors: every(participants, 2),
      roles: Uint8Array.from(every(participants, 2, 1).values),
      sources: withoutRepeats(every(citations, 3)),
      id: (i) => textAt(id[i] as number),
      date: (i) => textAt(date[i] as number),
      title,
      sentences,
      event,
    }
  }
}

/** A growing list of 32-bit numbers: a typed array that is copied to one of twice the length when full. */
class Numbers {
  #values = new Int32Array(1024)
  length = 0

  add(value: number): void {
    if (this.length === this.#values.length) {
      const longer = new Int32Array(2 * this.length)
      longer.set(this.#values)
      this.#values = longer
    }
    this.#values[this.length++] = value
  }

  made(): Int32Array {
    return this.#values.subarray(0, this.length)
  }
}

/** A list of numbers for each row. */
class NumberLists {
  readonly #ends = new Numbers()
  readonly #values = new Numbers()

  push(value: number): void {
    this.#values.add(value)
  }

  /** Ends the current row's list and starts the next one. */
  end(): void {
    this.#ends.add(this.#values.length)
  }

  /** The lists of these rows, in this order. */
  made(order: Uint32Array): Lists {
    const [ends, all] = [this.#ends.made(), this.#values.made()]
    const from = new Uint32Array(order.length + 1)
    const values = new Uint32Array(all.length)
    order.forEach((row, i) => {
      const own = all.subarray(row === 0 ? 0 : ends[row - 1], ends[row])
      values.set(own, from[i])
      from[i + 1] = (from[i] as number) + own.length
    })
    return { from, values }
  }
}

/** Texts concatenated into one string and addressed by number. Recently added texts are deduplicated. */
class TextPool {
  readonly #pieces: string[] = []
  readonly #ends = new Numbers()
  readonly #recent = new Map<string, number>()
  #length = 0

  add(text: string): number {
    const known = this.#recent.get(text)
    if (known !== undefined) return known
    const number = this.#pieces.push(text) - 1
    this.#length += text.length
    this.#ends.add(this.#length)
    if (this.#recent.size === RECENT) this.#recent.clear()
    this.#recent.set(text, number)
    return number
  }

  /** Returns a reader of texts by number. */
  made(): (number: number) => string {
    const all = this.#pieces.join('')
    const ends = this.#ends.made()
    return (number) => all.slice(number === 0 ? 0 : ends[number - 1], ends[number])
  }
}

/** Number of recent texts to deduplicate against. */
const RECENT = 4096

function hasDetails({ dates, dating, siting, contested, figures, links }: Row): boolean {
  return Boolean(dates?.length || figures?.length || links?.length || dating || siting || contested)
}

function detailsOf(row: Row): Details {
  const { dates, dating, siting, contested, figures, links } = { ...NO_DETAILS, ...row }
  return { dates, dating, siting, contested, figures, links }
}

function lengthAt({ from }: Lists, i: number): number {
  return (from[i + 1] as number) - (from[i] as number)
}

/** A row's list, in groups of `size` numbers. */
function tuples({ from, values }: Lists, i: number, size: number): number[][] {
  const own = values.subarray(from[i], from[i + 1])
  return Array.from({ length: own.length / size }, (_, n) => Array.from(own.subarray(n * size, (n + 1) * size)))
}

/** Lists of every `step`-th number. */
function every({ from, values }: Lists, step: number, first = 0): Lists {
  return {
    from: from.map((at) => at / step),
    values: Uint32Array.from({ length: values.length / step }, (_, n) => values[n * step + first] as number),
  }
}

function withoutRepeats({ from, values }: Lists): Lists {
  const kept = new Uint32Array(from.length)
  const once: number[] = []
  for (let i = 0; i + 1 < from.length; i++) {
    once.push(...new Set(values.subarray(from[i], from[i + 1])))
    kept[i + 1] = once.length
  }
  return { from: kept, values: Uint32Array.from(once) }
}

import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import type { Language } from '../language/language'
import { parseWindow, type TimeWindow } from '../time/window'
import { parseQuery } from './query'
import { indexOf, matching, type Piece, textsIn, wordsMeant, wordsStandingFor } from './search'
import { folded, MONTH_NAMES, tokens, words } from './tokens'
import { indexed, type WordIndex } from './wordIndex'

/** A record that matches what is being typed. */
export interface Suggestion {
  readonly id: string
  /** Its name in pieces, with the match separate. */
  readonly name: readonly Piece[]
  /** Another of its names, if only that matches; else empty. */
  readonly also: readonly Piece[]
}

/** Everything suggested for a search. */
export interface Suggestions {
  /** The search with its typos corrected; null if there is none, or no close word for one. */
  readonly meant: string | null
  /** The typed date, if the search is only a date and perhaps a region, as a time window. */
  readonly period: TimeWindow | null
  /** The id of the region typed with that date; null if none. */
  readonly region: string | null
  readonly events: readonly Suggestion[]
  readonly places: readonly Suggestion[]
  readonly actors: readonly Suggestion[]
  readonly sources: readonly Suggestion[]
}

/** Maximum number of each: few enough to see at a glance. */
const MOST = { events: 5, places: 3, actors: 4, sources: 3 } as const

/** Minimum number of letters for suggestions. */
const LEAST_LETTERS = 2

/** @internal Exported for tests. */
export const NO_SUGGESTIONS: Suggestions = Object.freeze({
  meant: null,
  period: null,
  region: null,
  events: [],
  places: [],
  actors: [],
  sources: [],
})

/**
 * Suggestions for a search while it is being typed, from the whole atlas, ignoring filters. A record matches if each
 * word is a prefix of a word in its names, or matches one as in `matching`; an event, if the search finds it or it
 * happened on the typed date (title matches first, key events first among them). Words after a minus are ignored.
 */
export function suggest(atlas: Atlas, typed: string, language: Language): Suggestions {
  const query = parseQuery(typed)
  const asked = [...new Set([...query.words, ...query.phrases.flat()])]
  if (asked.join('').length < LEAST_LETTERS) return NO_SUGGESTIONS
  const index = indexOf(atlas)
  const names = namesIn(atlas, language)
  const all = [index, ...Object.values(names).map((list) => list.index)]
  const wanted = asked.map((word): Wanted => {
    const standing = all.flatMap((one) => wordsStandingFor(one, word))
    if (standing.length > 0) return { word, meant: new Set(standing), corrected: false }
    return { word, meant: new Set(wordsMeant(index, word).words), corrected: true }
  })
  const named = (list: NameList, most: number) =>
    list.ranked(holding(list.index, wanted), asked).slice(0, most).map(list.suggestion(wanted))
  const whole = typedPeriod(typed)
  const there = whole ? null : typedRegionAndPeriod(atlas, typed)
  return {
    meant: corrected(atlas, typed, wanted),
    period: whole ?? there?.period ?? null,
    region: there?.region ?? null,
    events: eventsFor(atlas, whole ?? typed, wanted, language),
    places: named(names.places, MOST.places),
    actors: named(names.actors, MOST.actors),
    sources: named(names.sources, MOST.sources),
  }
}

/** A word of the search, and its matches in the index. */
interface Wanted {
  readonly word: string
  readonly meant: ReadonlySet<string>
  readonly corrected: boolean
}

function eventsFor(
  atlas: Atlas,
  asked: string | TimeWindow,
  wanted: readonly Wanted[],
  language: Language,
): Suggestion[] {
  const { id, title, key } = columns(atlas)
  const rank = (i: number) => {
    const held = words(title(i)[language])
    const inTitle = wanted.every(({ meant }) => held.some((word) => meant.has(word)))
    return (inTitle ? 2 : 0) + (key[i] as number)
  }
  const found = typeof asked === 'string' ? eventsWith(atlas, asked, wanted) : eventsWithin(atlas, asked)
  return found
    .map((i) => ({ i, rank: rank(i) }))
    .sort((a, b) => b.rank - a.rank)
    .slice(0, MOST.events)
    .map(({ i }) => ({ id: id(i), name: marked(title(i)[language], wanted), also: [] }))
}

function eventsWith(atlas: Atlas, typed: string, wanted: readonly Wanted[]): readonly number[] {
  // A word that only names a source finds no event, and must not be corrected into one that does.
  const { holders } = indexOf(atlas)
  if (wanted.some(({ meant }) => ![...meant].some((word) => holders.has(word)))) return []
  const matches = matching(atlas, typed)
  const found: number[] = []
  for (let i = matches.indexOf(1); i >= 0 && found.length < RANKED; i = matches.indexOf(1, i + 1)) found.push(i)
  return found
}

/** Of more events than these, the first are ranked: a search that finds thousands is not finished. */
const RANKED = 2000

/** Events that certainly happened in a period, even if no text names its days. */
function eventsWithin(atlas: Atlas, { start, end }: TimeWindow): readonly number[] {
  const { earliest, latest } = columns(atlas)
  const found: number[] = []
  for (let i = 0; i < earliest.length && found.length < RANKED; i++)
    if ((start === null || (earliest[i] as number) >= start) && (end === null || (latest[i] as number) <= end))
      found.push(i)
  return found
}

/** The names of the records in one list. */
interface NameList {
  readonly index: WordIndex
  /** Sorts positions: names that begin with the first word first, then by number of events. */
  readonly ranked: (positions: readonly number[], asked: readonly string[]) => number[]
  readonly suggestion: (wanted: readonly Wanted[]) => (position: number) => Suggestion
}

interface Names {
  readonly places: NameList
  readonly actors: NameList
  readonly sources: NameList
}

const known = new WeakMap<Atlas, Names>()

/** The names of an atlas, built on first use and cached; an atlas in the browser has one language. */
function namesIn(atlas: Atlas, language: Language): Names {
  const before = known.get(atlas)
  if (before) return before
  const texts = textsIn(atlas)
  const { place, actors, sources } = columns(atlas)
  const named = ({ id, name, spellings }: Atlas['places'][number] | Atlas['actors'][number]) => ({
    id,
    name: name[language],
    others: [...texts(name), ...spellings],
  })
  const names: Names = {
    places: nameList(atlas.places.map(named), place),
    actors: nameList(atlas.actors.map(named), actors.values),
    sources: nameList(
      atlas.sources.map(({ id, label, title, author, publisher }) => ({
        id,
        name: label[language],
        others: [...texts(label), title ?? '', author ?? '', publisher ?? ''],
      })),
      sources.values,
    ),
  }
  known.set(atlas, names)
  return names
}

function nameList(
  records: readonly { readonly id: string; readonly name: string; readonly others: readonly string[] }[],
  /** Position of each event's record, once per event. */
  told: Uint32Array,
): NameList {
  const times = new Uint32Array(records.length)
  for (const position of told) times[position] = (times[position] ?? 0) + 1
  const at = (position: number) => records[position] ?? { id: '', name: '', others: [] }
  return {
    index: indexed(records.map(({ name, others }) => [name, ...others].flatMap(words))),
    ranked: (positions, [first = '']) => {
      const rank = (position: number) => {
        return (folded(at(position).name).startsWith(first) ? 1e9 : 0) + (times[position] as number)
      }
      return positions.toSorted((a, b) => rank(b) - rank(a))
    },
    suggestion: (wanted) => (position) => {
      const { id, name, others } = at(position)
      const also = holds(name, wanted) ? undefined : others.find((other) => other !== name && holds(other, wanted))
      return { id, name: marked(name, wanted), also: also === undefined ? [] : marked(also, wanted) }
    },
  }
}

function holds(name: string, wanted: readonly Wanted[]): boolean {
  const held = words(name)
  return wanted.every(({ meant }) => held.some((word) => meant.has(word)))
}

/** Positions of the records with all wanted words. */
function holding({ holders }: WordIndex, wanted: readonly Wanted[]): number[] {
  const [first = new Set<number>(), ...rest] = wanted.map(
    ({ meant }) => new Set([...meant].flatMap((word) => [...holders.get(word)])),
  )
  return [...first].filter((position) => rest.every((positions) => positions.has(position)))
}

/** A text in pieces with the matches separate: the typed prefix of a word, else the whole word. */
function marked(text: string, wanted: readonly Wanted[]): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (to: number, found: boolean) => {
    if (to > at) pieces.push({ at, text: text.slice(at, to), found })
    at = to
  }
  for (const token of tokens(text)) {
    const one = token.month ? undefined : wanted.find(({ meant }) => meant.has(token.word))
    if (!one) continue
    push(token.at, false)
    push(token.at + (token.word.startsWith(one.word) ? typedLength(token.text, one.word) : token.text.length), true)
  }
  push(text.length, false)
  return pieces
}

/** Length of a folded prefix in the word as written, in UTF-16 units. */
function typedLength(written: string, beginning: string): number {
  const letters = written.match(/\P{M}\p{M}*/gu) ?? []
  let length = 0
  for (const letter of letters) {
    if (folded(written.slice(0, length)).length >= beginning.length) break
    length += letter.length
  }
  return length
}

/** The search with each typo replaced by the closest word of the atlas; the most frequent one of several. */
function corrected(atlas: Atlas, typed: string, wanted: readonly Wanted[]): string | null {
  const wrong = wanted.filter((one) => one.corrected)
  if (wrong.length === 0 || wrong.some(({ meant }) => meant.size === 0)) return null
  const { holders } = indexOf(atlas)
  const instead = new Map(
    wrong.map(({ word, meant }) => {
      const [best = word] = [...meant].sort((a, b) => holders.get(b).length - holders.get(a).length)
      return [word, asWritten(atlas, best)]
    }),
  )
  return tokens(typed)
    .toReversed()
    .reduce((text, { at, text: written, word }) => {
      const right = instead.get(word)
      return right === undefined ? text : text.slice(0, at) + right + text.slice(at + written.length)
    }, typed)
}

/** A folded word as written in the first text that has it. */
function asWritten(atlas: Atlas, word: string): string {
  const texts = textsIn(atlas)
  const named = [...atlas.places, ...atlas.actors].flatMap(({ name, spellings }) => [...texts(name), ...spellings])
  const { title, sentences } = columns(atlas)
  const written = (text: string) => tokens(text).find((one) => one.word === word)?.text
  for (const text of named) {
    const found = written(text)
    if (found) return found
  }
  for (const i of indexOf(atlas).holders.get(word)) {
    for (const text of [title(i), ...sentences(i)].flatMap(texts)) {
      const found = written(text)
      if (found) return found
    }
  }
  return word
}

/**
 * The time window of a search that is just a year, a month or a day: "1991", "mars 1991", "22 March 1991", "March 22,
 * 1991".
 *
 * @internal Exported for tests.
 */
export function typedPeriod(typed: string): TimeWindow | null {
  const parts = folded(typed).match(/[\p{L}\p{N}]+/gu) ?? []
  const years = parts.filter((part) => /^(19|20)\d\d$/.test(part))
  const months = parts.flatMap((part) => monthsCalled(part))
  const days = parts.flatMap((part) => /^(\d{1,2})(?:st|nd|rd|th|er)?$/.exec(part)?.[1] ?? [])
  const [year] = years
  const [month] = months
  const [day] = days
  const used = years.length + (month ? 1 : 0) + days.length
  if (!year || years.length > 1 || months.length > 1 || days.length > 1 || used < parts.length) return null
  if (!month) return day ? null : parseWindow(year)
  return parseWindow([year, month, ...(day ? [day.padStart(2, '0')] : [])].join('-'))
}

/** Words allowed between the name of a region and a date. */
const BETWEEN = ['in', 'en', 'de', 'du', 'of', 'region']

/**
 * Region and time window of a search that is just these two, in any order and language: "Kidal 2012", "Tombouctou en
 * mars 2012"; else null.
 */
function typedRegionAndPeriod(
  { regions }: Atlas,
  typed: string,
): { readonly region: string; readonly period: TimeWindow } | null {
  const wordsOf = (text: string): readonly string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
  const parts = wordsOf(typed)
  for (const { id, name } of regions)
    for (const names of Object.values(name).map(wordsOf)) {
      const rest = parts.filter((part) => !names.includes(part) && !BETWEEN.includes(part))
      const period = names.every((part) => parts.includes(part)) ? typedPeriod(rest.join(' ')) : null
      if (period) return { region: id, period }
    }
  return null
}

/** Numbers of the months that a folded word is or begins, from three letters; several if ambiguous. */
function monthsCalled(word: string): string[] {
  if (word.length < 3 || /\d/.test(word)) return []
  const named = MONTH_NAMES.flatMap((names) => names.flatMap((name, i) => (name.startsWith(word) ? [i + 1] : [])))
  return [...new Set(named)].map((month) => String(month).padStart(2, '0'))
}

import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { LANGUAGES, type Language, type Localized } from '../language/language'
import { allowedTypos, editsToPrefix } from './fuzzyPrefix'
import { holdsPhrase, parseQuery } from './query'
import { stemsMeant } from './synonyms'
import { MONTH_NAMES, tokens, words } from './tokens'
import { finished, type WordIndex, WordIndexBuilder } from './wordIndex'

/**
 * Which events a search finds, by position in the atlas. Each of its words matches words that it is a prefix of, that
 * differ only in their ending, or that are synonyms, in titles, summaries and names of places and actors, in all
 * languages of the atlas; case, accents and months of dates are ignored. A word without any match in the atlas is
 * treated as a typo (`fuzzyPrefix.ts`) and matches the closest words. A phrase must be in one text as it is; anything
 * after a minus must be absent.
 */
export function matching(atlas: Atlas, search: string): Uint8Array {
  const index = indexOf(atlas)
  const query = parseQuery(search)
  const found = new Uint8Array(columns(atlas).length)
  query.words.forEach((word, nth) => {
    for (const meant of wordsMeant(index, word).words) {
      // An event without an earlier word stays at its count; one that already has this word is not counted twice.
      for (const i of index.holders.get(meant)) if (found[i] === nth) found[i] = nth + 1
    }
  })
  const matches = found.map((count) => (count === query.words.length ? 1 : 0))
  const drop = (isUnwanted: (i: number) => boolean) => {
    for (let i = 0; i < matches.length; i++) if (matches[i] === 1 && isUnwanted(i)) matches[i] = 0
  }
  const inOneText = (phrase: readonly string[]) => {
    const textsOf = textsByRow(atlas)
    return (i: number) => textsOf(i).some((text) => holdsPhrase(text, phrase))
  }
  for (const phrase of query.phrases) {
    // Texts are only read where all words are; months are not indexed where they are dates.
    for (const word of new Set(phrase)) if (!MONTHS.has(word)) keep(matches, index.holders.get(word))
    const holds = inOneText(phrase)
    drop((i) => !holds(i))
  }
  for (const unwanted of query.without) {
    const [word = ''] = unwanted
    if (unwanted.length === 1) {
      for (const one of wordsStandingFor(index, word)) for (const i of index.holders.get(one)) matches[i] = 0
    } else {
      drop(inOneText(unwanted))
    }
  }
  return matches
}

const MONTHS: ReadonlySet<string> = new Set(MONTH_NAMES.flat())

/** Drops all matches but those at some positions, which are ascending. */
function keep(matches: Uint8Array, positions: ArrayLike<number>): void {
  let next = 0
  for (let n = 0; n < positions.length; n++) {
    const at = positions[n] as number
    matches.fill(0, next, at)
    next = at + 1
  }
  matches.fill(0, next)
}

const lastFound = new WeakMap<Atlas, { search: string; found: ReadonlySet<string> }>()

/**
 * The words of the atlas that a search finds, folded, for highlighting. Caches the last result, because every row of
 * the list asks for it.
 */
export function foundWords(atlas: Atlas, search: string): ReadonlySet<string> {
  const last = lastFound.get(atlas)
  if (last?.search === search) return last.found
  const index = indexOf(atlas)
  const { words: wanted, phrases } = parseQuery(search)
  const found = new Set([...wanted.flatMap((word) => wordsMeant(index, word).words), ...phrases.flat()])
  lastFound.set(atlas, { search, found })
  return found
}

/** A word of a search that the atlas does not have, and the words used instead. */
export interface Correction {
  readonly typed: string
  /** Folded, in the spelling of the atlas; empty if nothing is close. */
  readonly meant: readonly string[]
}

/** The words of a search that were corrected, for "did you mean". */
export function corrections(atlas: Atlas, search: string): Correction[] {
  const index = indexOf(atlas)
  return parseQuery(search).words.flatMap((typed): Correction[] => {
    const { words: meant, corrected } = wordsMeant(index, typed)
    return corrected || meant.length === 0 ? [{ typed, meant }] : []
  })
}

/** A piece of a text, with its offset. */
export interface Piece {
  readonly at: number
  readonly text: string
  readonly found: boolean
}

/** Splits a text into pieces, separating words whose folded form was found. */
export function highlighted(text: string, found: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const push = (to: number, isFound: boolean) => {
    if (to > at) pieces.push({ at, text: text.slice(at, to), found: isFound })
    at = to
  }
  for (const token of tokens(text)) {
    if (token.month || !found.has(token.word)) continue
    push(token.at, false)
    push(token.at + token.text.length, true)
  }
  push(text.length, false)
  return pieces
}

const indexes = new WeakMap<Atlas, WordIndex>()

/** Indexes that are being built. */
const begun = new WeakMap<Atlas, Generator<void, WordIndex>>()

/** The index of an atlas's events, built on the first search and cached with the atlas. */
export function indexOf(atlas: Atlas): WordIndex {
  const known = indexes.get(atlas)
  if (known) return known
  return kept(atlas, finished(begun.get(atlas) ?? indexing(atlas)))
}

function kept(atlas: Atlas, index: WordIndex): WordIndex {
  indexes.set(atlas, index)
  begun.delete(atlas)
  return index
}

/**
 * Builds the index before the first search, step by step: it takes some milliseconds for 20,000 events, and seconds for
 * 400,000, better spent while the reader starts to type. A search that does not wait takes the rest of the steps.
 */
export function* preparingSearch(atlas: Atlas): Generator<void, void> {
  while (!indexes.has(atlas)) {
    const steps = begun.get(atlas) ?? indexing(atlas)
    begun.set(atlas, steps)
    const step = steps.next()
    if (step.done) kept(atlas, step.value)
    else yield
  }
}

/** The words of the atlas that match a word of the search, without correction. */
export function wordsStandingFor({ words: all, byStem }: WordIndex, word: string): string[] {
  const begun = all.filter((other) => other.startsWith(word))
  return [...new Set([...begun, ...[...stemsMeant(word)].flatMap((one) => byStem.get(one) ?? [])])]
}

/** The same, or the closest words if there are none. */
export function wordsMeant(index: WordIndex, word: string): { readonly words: string[]; readonly corrected: boolean } {
  const standing = wordsStandingFor(index, word)
  const most = allowedTypos(word)
  if (standing.length > 0 || most === 0) return { words: standing, corrected: false }
  const typed = [...word]
  let fewest: number = most
  let nearest: string[] = []
  for (const other of index.words) {
    if (other.length < typed.length - fewest) continue
    const edits = editsToPrefix(typed, [...other], fewest)
    if (edits === null) continue
    if (edits < fewest) nearest = []
    fewest = edits
    nearest.push(other)
  }
  return { words: nearest, corrected: true }
}

const languages = new WeakMap<Atlas, Language>()
const inLanguages = new WeakMap<Atlas, Map<Language, Atlas>>()

/**
 * The atlas for readers of one language: searches only the texts that they can read, as in their browser, which has no
 * others. Used for everything that the server counts, lists or draws for a page; the same object for the same atlas and
 * language.
 */
export function searchedIn(atlas: Atlas, language: Language): Atlas {
  const known = inLanguages.get(atlas) ?? new Map<Language, Atlas>()
  inLanguages.set(atlas, known)
  const same = known.get(language) ?? { ...atlas }
  known.set(language, same)
  languages.set(same, language)
  return same
}

/** The texts of a localized text that a search in this atlas uses. */
export function textsIn(atlas: Atlas): (localized: Localized) => string[] {
  const only = languages.get(atlas)
  return (localized) => (only ? [localized[only]] : LANGUAGES.map((language) => localized[language]))
}

/** Returns a reader of all searched texts of an event, including the names of its place and actors. */
export function textsByRow(atlas: Atlas): (i: number) => string[] {
  const { place, actors, title, sentences } = columns(atlas)
  const texts = textsIn(atlas)
  const names = ({ name, spellings }: Named) => [...texts(name), ...spellings]
  const placeNames = atlas.places.map(names)
  const actorNames = atlas.actors.map(names)
  return (i) => {
    const found = [title(i), ...sentences(i)].flatMap(texts)
    found.push(...(placeNames[place[i] as number] ?? []))
    for (let at = actors.from[i] as number; at < (actors.from[i + 1] as number); at++)
      found.push(...(actorNames[actors.values[at] as number] ?? []))
    return found
  }
}

type Named = Pick<Atlas['places'][number], 'name' | 'spellings'>

/** Events between two steps of building an index. */
const STEP = 1000

/** Indexes the words of each event in order. Words of names are computed once, not for each event. */
function* indexing(atlas: Atlas): Generator<void, WordIndex> {
  const { length, place, actors, title, sentences } = columns(atlas)
  const texts = textsIn(atlas)
  const builder = new WordIndexBuilder()
  const named = (records: readonly Named[]) => {
    const known: (readonly number[])[] = []
    return (at: number): readonly number[] => {
      const record = records[at]
      const numbers = known[at] ?? (record ? wordsOf(record).map((word) => builder.number(word)) : [])
      known[at] = numbers
      return numbers
    }
  }
  const wordsOf = ({ name, spellings }: Named) => [...new Set([...texts(name), ...spellings])].flatMap(words)
  const ofPlace = named(atlas.places)
  const ofActor = named(atlas.actors)
  // Texts of a reader's file are the same in every language.
  const add = (localized: Localized) => {
    const all = texts(localized)
    all.forEach((text, n) => {
      if (n > 0 && text === all[0]) return
      for (const word of words(text)) builder.add(builder.number(word))
    })
  }
  for (let i = 0; i < length; i++) {
    if (i % STEP === STEP - 1) yield
    add(title(i))
    for (const sentence of sentences(i)) add(sentence)
    for (const number of ofPlace(place[i] as number)) builder.add(number)
    for (let at = actors.from[i] as number; at < (actors.from[i + 1] as number); at++)
      for (const number of ofActor(actors.values[at] as number)) builder.add(number)
    builder.end()
  }
  return yield* builder.making()
}

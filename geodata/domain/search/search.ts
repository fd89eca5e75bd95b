import type { Atlas } from '../join/atlas'
import { columns } from '../join/columns'
import { LANGUAGES, type Language, type Localized } from '../language/language'
import { editsToBeginning, forgiven } from './edits'
import { holdsPhrase, parseQuery } from './query'
import { stem } from './stem'
import { stemsMeant } from './synonyms'
import { tokens, words } from './words'

/**
 * Which events a search finds, by their place in the atlas. Each of its words stands for the words that it begins, that
 * differ from it in their ending only, or that are synonyms of it, in the title, the summary, the place's or the
 * actors' names, in any language that the atlas holds; case and accents do not count, and the months of dates are no
 * words. A word that stands for none in the whole atlas is taken for mistyped (`edits.ts`) and stands for those that it
 * comes nearest to. A phrase must stand in one text as it is; what has a minus must not be there at all.
 */
export function matching(atlas: Atlas, search: string): Uint8Array {
  const index = indexOf(atlas)
  const query = parseQuery(search)
  const found = new Uint8Array(columns(atlas).length)
  query.words.forEach((word, nth) => {
    for (const meant of wordsMeant(index, word).words) {
      // An event that lacked an earlier word stays behind; one that has this word already is not moved twice.
      for (const i of index.holders.get(meant) ?? []) if (found[i] === nth) found[i] = nth + 1
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
    const holds = inOneText(phrase)
    drop((i) => !holds(i))
  }
  for (const unwanted of query.without) {
    const [word = ''] = unwanted
    if (unwanted.length === 1) {
      for (const one of wordsStandingFor(index, word)) for (const i of index.holders.get(one) ?? []) matches[i] = 0
    } else {
      drop(inOneText(unwanted))
    }
  }
  return matches
}

const lastFound = new WeakMap<Atlas, { search: string; found: ReadonlySet<string> }>()

/**
 * The words of the atlas that a search finds, folded: what a list may highlight. The last answer is kept, as every line
 * of the list asks for it.
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

/** A word of a search that the atlas does not have, and the words that were looked for in its place. */
export interface Correction {
  readonly typed: string
  /** As the atlas writes them, folded; none where nothing comes near. */
  readonly meant: readonly string[]
}

/** The words of a search that had to be corrected: "did you mean". */
export function corrections(atlas: Atlas, search: string): Correction[] {
  const index = indexOf(atlas)
  return parseQuery(search).words.flatMap((typed): Correction[] => {
    const { words: meant, corrected } = wordsMeant(index, typed)
    return corrected || meant.length === 0 ? [{ typed, meant }] : []
  })
}

/**
 * Makes the index ahead of the first search: some milliseconds with 20,000 events, better spent while the reader
 * reaches for the keys.
 */
export function prepareSearch(atlas: Atlas): void {
  indexOf(atlas)
}

/** A piece of a text, and where in it the piece begins. */
export interface Piece {
  readonly at: number
  readonly text: string
  readonly found: boolean
}

/** A text cut into pieces, those apart whose folded word is among the found. */
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

/** The words of a list of records, each record by its position. */
export interface WordIndex {
  /** Positions of the records that hold a word, in order. */
  readonly holders: ReadonlyMap<string, readonly number[]>
  /** Every word, and its letters. */
  readonly letters: readonly (readonly [word: string, letters: readonly string[]])[]
  /** The words of each stem. */
  readonly byStem: ReadonlyMap<string, readonly string[]>
}

/** The index of records, given the folded words of each. */
export function indexed(records: Iterable<Iterable<string>>): WordIndex {
  const holders = new Map<string, number[]>()
  let i = 0
  for (const record of records) {
    for (const word of record) {
      const known = holders.get(word)
      if (!known) holders.set(word, [i])
      else if (known.at(-1) !== i) known.push(i)
    }
    i++
  }
  const byStem = new Map<string, string[]>()
  for (const word of holders.keys()) byStem.set(stem(word), [...(byStem.get(stem(word)) ?? []), word])
  return { holders, byStem, letters: [...holders.keys()].map((word) => [word, [...word]] as const) }
}

const indexes = new WeakMap<Atlas, WordIndex>()

/** The index of an atlas's events, made on the first search and kept as long as the atlas. */
export function indexOf(atlas: Atlas): WordIndex {
  const known = indexes.get(atlas)
  if (known) return known
  const index = indexed(wordsByRow(atlas))
  indexes.set(atlas, index)
  return index
}

/** The words of the atlas that a word of the search stands for, without any correction. */
export function wordsStandingFor({ letters, byStem }: WordIndex, word: string): string[] {
  const begun = letters.filter(([other]) => other.startsWith(word)).map(([other]) => other)
  return [...new Set([...begun, ...[...stemsMeant(word)].flatMap((one) => byStem.get(one) ?? [])])]
}

/** The same; where there are none, those that it comes nearest to. */
export function wordsMeant(index: WordIndex, word: string): { readonly words: string[]; readonly corrected: boolean } {
  const standing = wordsStandingFor(index, word)
  const most = forgiven(word)
  if (standing.length > 0 || most === 0) return { words: standing, corrected: false }
  const typed = [...word]
  let fewest: number = most
  let nearest: string[] = []
  for (const [other, spelled] of index.letters) {
    const edits = editsToBeginning(typed, spelled, fewest)
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
 * The same atlas for readers of one language: a search looks only at what they can read, as it does in their browser,
 * which has no other texts. For what the server counts, lists or draws beside a page; the same object for the same
 * atlas and language.
 */
export function searchedIn(atlas: Atlas, language: Language): Atlas {
  const known = inLanguages.get(atlas) ?? new Map<Language, Atlas>()
  inLanguages.set(atlas, known)
  const same = known.get(language) ?? { ...atlas }
  known.set(language, same)
  languages.set(same, language)
  return same
}

/** The texts that a search in an atlas looks at, of one that stands there in several languages. */
export function textsIn(atlas: Atlas): (localized: Localized) => string[] {
  const only = languages.get(atlas)
  return (localized) => (only ? [localized[only]] : LANGUAGES.map((language) => localized[language]))
}

/** Gives every text of an event that a search looks at, names of its place and actors included. */
function textsByRow(atlas: Atlas): (i: number) => string[] {
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

/** The words of every event in turn. Those of names are found once, not once an event. */
function* wordsByRow(atlas: Atlas): Iterable<readonly string[]> {
  const { length, place, actors, title, sentences } = columns(atlas)
  const texts = textsIn(atlas)
  const wordsOf = ({ name, spellings }: Named) => [...texts(name), ...spellings].flatMap(words)
  const placeWords = atlas.places.map(wordsOf)
  const actorWords = atlas.actors.map(wordsOf)
  for (let i = 0; i < length; i++) {
    const found = [title(i), ...sentences(i)].flatMap(texts).flatMap(words)
    found.push(...(placeWords[place[i] as number] ?? []))
    for (let at = actors.from[i] as number; at < (actors.from[i + 1] as number); at++)
      found.push(...(actorWords[actors.values[at] as number] ?? []))
    yield found
  }
}

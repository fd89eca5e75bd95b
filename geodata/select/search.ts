import type { Atlas } from '../join/atlas'
import { LANGUAGES, type Localized } from '../language/language'
import { editsToBeginning, forgiven } from './edits'

/**
 * Which events hold every word of a search, by their place in the atlas. A word of the search matches the beginning of any word in the title,
 * the summary, the place or the actors, in any language that the atlas holds; case and accents do not count. A word that begins no word of the atlas at all is
 * taken for mistyped (`edits.ts`) and stands for those that it comes nearest to.
 */
export function matching(atlas: Atlas, search: string): Uint8Array {
  const index = indexOf(atlas)
  const wanted = words(search)
  const found = new Uint8Array(atlas.events.length)
  wanted.forEach((word, nth) => {
    for (const meant of wordsMeant(index, word)) {
      // An event that lacked an earlier word stays behind; one that has this word already is not moved twice.
      for (const i of index.events.get(meant) ?? []) if (found[i] === nth) found[i] = nth + 1
    }
  })
  return found.map((words) => (words === wanted.length ? 1 : 0))
}

const lastFound = new WeakMap<Atlas, { search: string; found: ReadonlySet<string> }>()

/** The words of the atlas that a search finds, folded: what a list may highlight. The last answer is kept, as every line of the list asks for it. */
export function foundWords(atlas: Atlas, search: string): ReadonlySet<string> {
  const last = lastFound.get(atlas)
  if (last?.search === search) return last.found
  const index = indexOf(atlas)
  const found = new Set(words(search).flatMap((word) => wordsMeant(index, word)))
  lastFound.set(atlas, { search, found })
  return found
}

/** Makes the index ahead of the first search: some milliseconds with 20,000 events, better spent while the reader reaches for the keys. */
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
  let at = 0
  return text.split(/([\p{L}\p{N}\p{M}]+)/u).flatMap((piece): Piece[] => {
    const here = at
    at += piece.length
    return piece === '' ? [] : [{ at: here, text: piece, found: found.has(folded(piece)) }]
  })
}

/** Without case and accents: Unicode NFD, marks removed, lower case. */
export function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

interface SearchIndex {
  /** Positions of the events that hold a word, in order. */
  readonly events: ReadonlyMap<string, readonly number[]>
  /** Every word, and its letters. */
  readonly letters: readonly (readonly [word: string, letters: readonly string[]])[]
}

const indexes = new WeakMap<Atlas, SearchIndex>()

/** The index of an atlas, made on the first search and kept as long as the atlas. */
function indexOf(atlas: Atlas): SearchIndex {
  const known = indexes.get(atlas)
  if (known) return known
  const events = new Map<string, number[]>()
  const placeWords = namesOf(atlas.places)
  const actorWords = namesOf(atlas.actors)
  atlas.events.forEach(({ title, summary, place, actors }, i) => {
    const own = words([...texts(title), ...summary.flatMap(({ text }) => texts(text))].join('\n'))
    for (const list of [own, placeWords.get(place) ?? [], ...actors.map(({ id }) => actorWords.get(id) ?? [])]) {
      for (const word of list) {
        const holders = events.get(word)
        if (!holders) events.set(word, [i])
        else if (holders.at(-1) !== i) holders.push(i)
      }
    }
  })
  const index = { events, letters: [...events.keys()].map((word) => [word, [...word]] as const) }
  indexes.set(atlas, index)
  return index
}

/** The words of the atlas that a word of the search stands for. */
function wordsMeant({ letters }: SearchIndex, word: string): string[] {
  const begun = letters.filter(([other]) => other.startsWith(word)).map(([other]) => other)
  const most = forgiven(word)
  if (begun.length > 0 || most === 0) return begun
  const typed = [...word]
  let fewest: number = most
  let nearest: string[] = []
  for (const [other, spelled] of letters) {
    const edits = editsToBeginning(typed, spelled, fewest)
    if (edits === null) continue
    if (edits < fewest) nearest = []
    fewest = edits
    nearest.push(other)
  }
  return nearest
}

/** The words of a text, folded: letters and digits of any script. */
function words(text: string): string[] {
  return folded(text).match(/[\p{L}\p{N}]+/gu) ?? []
}

function texts(localized: Localized): string[] {
  return LANGUAGES.map((language) => localized[language])
}

type Named = Pick<Atlas['places'][number], 'id' | 'name' | 'spellings'>

function namesOf(items: readonly Named[]): ReadonlyMap<string, readonly string[]> {
  return new Map(items.map(({ id, name, spellings }) => [id, words([...texts(name), ...spellings].join('\n'))]))
}

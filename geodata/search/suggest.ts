import type { Atlas, AtlasEvent } from '../join/atlas'
import type { Language } from '../language/language'
import { parseQuery } from './query'
import { stem } from './stem'
import { stemsMeant } from './synonyms'
import { words } from './words'

/** Something that the reader may mean while typing. */
export interface Suggestion {
  readonly id: string
  /** In the reader's language. */
  readonly name: string
  /** The spelling by which it was found, where the name alone does not show why. */
  readonly spelling: string | null
}

/** Suggestions by what they are; each list in the atlas's order, names that begin with what was typed first. */
export interface Suggestions {
  readonly events: readonly Suggestion[]
  readonly places: readonly Suggestion[]
  readonly actors: readonly Suggestion[]
  readonly sources: readonly Suggestion[]
}

/** How many suggestions a list holds at most. */
const MOST = 5

/**
 * What a reader may mean who has typed so much: events by their titles, places, actors and sources by their names and other spellings. Every word typed stands for
 * the words that it begins, that differ in their ending only or are synonyms; phrases and exclusions are left aside. Nothing is corrected here.
 */
export function suggestions(atlas: Atlas, typed: string, language: Language): Suggestions {
  const { words: wanted } = parseQuery(typed)
  if (wanted.length === 0) return { events: [], places: [], actors: [], sources: [] }
  const named = (items: readonly Named[]) =>
    firstMost(
      items.flatMap(({ id, name, spellings }) => {
        const found = [name, ...spellings].find((one) => holdsAll(one, wanted))
        return found === undefined ? [] : [{ id, name, spelling: found === name ? null : found }]
      }),
      wanted,
    )
  return {
    events: named(atlas.events.map((event) => titled(event, language))),
    places: named(atlas.places.map(({ id, name, spellings }) => ({ id, name: name[language], spellings }))),
    actors: named(atlas.actors.map(({ id, name, spellings }) => ({ id, name: name[language], spellings }))),
    sources: named(
      atlas.sources.map(({ id, label, title }) => ({ id, name: label[language], spellings: title ? [title] : [] })),
    ),
  }
}

interface Named {
  readonly id: string
  readonly name: string
  readonly spellings: readonly string[]
}

function titled({ id, title }: AtlasEvent, language: Language): Named {
  return { id, name: title[language], spellings: [] }
}

function holdsAll(text: string, wanted: readonly string[]): boolean {
  const own = words(text)
  return wanted.every((word) => {
    const stems = stemsMeant(word)
    return own.some((other) => other.startsWith(word) || stems.has(stem(other)))
  })
}

function firstMost(found: readonly Suggestion[], [first = '']: readonly string[]): Suggestion[] {
  const begins = ({ name }: Suggestion) => (words(name)[0]?.startsWith(first) ? 0 : 1)
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, MOST)
}

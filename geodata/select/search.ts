import type { Atlas } from '../join/atlas'
import { LANGUAGES, type Localized } from '../language/language'

/**
 * Which events hold every word of a search, by their place in the atlas. A word of the search matches the beginning of any word in the title,
 * the summary, the place or the actors, in any language; case and accents do not count.
 */
export function matching(atlas: Atlas, search: string): Uint8Array {
  const wanted = words(search).map((word) => ` ${word}`)
  const placeNames = namesOf(atlas.places)
  const actorNames = namesOf(atlas.actors)
  return Uint8Array.from(atlas.events, (event) => {
    const own = vocabularyOf([...texts(event.title), ...texts(event.summary)])
    const around = [placeNames.get(event.place), ...event.actors.map((id) => actorNames.get(id))]
    return wanted.every((word) => own.includes(word) || around.some((names) => names?.includes(word))) ? 1 : 0
  })
}

/** The words of a text without case and accents: letters and digits of any script (Unicode NFD, marks removed). */
function words(text: string): string[] {
  return (
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
}

function texts(localized: Localized): string[] {
  return LANGUAGES.map((language) => localized[language])
}

type Named = Pick<Atlas['places'][number], 'id' | 'name' | 'spellings'>

function namesOf(items: readonly Named[]): ReadonlyMap<string, string> {
  return new Map(items.map(({ id, name, spellings }) => [id, vocabularyOf([...texts(name), ...spellings])]))
}

/** Every word with a space before it, so that the beginning of a word is found by plain string search. */
function vocabularyOf(parts: readonly string[]): string {
  return parts
    .flatMap(words)
    .map((word) => ` ${word}`)
    .join('')
}

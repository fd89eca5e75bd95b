import type { Atlas, Figure } from '../join/atlas'
import { withId } from '../join/lookup'
import type { Language } from '../language/language'
import { documentLabel, documentOf } from './citedDocuments'

/**
 * Who makes a claim, with the path of their page if there is one, and the source that reports the claim if that is
 * someone else.
 */
export interface Claimer {
  readonly name: string
  readonly path: string | null
  /** null: the source makes the claim itself. */
  readonly citedIn: string | null
}

/** Who gives a figure: an actor, a source or a part of one, or words for a claimer without a record. */
export function claimerOf(atlas: Atlas, { claimedBy, source, part }: Figure, language: Language): Claimer {
  const document = documentOf(atlas, { source, part })
  const cited = document ? documentLabel(document, language) : source
  if (typeof claimedBy !== 'string') return { name: claimedBy[language], path: null, citedIn: cited }
  if (claimedBy === source)
    return { name: cited, path: `/sources/${source}${part === null ? '' : `#${part}`}`, citedIn: null }
  const actor = withId(atlas.actors, claimedBy)
  if (actor) return { name: actor.name[language], path: `/actors/${actor.id}`, citedIn: cited }
  const speaker = withId(atlas.sources, claimedBy)
  return {
    name: speaker?.label[language] ?? claimedBy,
    path: speaker ? `/sources/${speaker.id}` : null,
    citedIn: cited,
  }
}

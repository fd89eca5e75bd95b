import type { Language } from '@/geodata/domain/language/language'

/** In place of the id of a draft: begins one. */
export const NEW = 'new'

/** The parameter that names the story of which a new draft is a copy. */
export const STORY = 'story'

/** The parameter that names the reader's data set that a new draft is about. */
export const OWN = 'own'

/** The address of a draft. */
export function addressOfDraft(language: Language, id: string): string {
  return `/${language}/studio/${id}`
}

/** The address at which a draft is presented: from its start, or from a scene on, counted from 1. */
export function addressOfStage(language: Language, id: string, scene = 1): string {
  return `/${language}/studio/present?draft=${id}${scene === 1 ? '' : `#${scene}`}`
}

export function addressOfHandout(language: Language, id: string): string {
  return `/${language}/studio/present?draft=${id}&print`
}

/** The address of one of ours in all its languages, as data. */
export function addressOfStory(language: Language, slug: string): string {
  return `/${language}/stories/${encodeURIComponent(slug)}/story.json`
}

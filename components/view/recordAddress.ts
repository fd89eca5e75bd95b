import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'

/** Lists of an atlas whose records have pages on the site, and the parameter of a View that shows one. */
const PARAMETERS = { events: 'event', places: 'place', actors: 'actor', sources: 'source' } as const

/**
 * The address of a record: its page, or, for a reader's own data, which the site has no pages for, the View of the
 * current page that shows it.
 */
export function recordAddress(
  { own }: Pick<Atlas, 'own'>,
  language: Language,
  list: keyof typeof PARAMETERS,
  id: string,
): string {
  return own ? `?${PARAMETERS[list]}=${id}` : `/${language}/${list}/${id}`
}

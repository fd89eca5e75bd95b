import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'

/** Lists of an atlas whose records have pages on the site, and the parameter of a View that shows one. */
const PARAMETERS = { events: 'event', places: 'place', actors: 'actor', sources: 'source' } as const

type Addressed = Pick<Atlas, 'own' | 'at'>

/**
 * The address of a record: its page, or, for a reader's own data, which the site has no pages for, the View of the
 * current page that shows it; where the atlas is elsewhere (`Atlas.at`), there.
 */
export function recordAddress(
  { own, at }: Addressed,
  language: Language,
  list: keyof typeof PARAMETERS,
  id: string,
): string {
  return `${at ?? ''}${own ? `?${PARAMETERS[list]}=${id}` : `/${language}/${list}/${id}`}`
}

/** The same; null if there is nowhere to read about the record. */
export function pageOfRecord(atlas: Addressed, ...record: Rest<Parameters<typeof recordAddress>>): string | null {
  return atlas.at === null ? null : recordAddress(atlas, ...record)
}

type Rest<List extends readonly unknown[]> = List extends readonly [unknown, ...infer Others] ? Others : never

import type { Language } from '../language/language'
import { formatView } from '../view/format'
import type { View } from '../view/view'

/** What a citation of the data, whole or as one View shows it, is made from. Every text may hold any characters. */
export interface Reference {
  /** Short name inside a bibliography: lower-case letters, digits and hyphens. */
  readonly key: string
  readonly title: string
  /** An organisation, never split into given and family names. */
  readonly author: string
  readonly publisher: string
  /** Version of the data: its hash. */
  readonly version: string
  /** The version's number and day, `YYYY-MM-DD`; null where the data has not been published as it stands. */
  readonly versionNumber: number | null
  readonly versionDate: string | null
  readonly address: string
  /** The licence as readers name it. */
  readonly licence: string
  readonly language: Language
  /** The day on which it was read, `YYYY-MM-DD`; left out where nobody can know it, as in a file that is kept. */
  readonly accessed?: string
}

/**
 * The version as a bibliography names it: number and hash, "2 (4cc0c536a682)"; the hash alone where it has not been
 * published.
 */
export function edition({ version, versionNumber }: Pick<Reference, 'version' | 'versionNumber'>): string {
  return versionNumber === null ? version : `${versionNumber} (${version})`
}

const LONGEST_KEY = 60

/**
 * A name for a View that serves a bibliography and a file alike: `joliba`, `joliba-time-2012-where-kidal`. Lower-case
 * letters, digits and hyphens.
 */
export function viewKey(view: View): string {
  const query = formatView({ ...view, at: null, theme: null })
  const slug = query.replace(/%[0-9A-F]{2}|[^a-z0-9]+/gi, '-').toLowerCase()
  return `joliba-${slug}`.replace(/-+/g, '-').slice(0, LONGEST_KEY).replace(/-$/, '')
}

import type { Language } from '../language/language'
import { formatView } from '../view/format'
import type { View } from '../view/view'

/** Metadata for citing the data, as a whole or as one View shows it. Texts may hold any characters. */
export interface Reference {
  /** Short name inside a bibliography: lower-case letters, digits and hyphens. */
  readonly key: string
  readonly title: string
  /** An organisation, never split into given and family names. */
  readonly author: string
  readonly publisher: string
  /** Version of the data: its hash. */
  readonly version: string
  /** The version's number and day, `YYYY-MM-DD`; null if the current data has not been published. */
  readonly versionNumber: number | null
  readonly versionDate: string | null
  readonly address: string
  /** The licence as readers name it. */
  readonly licence: string
  readonly language: Language
  /** Day of access, `YYYY-MM-DD`; omitted if unknowable, as in a downloaded file. */
  readonly accessed?: string
}

/** The version for a bibliography: number and hash, "2 (4cc0c536a682)"; only the hash if unpublished. */
export function edition({ version, versionNumber }: Pick<Reference, 'version' | 'versionNumber'>): string {
  return versionNumber === null ? version : `${versionNumber} (${version})`
}

const LONGEST_KEY = 60

/**
 * A name for a View, usable as citation key and file name: `joliba`, `joliba-time-2012-where-kidal`. Lower-case
 * letters, digits and hyphens.
 */
export function viewKey(view: View): string {
  const query = formatView({ ...view, at: null, theme: null })
  const slug = query.replace(/%[0-9A-F]{2}|[^a-z0-9]+/gi, '-').toLowerCase()
  return `joliba-${slug}`.replace(/-+/g, '-').slice(0, LONGEST_KEY).replace(/-$/, '')
}

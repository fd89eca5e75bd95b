import { z } from 'zod'
import { LANGUAGES, type Language } from '../language/language'
import { BASES, INFERABLE, LINK_KINDS, ROLES, STATUSES } from '../schema/term'

/**
 * All published versions. This schema is separate from that of the data, because old states must stay readable when the
 * fields of the data change. A field that a version did not have yet is null in its states.
 */

const localized = z.object(
  Object.fromEntries(LANGUAGES.map((language) => [language, z.string()])) as Record<Language, z.ZodString>,
)
const passage = { source: z.string(), part: z.string().nullable().default(null), locator: z.string() }

const eventState = z.object({
  title: localized,
  summary: localized,
  /** For each sentence of the summary, its citations, counted from 1. */
  cites: z.array(z.array(z.number().int().positive())).nullable().default(null),
  date: z.string(),
  dates: z.array(z.object({ date: z.string(), ...passage })).default([]),
  dating: localized.nullable().default(null),
  contested: localized.nullable().default(null),
  place: z.string(),
  siting: localized.nullable().default(null),
  inferred: z.array(z.enum(INFERABLE)).default([]),
  kind: z.string(),
  status: z.enum(STATUSES).nullable().default(null),
  actors: z.array(z.object({ id: z.string(), role: z.enum(ROLES).nullable().default(null) })).default([]),
  figures: z
    .array(
      z.object({
        measure: z.string(),
        value: z.number().optional(),
        range: z.tuple([z.number().nullable(), z.number().nullable()]).optional(),
        words: localized.optional(),
        of: localized.optional(),
        claimedBy: z.union([z.string(), localized]),
        source: z.string(),
        part: z.string().nullable().default(null),
      }),
    )
    .default([]),
  citations: z.array(z.object(passage)),
  links: z
    .array(
      z.object({
        kind: z.enum(LINK_KINDS),
        event: z.string(),
        basis: z.enum(BASES).nullable().default(null),
        source: z.string().nullable().default(null),
        part: z.string().nullable().default(null),
        locator: z.string().nullable().default(null),
      }),
    )
    .default([]),
})

const versionRecord = z.object({
  number: z.number().int().positive(),
  date: z.iso.date(),
  hash: z.string().regex(/^[0-9a-f]{12}$/),
})

export const historyFile = z.object({
  /** From the first to the current version, numbered without gaps. */
  versions: z.array(versionRecord),
  /** For each event, its states with the version that introduced each, oldest first. */
  events: z.record(z.string(), z.array(z.object({ version: z.number().int().positive(), state: eventState })).min(1)),
})

/** An event as of one version. */
export type EventState = z.infer<typeof eventState>
/** A published version of the data: its number, day and hash. */
export type PublishedVersion = Readonly<z.infer<typeof versionRecord>>
export type History = z.infer<typeof historyFile>

/** The current data as a version: always with hash; number and day only if it equals the last published version. */
export interface DataVersion {
  readonly hash: string
  readonly number: number | null
  /** `YYYY-MM-DD` */
  readonly date: string | null
}

export const NO_HISTORY: History = { versions: [], events: {} }

/** The last published version; null before the first. */
export function lastVersion({ versions }: Pick<History, 'versions'>): PublishedVersion | null {
  return versions.at(-1) ?? null
}

/** The content of the file: one line per state, so that a diff shows which event changed. */
export function formatHistory({ versions, events }: History): string {
  const lines = (items: readonly unknown[]) => items.map((item) => JSON.stringify(item))
  const list = Object.entries(events).map(
    ([id, entries]) => `    ${JSON.stringify(id)}: [\n      ${lines(entries).join(',\n      ')}\n    ]`,
  )
  return `{\n  "versions": [\n    ${lines(versions).join(',\n    ')}\n  ],\n  "events": {\n${list.join(',\n')}\n  }\n}\n`
}

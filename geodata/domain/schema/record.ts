import { z } from 'zod'
import { LANGUAGES, type Language } from '../language/language'
import { ACTOR_TYPES, BASES, INFERABLE, LINK_KINDS, PRECISIONS, ROLES, STATUSES } from './term'

/**
 * The schema of all records that editors write. The reader parses with it, and `npm run geodata:schema` publishes it as
 * JSON Schema, so that text editors complete and check the YAML by the same rules. Rules across records (references,
 * dates, geometry) are in `../check/`.
 */

export const text = z.string().trim().min(1)

const WEB_ADDRESS =
  'must be an address that begins with http:// or https:// and has no user name, as https://example.org/page'

export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words and digits joined by hyphens')
  .describe('Stable identifier: lower-case ASCII words and digits joined by hyphens. Never changed once published.')

/**
 * A safe URL: http or https, with a host and no user name; nothing that runs code (`javascript:`), shows a password or
 * imitates another host (RFC 3986 §7.5, §7.6).
 */
const address = z
  .string()
  .regex(/^https?:\/\/[^\s/?#@\\]+([/?#][^\s\\]*)?$/i, { message: WEB_ADDRESS, abort: true })
  .refine((text) => URL.canParse(text), WEB_ADDRESS)

export const localized = z
  .strictObject(Object.fromEntries(LANGUAGES.map((language) => [language, text])) as Record<Language, typeof text>)
  .describe('The same text in every language of the atlas.')

const edtf = text.describe(
  'EDTF (ISO 8601-2): 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted from … to …), [2012-03-26..2012-04-02] (some day in between), with ? (uncertain), ~ (approximate) or % (both).',
)

/** A position in a document. */
const passage = {
  source: id,
  part: id
    .nullable()
    .default(null)
    .describe(
      'The part of the source that it stands in, where the source has parts by other authors, as its `parts` name them.',
    ),
  locator: text.describe(
    'Section and paragraph inside the source or its part, as "Background ¶2"; ¶ counts paragraphs from 1 inside the section.',
  ),
}

const sections = z
  .array(
    z.strictObject({
      heading: text.nullable().describe('As the document heads it; null where it is cited by paragraph alone.'),
      paragraphs: z
        .number()
        .int()
        .positive()
        .nullable()
        .describe('How many paragraphs it has; null where it is cited as a whole, as an infobox.'),
    }),
  )
  .min(1)
  .describe('What a locator may name, in the order of the document.')

/** A piece by other authors inside a document. */
export const partRecord = z.strictObject({
  id,
  heading: text.describe('Where in the document it stands, as the document heads it.'),
  title: text.nullable().describe('The title that it bears; null where it bears none.'),
  author: text.nullable().describe('As it names its author; null where it does not.'),
  date: edtf.nullable().describe('Its date as it gives it; null where it gives none.'),
  sections,
})

export const sourceRecord = z.strictObject({
  id,
  label: localized.describe('Our own short name for the document, for lists and citations.'),
  title: text
    .nullable()
    .describe('The title that the document itself bears, in its own language; null where it bears none.'),
  author: text.nullable().describe('As the document names its author; null where it does not.'),
  publisher: text.nullable().describe('As the document names its publisher; null where it does not.'),
  date: edtf.nullable().describe('Publication date as the document gives it; null where it gives none.'),
  address: address.nullable().describe('Address as the document gives it; null where it gives none.'),
  language: z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code of two or three letters'),
  note: localized.describe('What the document is, and what it does not say about itself.'),
  standpoint: localized.describe('From where, when and with what view the document speaks, as far as it shows itself.'),
  independence: localized.describe(
    'What it shares with the other documents: author, agencies, matter; or that nothing is known.',
  ),
  sections,
  parts: z.array(partRecord).default([]).describe('Pieces by other authors that stand inside the document.'),
})

export const actorRecord = z.strictObject({
  id,
  name: localized,
  spellings: z.array(text).default([]).describe('Other spellings, acronyms and names that a reader may search for.'),
  type: z.enum(ACTOR_TYPES),
})

export const kindRecord = z.strictObject({
  id,
  name: localized,
  meaning: localized.describe('What is coded as this kind, in one sentence.'),
})

export const measureRecord = z.strictObject({
  id,
  name: localized.describe('What is counted, as a heading: "Killed", "Seats won".'),
  unit: z.enum(['count', 'percent', 'square-metre']),
})

/** UCDP GED codebook, `where_prec`: how precisely a place is known. */
const precision = z
  .enum(PRECISIONS)
  .describe('exact (1), near: within about 25 km (2), district (3), region (4), part of a country (5), country (6).')

export const placeRecord = z.strictObject({
  id,
  name: localized,
  spellings: z.array(text).default([]).describe('Other spellings that a reader may search for.'),
  precision,
  regions: z
    .array(id)
    .default([])
    .describe(
      'Regions of the home country that the place lies or may lie in; compared with what turf finds from the geometry. Empty abroad.',
    ),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code')
    .describe('ISO 3166-1 alpha-3, one of the `countries` in atlas.yaml.'),
  within: id
    .nullable()
    .default(null)
    .describe('The place on whose mark this one is counted: a quarter or building of a city.'),
  origin: text.describe('Where the coordinates come from (package and version), or why there are none.'),
  geonames: z.number().int().positive().nullable().default(null).describe('GeoNames id, only as read from a package.'),
  note: localized.nullable().default(null).describe('How the place was coded, where a reader could wonder.'),
})

export const figureRecord = z
  .strictObject({
    measure: id,
    value: z.number().nonnegative().optional(),
    range: z
      .tuple([z.number().nonnegative().nullable(), z.number().nonnegative().nullable()])
      .optional()
      .describe('[lowest, highest]; null for an open end, as in "at least 59": [59, null].'),
    words: localized.optional().describe('Where the source counts in words: "hundreds".'),
    of: localized.optional().describe('Whom or what the figure counts, where the measure alone does not say.'),
    claimedBy: z
      .union([id, localized])
      .describe('Who says so: an actor, a source in its own voice, or words for a claimer without a record.'),
    source: id.describe('The source in which the claim stands; the event must cite it.'),
    part: id
      .nullable()
      .default(null)
      .describe('The part of the source in which it stands, where the source has parts.'),
  })
  .refine((figure) => figure.value !== undefined || figure.range !== undefined || figure.words !== undefined, {
    message: 'needs a value, a range or words',
  })

export const citationRecord = z.strictObject(passage)

export const linkRecord = z.strictObject({
  kind: z
    .enum(LINK_KINDS)
    .describe('led-to: helped to bring about; part-of: a stage or detail of; answers: a response to.'),
  event: id,
  basis: z
    .enum(BASES)
    .describe(
      'stated: the passage says how the one bears on the other; inferred: the atlas reads it from the passage.',
    ),
  ...passage,
})

/** One sentence of a summary in every language, with its citations. */
const sentenceRecord = z.strictObject({
  ...localized.shape,
  cites: z
    .array(z.number().int().positive())
    .min(1, 'every sentence needs a citation')
    .describe("The event's citations that the sentence rests on, by their number in `citations`, counted from 1."),
})

/** The date by one document, where documents differ. */
export const sourceDateRecord = z.strictObject({ date: edtf, ...passage })

export const eventRecord = z.strictObject({
  id,
  title: localized,
  summary: z
    .array(sentenceRecord)
    .min(1)
    .describe('Two to four sentences of our own, each with its citations; neutral, every characterisation attributed.'),
  date: edtf.describe(
    'As for every date; an end may be open, 2012-01/..: still going on when the documents were written.',
  ),
  dates: z
    .array(sourceDateRecord)
    .default([])
    .describe('What each document says of the date, where they differ in it or in how narrowly they know it.'),
  dating: localized
    .nullable()
    .default(null)
    .describe('How the date was reached, where the source does not simply state it.'),
  place: id,
  siting: localized
    .nullable()
    .default(null)
    .describe('How the place was reached, where the source does not simply state it.'),
  inferred: z
    .array(z.enum(INFERABLE))
    .default([])
    .describe('What of date and place no document states of this event; it counts as possible, not certain.'),
  contested: localized
    .nullable()
    .default(null)
    .describe('That literature outside the documents has it otherwise, where that is known; never what it says.'),
  kind: id,
  status: z
    .enum(STATUSES)
    .describe(
      'reported: told as having happened; announced: still to come; judged: an opinion or state of affairs asserted.',
    ),
  key: z
    .boolean()
    .default(false)
    .describe('Whether it is one of the few events that a newcomer is shown first: a turning point to the documents.'),
  actors: z
    .partialRecord(z.enum(ROLES), z.array(id).min(1))
    .default({})
    .describe('Those whom the event names, by role: acts, acted-on, named.'),
  figures: z.array(figureRecord).default([]),
  citations: z.array(citationRecord).min(1, 'every event needs at least one citation'),
  links: z.array(linkRecord).default([]),
})

const position = z
  .tuple([z.number(), z.number()])
  .describe('[longitude, latitude] in degrees, WGS 84 (RFC 7946 §3.1.1).')
const ring = z.array(position).min(4, 'a ring needs at least four positions, the last equal to the first')
const polygon = z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) })
const multiPolygon = z.strictObject({
  type: z.literal('MultiPolygon'),
  coordinates: z.array(z.array(ring).min(1)).min(1),
})

const regionGeometry = z.discriminatedUnion('type', [polygon, multiPolygon])

export const regionRecord = z.strictObject({
  id,
  name: localized,
})

const collection = <Features extends z.ZodType>(features: Features) =>
  z.strictObject({ type: z.literal('FeatureCollection'), features })

export const placesFile = collection(
  z
    .array(
      z.strictObject({
        type: z.literal('Feature'),
        properties: placeRecord,
        geometry: z.strictObject({ type: z.literal('Point'), coordinates: position }).nullable(),
      }),
    )
    .min(1),
)
/** A small country may have no regions; the file then has an empty list. */
export const regionsFile = collection(
  z.array(z.strictObject({ type: z.literal('Feature'), properties: regionRecord, geometry: regionGeometry })),
)
export const sourcesFile = z.array(sourceRecord).min(1)
export const actorsFile = z.array(actorRecord).min(1)
export const vocabularyFile = z.strictObject({
  kinds: z.array(kindRecord).min(1),
  measures: z.array(measureRecord).min(1),
})
export const eventsFile = z.array(eventRecord).min(1)

/** The block at the start of a story's file. */
export const storyHead = z.strictObject({
  title: text,
  summary: text.describe('What the story tells, in one to three sentences.'),
  author: text,
  date: z.iso.date('must be a day, as in 2026-11-22').describe('The day on which it was last written to.'),
})

/** The block at the start of each scene. */
export const sceneHead = z.strictObject({
  scene: id,
  view: z.string().describe('The View as its canonical query string, without ?.'),
  focus: z.array(id).min(1, 'must name at least one event').describe('Ids of the events that the scene is about.'),
})

export type SourceRecord = z.infer<typeof sourceRecord>
export type ActorRecord = z.infer<typeof actorRecord>
export type KindRecord = z.infer<typeof kindRecord>
export type MeasureRecord = z.infer<typeof measureRecord>
export type PlaceRecord = z.infer<typeof placeRecord>
export type FigureRecord = z.infer<typeof figureRecord>
export type CitationRecord = z.infer<typeof citationRecord>
export type SourceDateRecord = z.infer<typeof sourceDateRecord>
export type PartRecord = z.infer<typeof partRecord>
export type LinkRecord = z.infer<typeof linkRecord>
export type EventRecord = z.infer<typeof eventRecord>
export type RegionGeometry = z.infer<typeof regionGeometry>
export type RegionRecord = z.infer<typeof regionRecord>
export type StoryHead = z.infer<typeof storyHead>
export type SceneHead = z.infer<typeof sceneHead>

import { z } from 'zod'
import { inAll, LANGUAGES, type Language } from '../language/language'
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

/** Folders saved before origins had a language have one text, which then is that of every language. */
const origin = z.preprocess((given) => (typeof given === 'string' ? inAll(given) : given), localized)

const edtf = text.describe(
  'EDTF (ISO 8601-2): 1991-03-22, 2012-01, 197X, 1991-07-29/1991-08-12 (lasted from … to …), [2012-03-26..2012-04-02] (some day in between), with ? (uncertain), ~ (approximate) or % (both).',
)

/** A position in a document. */
const passage = {
  source: id,
  part: id
    .nullable()
    .default(null)
    .describe('Id of the part of the source that contains it, if the source has parts by other authors.'),
  locator: text.describe(
    'Section and paragraph inside the source or its part, as "Background ¶2"; ¶ counts paragraphs from 1 inside the section.',
  ),
}

const sections = z
  .array(
    z.strictObject({
      heading: text.nullable().describe('Heading in the document; null if cited by paragraph only.'),
      paragraphs: z
        .number()
        .int()
        .positive()
        .nullable()
        .describe('Number of paragraphs; null if cited as a whole, like an infobox.'),
    }),
  )
  .min(1)
  .describe(
    'The valid locators, in the order of the document; one section with neither heading nor paragraphs if they are not listed: then any is valid.',
  )

/** A piece by other authors inside a document. */
export const partRecord = z.strictObject({
  id,
  heading: text.describe('Its heading in the document.'),
  title: text.nullable().describe('Its own title; null if it has none.'),
  author: text.nullable().describe('Its author as stated; null if not stated.'),
  date: edtf.nullable().describe('Its date as stated; null if not stated.'),
  sections,
})

export const sourceRecord = z.strictObject({
  id,
  label: localized.describe('Our own short name for the document, for lists and citations.'),
  title: text.nullable().describe('Title of the document, in its own language; null if it has none.'),
  author: text.nullable().describe('Author as stated in the document; null if not stated.'),
  publisher: text.nullable().describe('Publisher as stated in the document; null if not stated.'),
  date: edtf.nullable().describe('Publication date as stated in the document; null if not stated.'),
  address: address.nullable().describe('URL as stated in the document; null if not stated.'),
  language: z.string().regex(/^[a-z]{2,3}$/, 'must be an ISO 639 code of two or three letters'),
  note: localized.describe('What the document is, and what it does not say about itself.'),
  standpoint: localized.describe('Place, time and perspective of the document, as far as apparent.'),
  independence: localized.describe(
    'What it shares with the other documents: author, agencies, content; or that nothing is known.',
  ),
  sections,
  parts: z.array(partRecord).default([]).describe('Pieces by other authors inside the document.'),
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
  meaning: localized.describe('Definition in one sentence.'),
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
  precisionUnstated: z
    .literal(true)
    .optional()
    .describe(
      'Whether the data do not say how precisely it is known: `precision` is assumed. Only for data from anywhere.',
    ),
  regions: z
    .array(id)
    .default([])
    .describe(
      'Regions of the home country that the place lies or may lie in; checked against its geometry. Empty abroad.',
    ),
  beyond: z
    .literal(true)
    .optional()
    .describe(
      'Whether it may also lie outside all regions; without any and without a point, anywhere. Only for data from anywhere, whose home is one of the codes XAA to XZZ.',
    ),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code')
    .describe('ISO 3166-1 alpha-3, one of the `countries` in atlas.yaml.'),
  within: id
    .nullable()
    .default(null)
    .describe('The place on whose mark this one is counted: a quarter or building of a city.'),
  origin: origin.describe('Where the coordinates come from (package and version), or why there are none.'),
  geonames: z.number().int().positive().nullable().default(null).describe('GeoNames id, only as read from a package.'),
  note: localized.nullable().default(null).describe('How the place was coded, if not obvious.'),
})

export const figureRecord = z
  .strictObject({
    measure: id,
    value: z.number().nonnegative().optional(),
    range: z
      .tuple([z.number().nonnegative().nullable(), z.number().nonnegative().nullable()])
      .optional()
      .describe('[lowest, highest]; null for an open end, as in "at least 59": [59, null].'),
    words: localized.optional().describe('If the source uses words: "hundreds".'),
    of: localized.optional().describe('Who or what is counted, if the measure alone does not say.'),
    claimedBy: z
      .union([id, localized])
      .describe('Who makes the claim: an actor, a source itself, or words for a claimer without a record.'),
    source: id.describe('The source that contains the claim; the event must cite it.'),
    part: id.nullable().default(null).describe('The part of the source that contains it, if the source has parts.'),
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
      'stated: the passage says how the events are related; inferred: the atlas concludes it from the passage.',
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
    'EDTF; an end may be open, 2012-01/..: still going on when the documents were written; or, only in data from anywhere, not known, 2012-01/.',
  ),
  dates: z
    .array(sourceDateRecord)
    .default([])
    .describe('The date in each document, if they differ in date or precision.'),
  dating: localized
    .nullable()
    .default(null)
    .describe('How the date was established, unless the source simply states it.'),
  place: id,
  siting: localized
    .nullable()
    .default(null)
    .describe('How the place was established, unless the source simply states it.'),
  inferred: z
    .array(z.enum(INFERABLE))
    .default([])
    .describe('Whether date or place is stated by no document; the event then counts as possible, not certain.'),
  contested: localized
    .nullable()
    .default(null)
    .describe('That literature outside the documents disagrees, if that is known, but not what it says.'),
  kind: id,
  status: z
    .enum(STATUSES)
    .describe(
      'reported: said to have happened; announced: planned or expected; judged: an opinion or state of affairs asserted.',
    ),
  statusUnstated: z
    .literal(true)
    .optional()
    .describe('Whether the data do not say what its status is: `reported` is assumed. Only for data from anywhere.'),
  key: z
    .boolean()
    .default(false)
    .describe(
      'Whether it is one of the few events shown to new readers first: a turning point according to the documents.',
    ),
  actors: z
    .partialRecord(z.enum(ROLES), z.array(id).min(1))
    .default({})
    .describe('Actors of the event by role: acts, acted-on, named.'),
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
/** Events may name nobody, and count nothing. */
export const actorsFile = z.array(actorRecord)
export const vocabularyFile = z.strictObject({
  kinds: z.array(kindRecord).min(1),
  measures: z.array(measureRecord),
})
export const eventsFile = z.array(eventRecord).min(1)

/** The block at the start of a story's file. */
export const storyHead = z.strictObject({
  title: text,
  summary: text.describe('Summary of the story, in one to three sentences.'),
  author: text,
  date: z.iso.date('must be a day, as in 2026-11-22').describe('The day of the last change.'),
})

const spot = z
  .tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
  .describe('[longitude, latitude] in degrees, WGS 84.')

/** What is drawn on the map of a scene; its text is in the language of the file. */
const annotation = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('arrow'), positions: z.array(spot).min(2), text: z.string().default('') }),
  z.strictObject({
    kind: z.literal('circle'),
    positions: z.tuple([spot]),
    km: z.number().positive().describe('Radius in kilometres.'),
    text: z.string().default(''),
  }),
  z.strictObject({ kind: z.literal('label'), positions: z.tuple([spot]), text }),
  z.strictObject({
    kind: z.literal('area'),
    positions: z.array(spot).min(4, 'a ring needs at least four positions, the last equal to the first'),
    text: z.string().default(''),
  }),
])

/** The block at the start of each scene. */
export const sceneHead = z.strictObject({
  scene: id,
  view: z.string().describe('The View as its canonical query string, without ?.'),
  focus: z.array(id).min(1, 'must name at least one event').describe('Ids of the events that the scene is about.'),
  annotations: z.array(annotation).default([]).describe('What is drawn on the map, in this order.'),
  only: z
    .array(id)
    .min(1)
    .optional()
    .describe('Ids of the only events that the scene shows, of those in its View; without it, all of them.'),
  planned: z.number().int().positive().optional().describe('Seconds that the author means to spend on the scene.'),
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

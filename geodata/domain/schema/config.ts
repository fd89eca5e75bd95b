import { z } from 'zod'
import { LANGUAGES } from '../language/language'
import { id, localized, text } from './record'
import { COLOURS, SHAPES } from './term'

/* Settings of an atlas: `atlas.yaml`. Rules across fields or files are in `../check/config.ts`. */

const country = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 3166-1 alpha-3 code')

const bounds = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .describe('[west, south, east, north] in degrees, WGS 84.')

const period = text.describe('EDTF, as the View writes it: 2012, 1990/1992.')

/**
 * Messages, by key in `components/language/messages`, that an atlas may override: those that name the country or its
 * parts. Without them the interface uses generic wording.
 */
export const OWN_WORDS = [
  'site.attribution',
  'list.alsoNationwide',
  'filter.region',
  'filter.abroad',
  'map.label',
  'map.reset',
  'tray.country',
  'tray.abroad',
  'place.inset.river',
  'pages.placesDescription',
  'pages.actorsDescription',
  'pages.placeDescription',
  'pages.actorDescription',
  'pages.placeGroups.points',
  'pages.placeGroups.country',
  'table.allRegions',
  'summary.title',
  'summary.line',
  'summary.caption',
  'summary.explain',
  'compare.turns',
  'timeline.lanes.country',
  'timeline.legend',
  'data.description',
  'embedGuide.courseText',
  'viewTitle.anywhere',
  'viewTitle.region',
  'card.alt',
  'story.description',
  'welcome.title',
  'welcome.crises',
  'welcome.atlas',
  'tour.areas.text',
] as const

export const groupRecord = z.strictObject({
  id,
  name: localized.describe('For filters and tables: "North".'),
  inside: localized.describe('For titles: "in northern Mali".'),
  lane: localized.describe('Name of its lane on the timeline: "North, place unknown".'),
  regions: z.array(id).min(1, 'a group holds at least one region'),
})

const lanes = z
  .array(id)
  .default([])
  .describe('Ids of groups, `abroad` and `country`, from the top; each once, above or below the towns.')

export const atlasFile = z.strictObject({
  title: localized.describe('The name of the atlas.'),
  tagline: localized.describe('A short description next to the name.'),
  description: localized.describe('One or two sentences for search engines and cards.'),
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .describe('The languages of the atlas, in the order in which they are offered.'),
  authors: text.describe('The author of the data, for metadata.'),
  attribution: localized.describe('The credit required in copies of the data (CC BY 4.0, section 3).'),
  licence: z
    .strictObject({ name: text, address: z.url({ protocol: /^https?$/ }).nullable() })
    .optional()
    .describe('The licence of the data, if not CC BY 4.0: its name, and the address of its text or null.'),
  home: country.describe(
    'The country that the atlas is about, by its ISO 3166-1 alpha-3 code; all others are abroad. For data from anywhere a code that ISO leaves to its users, XAA to XZZ, which the base map need not have.',
  ),
  countries: z
    .record(country, z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code'))
    .describe('Every country with a place, including home: its alpha-3 and alpha-2 codes.'),
  map: z.strictObject({
    home: bounds.describe('The initial view: the home country, rounded outwards.'),
    edge: bounds.describe('The base map with a margin: limits of panning.'),
    ground: z
      .string()
      .regex(/^basemap\/[\w-]+\.json$/, "must be a file as 'basemap/ground.json'")
      .describe('The file with the layers of the base map, as packed by `npm run geodata:derive`.'),
    unnamed: z.array(country).default([]).describe('Countries of the base map without labels.'),
  }),
  groups: z.array(groupRecord).default([]).describe('Groups of regions for filters; each region is in one.'),
  districts: z
    .array(id)
    .default([])
    .describe('Regions that are not called regions, such as a capital district; titles use their bare names.'),
  halves: z.tuple([id, id]).nullable().default(null).describe('Two groups that lists contrast; optional.'),
  timeline: z
    .strictObject({
      above: lanes,
      below: lanes,
      guides: z
        .array(z.strictObject({ river: id, name: localized }))
        .default([])
        .describe('Guide lines on the timeline, at the northernmost latitude of a river on the base map.'),
    })
    .describe('Lanes for events outside of towns, and guide lines.'),
  periods: z
    .array(z.strictObject({ time: period, name: text.describe('Name in the filter: 1990–92.') }))
    .default([])
    .describe('Periods offered by the time filter.'),
  compare: z
    .strictObject({
      periods: z.tuple([period, period]).describe('The default comparison.'),
      around: id
        .nullable()
        .default(null)
        .describe(
          'A kind of event: the periods around the two with the most events around them are offered for comparison.',
        ),
    })
    .describe('The comparison of two periods.'),
  kinds: z
    .record(id, z.strictObject({ shape: z.enum(SHAPES), colour: z.enum(COLOURS) }))
    .describe(
      'The sign of each kind of event in vocabulary.yaml. Shapes must be unique, for use without colour, except the dot, which kinds may share if there are more of them than shapes.',
    ),
  examples: z
    .strictObject({
      times: z.array(period).default([]).describe('Periods for buttons that control a widget.'),
      view: z.string().default('').describe('A View as its canonical query string, without ?.'),
    })
    .default({ times: [], view: '' })
    .describe('Examples in the embed guide.'),
  firstStory: id.nullable().default(null).describe('Slug of the story offered to new readers.'),
  sketches: z
    .record(
      id,
      z.strictObject({
        slope: z.tuple([id, id]).describe('A hill, and the place at the foot of its slope.'),
        inside: z.array(id).default([]).describe('Somewhere in the city.'),
        outside: z.array(id).default([]).describe('Outside the city, in an unknown direction.'),
      }),
    )
    .default({})
    .describe('By city: relative positions of the places counted on its mark, as far as documents say.'),
  words: z
    .strictObject(
      Object.fromEntries(OWN_WORDS.map((key) => [key, localized.optional()])) as Record<
        (typeof OWN_WORDS)[number],
        z.ZodOptional<typeof localized>
      >,
    )
    .default({})
    .describe('Overrides for messages of the interface that name the country.'),
})

export type AtlasConfig = z.infer<typeof atlasFile>
export type GroupRecord = z.infer<typeof groupRecord>

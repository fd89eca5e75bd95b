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
  'list.alsoNationwide',
  'filter.region',
  'map.label',
  'map.reset',
  'tray.country',
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
  name: localized.describe('As filters and tables head it: "North".'),
  inside: localized.describe('As a title goes on: "in northern Mali".'),
  lane: localized.describe('Names its lane of the timeline: "North, place unknown".'),
  regions: z.array(id).min(1, 'a group holds at least one region'),
})

const lanes = z
  .array(id)
  .default([])
  .describe('Ids of groups, `abroad` and `country`, from the top; each stands once, above or below the towns.')

export const atlasFile = z.strictObject({
  title: localized.describe('The name of the atlas.'),
  tagline: localized.describe('What it is, in half a line beside the name.'),
  description: localized.describe('What it is, in one or two sentences for search engines and cards.'),
  languages: z
    .array(z.enum(LANGUAGES))
    .min(1)
    .describe('The languages in which the atlas is written, in the order in which they are offered.'),
  authors: text.describe('Who made the data, as machines name them.'),
  attribution: localized.describe('The credit that a copy of the data must carry along (CC BY 4.0, section 3).'),
  home: country.describe('The country that the atlas is about, by its ISO 3166-1 alpha-3 code; all others are abroad.'),
  countries: z
    .record(country, z.string().regex(/^[A-Z]{2}$/, 'must be an ISO 3166-1 alpha-2 code'))
    .describe('Every country that a place lies in, home included: its alpha-3 code and the alpha-2 code of the same.'),
  map: z.strictObject({
    home: bounds.describe('What the map shows at first: the home country, rounded outwards.'),
    edge: bounds.describe('The ground map with a margin: beyond this the map cannot be panned.'),
    ground: z
      .string()
      .regex(/^basemap\/[\w-]+\.json$/, "must be a file as 'basemap/ground.json'")
      .describe('The file with the layers of the ground map, as `npm run geodata:derive` packs them.'),
    unnamed: z.array(country).default([]).describe('Countries of the ground map whose names are left out.'),
  }),
  groups: z
    .array(groupRecord)
    .default([])
    .describe('Groups of regions that filters offer besides the regions themselves; each region stands in one.'),
  districts: z
    .array(id)
    .default([])
    .describe('Regions that are not called regions, as a capital district; titles name them by themselves.'),
  halves: z
    .tuple([id, id])
    .nullable()
    .default(null)
    .describe('Two groups that lists sum up against each other; left out: no such summary.'),
  timeline: z
    .strictObject({
      above: lanes,
      below: lanes,
      guides: z
        .array(z.strictObject({ river: id, name: localized }))
        .default([])
        .describe(
          'Lines through the strip that help to read latitudes: the northernmost that a river of the ground map reaches.',
        ),
    })
    .describe('Lanes for what is at no town, and guide lines.'),
  periods: z
    .array(z.strictObject({ time: period, name: text.describe('As the filter names it: 1990–92.') }))
    .default([])
    .describe('Periods that the filter of time offers at one click.'),
  compare: z
    .strictObject({
      periods: z.tuple([period, period]).describe('What is compared unless the reader says otherwise.'),
      around: id
        .nullable()
        .default(null)
        .describe(
          'A kind of event: the two that most is told around, and the days about them, are offered to compare.',
        ),
    })
    .describe('The comparison of two periods.'),
  kinds: z
    .record(id, z.strictObject({ shape: z.enum(SHAPES), colour: z.enum(COLOURS) }))
    .describe('The sign of each kind of event in vocabulary.yaml. Shapes differ, so that kinds can be told in grey.'),
  examples: z
    .strictObject({
      times: z.array(period).default([]).describe('Periods that buttons of a page show in a widget.'),
      view: z.string().default('').describe('A View as its canonical query string, without ?.'),
    })
    .default({ times: [], view: '' })
    .describe('What the guide to widgets shows as examples.'),
  firstStory: id.nullable().default(null).describe('The story to which newcomers are led, by its slug.'),
  sketches: z
    .record(
      id,
      z.strictObject({
        slope: z.tuple([id, id]).describe('A hill and what its side leads down to.'),
        inside: z.array(id).default([]).describe('Somewhere in the city.'),
        outside: z.array(id).default([]).describe('Outside the city; in which direction is not said.'),
      }),
    )
    .default({})
    .describe('By city: how places that are counted on its mark lie to one another, as far as documents say.'),
  words: z
    .strictObject(
      Object.fromEntries(OWN_WORDS.map((key) => [key, localized.optional()])) as Record<
        (typeof OWN_WORDS)[number],
        z.ZodOptional<typeof localized>
      >,
    )
    .default({})
    .describe('Messages of the interface in words of this atlas, where the general ones do not name its country.'),
})

export type AtlasConfig = z.infer<typeof atlasFile>
export type GroupRecord = z.infer<typeof groupRecord>

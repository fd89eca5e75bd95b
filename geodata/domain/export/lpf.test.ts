import { toRDF } from 'jsonld'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { atlasSource } from '../../load/source'
import { exampleIn, PROVENANCE } from '../../testing/exportExample'
import { parseEdtf } from '../time/edtf'
import { interval } from '../time/interval'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { chosen } from './chosen'
import { LPF_CONTEXT, selectionLpf } from './lpf'
import { whenOf } from './timespan'

const atlas = atlasSource().atlas()

/*
 * The rules of the Linked Places Format 1.2.2 (README of LinkedPasts/linked-places-format, "Linked Places Feature
 * elements") as our own schema: the published schemas lack the licence and contradict the text about time spans.
 */
const iso = z.string().regex(/^-?\d{4}(-\d{2}(-\d{2})?)?$/)
const end = z.union([
  z.strictObject({ in: iso }),
  z
    .strictObject({ earliest: iso.optional(), latest: iso.optional() })
    .refine((between) => between.earliest ?? between.latest),
])
const certainty = z.enum(['certain', 'less-certain', 'uncertain'])
const when = z.strictObject({
  timespans: z.array(z.strictObject({ start: end, end: end.optional() })).min(1),
  periods: z.array(z.strictObject({ name: z.string(), uri: z.url() })).optional(),
  label: z.string().optional(),
  certainty: certainty.optional(),
  duration: z
    .string()
    .regex(/^P\d+[YMWD]$/)
    .optional(),
})
const citation = z.strictObject({ label: z.string().min(1), year: z.number().int().optional(), '@id': z.url() })
const vocabulary = z.string().regex(/^(gvp|crm):\w+$/, 'must be a term of a vocabulary that the context declares')
const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position, certainty }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(z.array(position)), certainty }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(z.array(z.array(position))), certainty }),
])
const feature = z.strictObject({
  '@id': z.url(),
  type: z.literal('Feature'),
  properties: z.looseObject({
    title: z.string().min(1),
    ccodes: z.array(z.string().regex(/^[A-Z]{2}$/)).min(1),
    fclasses: z.array(z.enum(['A', 'H', 'L', 'P', 'R', 'S', 'T'])).min(1),
  }),
  // "Must have either a record-level when or a citation year": ours have the former.
  when,
  names: z
    .array(
      z.strictObject({
        toponym: z.string().min(1),
        lang: z.string().length(2).optional(),
        citations: z.array(citation),
      }),
    )
    .min(1)
    .refine((names) => names.some(({ citations }) => citations.length > 0)),
  geometry: geometry.nullable(),
  links: z
    .array(
      z.strictObject({ type: z.enum(['closeMatch', 'primaryTopicOf', 'subjectOf', 'seeAlso']), identifier: z.url() }),
    )
    .optional(),
  relations: z.array(
    z.looseObject({
      relationType: vocabulary,
      relationTo: z.url(),
      label: z.string().min(1),
      when: when.optional(),
      citations: z.array(citation).optional(),
      certainty: certainty.optional(),
    }),
  ),
  descriptions: z.array(z.strictObject({ value: z.string().min(1), lang: z.string().length(2) })).optional(),
})
const lpf = z.looseObject({
  type: z.literal('FeatureCollection'),
  '@context': z.literal(LPF_CONTEXT),
  features: z.array(feature),
})

describe('the selection in the Linked Places Format', () => {
  const everything = JSON.parse(selectionLpf(atlas, chosen(atlas, EMPTY_VIEW), PROVENANCE))

  it.each(['', 'where=kidal', 'time=2012', 'q=zzyzx'])('follows the rules of the format for %j', (query) => {
    const made = selectionLpf(atlas, chosen(atlas, parseView(query, atlas)), PROVENANCE)
    expect(lpf.safeParse(JSON.parse(made)).error?.issues ?? []).toEqual([])
  })

  it('has every event once, at its place, certain or possible, with its passages', () => {
    const rows = chosen(atlas, parseView('where=kidal', atlas))
    const { features } = lpf.parse(JSON.parse(selectionLpf(atlas, rows, PROVENANCE)))
    const told = features.flatMap(({ '@id': place, relations }) =>
      relations.flatMap((relation) => ('match' in relation ? [{ place, ...relation }] : [])),
    )
    expect(told).toHaveLength(rows.length)
    for (const { event, place, match } of rows)
      expect(told).toContainEqual(
        expect.objectContaining({
          place: `https://joliba.example/en/places/${place.id}`,
          relationTo: `https://joliba.example/en/events/${event.id}`,
          match,
        }),
      )
    expect(told.every(({ citations = [] }) => citations.length > 0)).toBe(true)
  })

  it('gives status, actors with their roles, and the citations of each sentence, link and date', () => {
    const { atlas: changed, event, row } = exampleIn(atlas)
    const { features } = lpf.parse(JSON.parse(selectionLpf(changed, [row], PROVENANCE)))
    const relation = features[0]?.relations.find(({ relationType }) => relationType === 'crm:P7i_witnessed')
    const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label.en
    expect(relation).toMatchObject({
      certainty: 'less-certain',
      when: {
        timespans: [{ start: { in: '2012-01' }, end: { earliest: '2012-01-31' } }],
        certainty: 'less-certain',
        label: 'EDTF 2012-01/..',
      },
      citations: [
        { label: `${label}, Lead ¶3` },
        { label: expect.stringMatching(/^Ena Dion and Emily Cole, How International .*, 2020-09-21 \(/), year: 2020 },
      ],
      status: 'announced',
      status_name: 'Announced',
      inferred: ['date', 'place'],
      contested: 'Contested elsewhere.',
      sentences: [
        { text: 'Both say this.', citations: [1, 2] },
        { text: 'One says that.', citations: [2] },
      ],
      dates: event.dates,
      actors: event.actors.map(({ id }) => id),
      actor_roles: ['acts', 'acted-on', 'named'],
      figures: [{ part: 'dion-cole-2020' }],
      links: [
        {
          kind: 'led-to',
          event: `https://joliba.example/en/events/${event.links[0]?.event}`,
          basis: 'inferred',
          source: 'usip-wing',
          part: 'dion-cole-2020',
          locator: '¶1',
        },
      ],
    })
  })

  it('marks the relation as less certain only if the place is inferred', () => {
    const { atlas: changed, event, row } = exampleIn(atlas)
    const stated = { ...row, event: { ...event, inferred: [] } }
    const { features } = lpf.parse(JSON.parse(selectionLpf(changed, [stated], PROVENANCE)))
    expect(features[0]?.relations.map(({ certainty }) => certainty)).toEqual([undefined])
  })

  it('has a two-letter code for every country', () => {
    expect(atlas.places.filter(({ country }) => !atlas.config.countries[country])).toEqual([])
  })

  it('is valid RDF under a context that maps its terms', async () => {
    const statements = await toRDF(
      { ...everything, '@context': { '@vocab': 'https://lpf.example/', type: '@type' } },
      { documentLoader: offline },
    )
    expect(JSON.stringify(statements)).toContain('https://joliba.example/en/places/gao')
  })
})

describe('when an event happened', () => {
  it.each([
    ['1991-03-22', [{ start: { in: '1991-03-22' } }], 'certain'],
    ['2012-05-XX', [{ start: { in: '2012-05' } }], 'certain'],
    ['1991-07-29/1991-08-12', [{ start: { in: '1991-07-29' }, end: { in: '1991-08-12' } }], 'certain'],
    ['197X', [{ start: { earliest: '1970-01-01' }, end: { latest: '1979-12-31' } }], 'less-certain'],
    ['2012-04-02~', [{ start: { earliest: '2012-04-01' }, end: { latest: '2012-04-03' } }], 'less-certain'],
    [
      '2011-04~/2012-04',
      [{ start: { earliest: '2011-03-01', latest: '2011-05-31' }, end: { in: '2012-04' } }],
      'less-certain',
    ],
    [
      '[2012-04-01..2012-04-10]',
      [{ start: { earliest: '2012-04-01' }, end: { latest: '2012-04-10' } }],
      'less-certain',
    ],
    ['2012-01/..', [{ start: { in: '2012-01' }, end: { earliest: '2012-01-31' } }], 'less-certain'],
    [
      '2012~/..',
      [{ start: { earliest: '2011-01-01', latest: '2013-12-31' }, end: { earliest: '2013-12-31' } }],
      'less-certain',
    ],
  ])('%s', (date, timespans, sure) => {
    const days = intervalOf(date)
    expect(whenOf({ date, ...days, inferred: ['place'] })).toEqual({
      timespans,
      certainty: sure,
      label: `EDTF ${date}`,
    })
    expect(whenOf({ date, ...days, inferred: ['date'] })).toEqual({
      timespans,
      certainty: 'less-certain',
      label: `EDTF ${date}`,
    })
  })
})

function intervalOf(date: string) {
  const edtf = parseEdtf(date)
  const days = edtf && interval(edtf)
  if (!days) throw new Error(`${date} has no days`)
  return days
}

function offline(address: string): never {
  throw new Error(`${address} was asked for: the test has no network`)
}

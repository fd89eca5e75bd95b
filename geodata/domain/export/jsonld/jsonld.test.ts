import { expand } from 'jsonld'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { exampleIn } from '../../../testing/exportExample'
import { HOSTILE } from '../../../testing/hostileText'
import type { AtlasEvent } from '../../join/atlas'
import { LANGUAGES } from '../../language/language'
import { datasetThing } from './dataset'
import { eventThing } from './event'
import { placeThing } from './place'
import { scriptJson } from './script'

const atlas = atlasSource().atlas()
const SITE = { atlas, origin: 'https://joliba.example', language: 'en' } as const
const DESCRIBED = {
  name: 'Joliba',
  description: 'Events of Mali’s crises, each with its date, its place and the passages that attest it.',
  country: 'Mali',
  version: '0123456789ab',
  downloads: [{ path: '/en/map.csv', type: 'text/csv', name: 'CSV' }],
}
const DATASET = datasetThing(atlas, SITE, DESCRIBED)

/**
 * The schema.org context maps every term to schema.org and types URLs; this is the part that the tests need, without
 * network access.
 */
const CONTEXT = {
  '@vocab': 'https://schema.org/',
  url: { '@type': '@id' },
  sameAs: { '@type': '@id' },
  license: { '@type': '@id' },
}

async function expanded(thing: object) {
  return expand(JSON.parse(scriptJson(thing)), {
    documentLoader: async (documentUrl: string) => {
      if (!/^https?:\/\/schema\.org\/?$/.test(documentUrl)) throw new Error(`${documentUrl} was asked for`)
      return { documentUrl, document: { '@context': CONTEXT } }
    },
  })
}

describe('the JSON-LD of pages', () => {
  it('the data set is valid for a JSON-LD reader, with all that search engines require', async () => {
    const [dataset] = await expanded(DATASET)
    expect(dataset?.['@type']).toEqual(['https://schema.org/Dataset'])
    for (const asked of [
      'name',
      'description',
      'license',
      'creator',
      'distribution',
      'temporalCoverage',
      'spatialCoverage',
      'version',
    ])
      expect(dataset).toHaveProperty([`https://schema.org/${asked}`])
    expect(JSON.stringify(DATASET.spatialCoverage)).toMatch(/"box":"10\.\d+ -12\.\d+ 2[45]\.\d+ 4\.\d+"/)
  })

  it.each(LANGUAGES)('in %s, every event and place has one identifier, the same in all languages', async (language) => {
    for (const event of atlas.events) {
      const [thing] = await expanded(eventThing(atlas, event, { ...SITE, language }))
      expect(thing?.['@type']).toEqual([`https://schema.org/${event.status === 'judged' ? 'Claim' : 'Event'}`])
      expect(thing?.['@id']).toBe(`https://joliba.example/en/events/${event.id}`)
    }
    for (const place of atlas.places) {
      const [thing] = await expanded(placeThing(place, { ...SITE, language }))
      expect(thing?.['@type']).toEqual(['https://schema.org/Place'])
      expect('https://schema.org/geo' in (thing ?? {})).toBe(place.precision === 'exact')
    }
  })

  it('an uncertain date is omitted, not rounded', () => {
    const [event] = atlas.events
    if (!event) throw new Error('the atlas holds no event')
    const dates = (date: string) => {
      const stated = { ...event, date, status: 'reported', inferred: [] } as const
      const { startDate, endDate } = JSON.parse(JSON.stringify(eventThing(atlas, stated, SITE)))
      return [startDate, endDate]
    }
    expect(dates('1991-03-22')).toEqual(['1991-03-22', '1991-03-22'])
    expect(dates('1991-07-29/1991-08-12')).toEqual(['1991-07-29', '1991-08-12'])
    expect(dates('2011-04~/2012')).toEqual([undefined, '2012'])
    expect(dates('2012-05-XX')).toEqual(['2012-05', '2012-05'])
    expect(dates('2012-01/..')).toEqual(['2012-01', undefined])
    for (const doubted of ['2012-04-02~', '197X', '[2012-04-01..2012-04-10]'])
      expect(dates(doubted)).toEqual([undefined, undefined])
  })

  describe('of an event with every field', () => {
    const { atlas: changed, event } = exampleIn(atlas)
    const told = (fields: Partial<AtlasEvent>) =>
      JSON.parse(JSON.stringify(eventThing(changed, { ...event, ...fields }, SITE)))

    it('inferred dates and points are omitted', () => {
      const inferred = told({ date: '2012-01-24', inferred: ['date', 'place'] })
      expect(inferred).not.toHaveProperty('startDate')
      expect(inferred).not.toHaveProperty('endDate')
      expect(inferred.location['@type']).toBe('Place')
      expect(JSON.stringify(inferred)).not.toContain('GeoCoordinates')
      const stated = told({ date: '2012-01-24', inferred: [] })
      expect(stated).toMatchObject({ startDate: '2012-01-24', location: { geo: { '@type': 'GeoCoordinates' } } })
    })

    it('the cited part is given its own authors, title and date, within its document', () => {
      const { subjectOf } = told({})
      expect(subjectOf).toHaveLength(2)
      expect(subjectOf[0]).toMatchObject({ author: ['Susanna D. Wing'] })
      expect(subjectOf[1]).toMatchObject({
        '@type': 'CreativeWork',
        '@id': 'https://joliba.example/en/sources/usip-wing#dion-cole-2020',
        name: 'How International Security Support Contributed to Mali’s Coup',
        author: ['Ena Dion', 'Emily Cole'],
        datePublished: '2020-09-21',
        isPartOf: { '@type': 'CreativeWork', '@id': 'https://joliba.example/en/sources/usip-wing' },
      })
      expect(JSON.stringify(subjectOf[1])).not.toContain('Susanna')
    })

    it('an announced event has no EventScheduled, which would say that it took place', () => {
      const announced = told({ status: 'announced' })
      expect(announced).not.toHaveProperty('eventStatus')
      expect(announced.keywords).toMatchObject({ '@type': 'DefinedTerm', termCode: 'announced', name: 'Announced' })
    })

    it('a judged event is a Claim that appears in the works, without an author', async () => {
      const judged = told({ status: 'judged', inferred: [] })
      const [claim] = await expanded(judged)
      expect(claim?.['@type']).toEqual(['https://schema.org/Claim'])
      expect(judged).toMatchObject({ text: 'Both say this. One says that.', temporalCoverage: '2012-01/..' })
      expect(judged.appearance).toHaveLength(2)
      for (const absent of ['author', 'startDate', 'location', 'subjectOf']) expect(judged).not.toHaveProperty(absent)
    })
  })

  it('the data set cites every document and part, and its temporal coverage ends on the last known day', () => {
    const { citation, temporalCoverage } = JSON.parse(
      JSON.stringify(datasetThing(exampleIn(atlas).atlas, SITE, DESCRIBED)),
    )
    const works = atlas.sources.reduce((sum, { parts }) => sum + 1 + parts.length, 0)
    expect(citation).toHaveLength(works)
    expect(citation).toContainEqual(expect.objectContaining({ author: ['Anushka Bose', 'Jonathan Pinckney'] }))
    expect(temporalCoverage).toMatch(/^19\d\d-\d\d-\d\d\/20[12]\d-\d\d-\d\d$/)
  })

  it(`${HOSTILE.length} hostile texts cannot break out of the script element`, () => {
    for (const hostile of HOSTILE) {
      const json = scriptJson({ name: hostile })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ name: hostile })
    }
  })
})

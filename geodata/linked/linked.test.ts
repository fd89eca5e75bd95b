import { expand } from 'jsonld'
import { describe, expect, it } from 'vitest'
import { HOSTILE } from '../export/hostile'
import { LANGUAGES } from '../language/language'
import { loadAtlas } from '../read/load'
import { datasetThing } from './dataset'
import { eventThing } from './event'
import { placeThing } from './place'
import { scriptJson } from './script'

const atlas = loadAtlas()
const SITE = { origin: 'https://joliba.example', language: 'en' } as const
const DATASET = datasetThing(atlas, SITE, {
  name: 'Joliba',
  description: 'Events of Mali’s crises, each with its date, its place and the passages that attest it.',
  country: 'Mali',
  version: '0123456789ab',
  downloads: [{ path: '/en/map.csv', type: 'text/csv', name: 'CSV' }],
})

/** The context of schema.org says of every word that it is schema.org's, and types addresses; this is what the tests need of it, without a network. */
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

describe('what the pages tell machines', () => {
  it('the data set is one for a JSON-LD reader, with all that search engines ask for', async () => {
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

  it.each(LANGUAGES)('in %s, every event and place is one, under one identifier in all languages', async (language) => {
    for (const event of atlas.events) {
      const [thing] = await expanded(eventThing(atlas, event, { ...SITE, language }))
      expect(thing?.['@type']).toEqual(['https://schema.org/Event'])
      expect(thing?.['@id']).toBe(`https://joliba.example/en/events/${event.id}`)
    }
    for (const place of atlas.places) {
      const [thing] = await expanded(placeThing(place, { ...SITE, language }))
      expect(thing?.['@type']).toEqual(['https://schema.org/Place'])
      expect('https://schema.org/geo' in (thing ?? {})).toBe(place.precision === 'exact')
    }
  })

  it('a date in doubt is left out, not rounded', () => {
    const [event] = atlas.events
    if (!event) throw new Error('the atlas holds no event')
    const dates = (date: string) => {
      const { startDate, endDate } = JSON.parse(JSON.stringify(eventThing(atlas, { ...event, date }, SITE)))
      return [startDate, endDate]
    }
    expect(dates('1991-03-22')).toEqual(['1991-03-22', '1991-03-22'])
    expect(dates('1991-07-29/1991-08-12')).toEqual(['1991-07-29', '1991-08-12'])
    expect(dates('2011-04~/2012')).toEqual([undefined, '2012'])
    expect(dates('2012-05-XX')).toEqual(['2012-05', '2012-05'])
    for (const doubted of ['2012-04-02~', '197X', '[2012-04-01..2012-04-10]'])
      expect(dates(doubted)).toEqual([undefined, undefined])
  })

  it(`${HOSTILE.length} hostile texts cannot leave the script that they stand in`, () => {
    for (const hostile of HOSTILE) {
      const json = scriptJson({ name: hostile })
      expect(json).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(json)).toEqual({ name: hostile })
    }
  })
})

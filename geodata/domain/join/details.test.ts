import { assert, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { LANGUAGES } from '../language/language'
import { select } from '../select/select'
import type { AtlasEvent } from './atlas'
import { joined, splitPayload, withoutDetails } from './details'
import { fromPayload, toPayload } from './payload'

const atlas = atlasSource().atlas()
const polygons = new Map(atlas.regions.map(({ id, geometry }) => [id, geometry]))

describe('the atlas in two parts', () => {
  it.each(LANGUAGES)('is the same after splitting and joining (%s)', (language) => {
    const wire = toPayload(atlas, language)
    const { outline, texts } = splitPayload(wire)
    expect(fromPayload(joined(outline, texts), polygons)).toEqual(fromPayload(wire, polygons))
  })

  it('the outline has no text of events except titles', () => {
    const { outline } = splitPayload(toPayload(atlas, 'en'))
    const sent = JSON.stringify(outline)
    for (const { title, summary } of atlas.events) {
      expect(sent).toContain(JSON.stringify(title.en))
      expect(sent).not.toContain(JSON.stringify(summary[0]?.text.en))
    }
  })

  it('the outline has everything that filters and marks need: status, roles and what is inferred', () => {
    const early = fromPayload(withoutDetails(splitPayload(toPayload(atlas, 'en')).outline), polygons)
    const asked = ({ id, status, actors, inferred, citations }: AtlasEvent) => {
      const cited = citations.map(({ source, part }) => [source, part])
      return { id, status, actors, inferred, cited }
    }
    expect(early.events.map(asked)).toEqual(atlas.events.map(asked))
    expect(early.sources.map(({ parts }) => parts)).toEqual(atlas.sources.map(({ parts }) => parts))
  })

  it('the bases of links and the notes on sources are in the details', () => {
    const { outline } = splitPayload(toPayload(atlas, 'en'))
    expect(Object.keys(outline.events)).not.toEqual(expect.arrayContaining(['links']))
    const sent = JSON.stringify(outline)
    for (const { standpoint, independence } of atlas.sources) {
      expect(sent).not.toContain(standpoint.en)
      expect(sent).not.toContain(independence.en)
    }
  })

  it('every View without a search works before the details are loaded', () => {
    const early = fromPayload(withoutDetails(splitPayload(toPayload(atlas, 'fr')).outline), polygons)
    assert(
      property(arbitraryView(atlas), (view) => {
        const filters = { ...view, q: '' }
        expect({ ...select(early, filters) }).toEqual({ ...select(atlas, filters) })
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('the outline with figures has all that a table of events shows', () => {
    const { outline, texts } = splitPayload(toPayload(atlas, 'en'))
    const figured = fromPayload(withoutDetails(outline, texts.events.figures), polygons)
    const whole = fromPayload(toPayload(atlas, 'en'), polygons)
    expect(figured.events.map(({ figures }) => figures)).toEqual(whole.events.map(({ figures }) => figures))
  })

  it('details of other data are refused', () => {
    const { outline } = splitPayload(toPayload(atlas, 'en'))
    const { texts } = splitPayload(toPayload({ ...atlas, events: atlas.events.slice(1) }, 'en'))
    expect(() => joined(outline, texts)).toThrow("those of other events than the outline's")
  })
})

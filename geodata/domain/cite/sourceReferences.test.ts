import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { HOSTILE } from '../../testing/hostileText'
import type { Atlas } from '../join/atlas'
import { sourcesBibtex } from './bibtex'
import { sourceItems } from './csl'
import { sourceReferences } from './sourceReferences'

const atlas = atlasSource().atlas()
const PART = { source: 'usip-wing', part: 'dion-cole-2020', locator: '¶1' }
const CITATIONS = [
  { source: 'dw-2012-03-26', part: null, locator: 'Lead ¶1' },
  PART,
  { source: 'usip-wing', part: null, locator: 'Lead ¶3' },
  { source: 'usip-wing', part: null, locator: 'Lead ¶4' },
  { source: 'wiki-1991-coup', part: null, locator: 'Coup ¶1' },
]
const LABEL = atlas.sources.find(({ id }) => id === 'usip-wing')?.label

/** The atlas, but with a title for the document that has parts; the real one has none. */
const TITLED: Atlas = {
  ...atlas,
  sources: atlas.sources.map((source) => (source.id === 'usip-wing' ? { ...source, title: 'A Report' } : source)),
}

describe('the references of an event', () => {
  const references = sourceReferences(atlas, CITATIONS, 'en')

  it('are one entry for each document and each part, in order of first citation', () => {
    expect(references.map(({ key }) => key)).toEqual([
      'dw-2012-03-26',
      'usip-wing-dion-cole-2020',
      'usip-wing',
      'wiki-1991-coup',
    ])
  })

  it('give a part its own metadata, its two authors separately, and its container', () => {
    expect(references[1]).toEqual({
      key: 'usip-wing-dion-cole-2020',
      authors: ['Ena Dion', 'Emily Cole'],
      title: 'How International Security Support Contributed to Mali’s Coup',
      date: '2020-09-21',
      language: 'en',
      note: `in: ${LABEL?.en}, Related Publications`,
    })
  })

  it('name the passages of a part only if it has more than one paragraph', () => {
    const longer = {
      ...atlas,
      sources: atlas.sources.map((source) => ({
        ...source,
        parts: source.parts.map((part) => ({ ...part, sections: [{ heading: null, paragraphs: 2 }] })),
      })),
    }
    const two = [PART, { ...PART, locator: '¶2' }]
    expect(sourceReferences(longer, two, 'en')[0]?.note).toBe(`in: ${LABEL?.en}, Related Publications, ¶1; ¶2`)
    expect(sourceReferences(longer, two, 'fr')[0]?.note).toBe(
      `dans\u202f: ${LABEL?.fr}, Related Publications, ¶1\u202f; ¶2`,
    )
  })

  it('omit what a document does not state', () => {
    expect(references[2]).toEqual({
      key: 'usip-wing',
      authors: ['Susanna D. Wing'],
      language: 'en',
      note: expect.stringMatching(/, Lead ¶3; Lead ¶4$/),
    })
    expect(references[3]).toMatchObject({ authors: [], title: "1991 Malian coup d'état" })
    for (const absent of ['date', 'publisher', 'address', 'container']) expect(references[3]).not.toHaveProperty(absent)
  })
})

describe('references in BibTeX', () => {
  it('are read back by citation.js', () => {
    const { data } = new Cite(sourcesBibtex(sourceReferences(TITLED, CITATIONS, 'en')))
    expect(data.map(({ id, type }) => [id, type])).toEqual([
      ['dw-2012-03-26', 'webpage'],
      ['usip-wing-dion-cole-2020', 'chapter'],
      ['usip-wing', 'document'],
      ['wiki-1991-coup', 'document'],
    ])
    const [dw, part, , wiki] = data
    expect(wiki).not.toHaveProperty('author')
    expect(wiki).not.toHaveProperty('issued')
    expect(part).toMatchObject({
      title: 'How International Security Support Contributed to Mali’s Coup',
      'container-title': 'A Report',
      issued: { 'date-parts': [[2020, 9, 21]] },
    })
    expect(part?.author).toHaveLength(2)
    expect(JSON.stringify(part?.author)).toMatch(/Ena Dion.*Emily Cole/)
    expect(dw).toMatchObject({
      publisher: 'DW',
      URL: 'https://p.dw.com/p/14S3q',
      issued: { 'date-parts': [[2012, 3, 26]] },
    })
    expect(JSON.stringify(dw?.author)).toContain('tm/ng (AFP, AP)')
  })

  it(`keep ${HOSTILE.length} hostile names inside their field`, () => {
    const [reference] = sourceReferences(atlas, [PART], 'en')
    if (!reference) throw new Error('no reference')
    for (const hostile of HOSTILE) {
      const { data } = new Cite(
        sourcesBibtex([{ ...reference, authors: [hostile, 'B'], container: hostile, note: hostile }]),
      )
      expect(data, hostile).toHaveLength(1)
      expect(data[0], hostile).toMatchObject({ id: reference.key, title: reference.title })
    }
  })
})

describe('references in CSL-JSON', () => {
  const items = sourceItems(sourceReferences(TITLED, CITATIONS, 'en'))

  it('are items that citation.js accepts unchanged', () => {
    const { data } = new Cite(JSON.stringify(items))
    expect(data).toHaveLength(items.length)
    for (const [i, item] of items.entries()) expect(data[i]).toMatchObject({ ...item })
  })

  it('keep names as written, and parts in their document', () => {
    expect(items[1]).toMatchObject({
      type: 'chapter',
      author: [{ literal: 'Ena Dion' }, { literal: 'Emily Cole' }],
      'container-title': 'A Report',
      issued: { 'date-parts': [[2020, 9, 21]] },
    })
    expect(items[3]).not.toHaveProperty('author')
    expect(items[3]).not.toHaveProperty('issued')
  })

  it('keep an uncertain date as written', () => {
    const [reference] = sourceReferences(atlas, [PART], 'en')
    if (!reference) throw new Error('no reference')
    expect(sourceItems([{ ...reference, date: '2012~' }])[0]?.issued).toEqual({ literal: '2012~' })
  })
})

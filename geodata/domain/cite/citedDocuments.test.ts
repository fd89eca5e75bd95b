import { describe, expect, it, test } from 'vitest'
import { atlasSource } from '../../load/source'
import type { Citation } from '../join/atlas'
import {
  authorNames,
  authorsIn,
  citedDocuments,
  documentLabel,
  documentOf,
  passageLine,
  saidBy,
} from './citedDocuments'

const atlas = atlasSource().atlas()
const cite = (source: string, locator: string, part: string | null = null): Citation => ({ source, part, locator })

describe('the citations of an event', () => {
  it('is grouped by document and part, in the order of their first numbers, and keeps the numbers of its citations', () => {
    const cited = citedDocuments(atlas, [
      cite('dw-2012-03-26', 'Lead ¶1'),
      cite('usip-wing', '¶1', 'fornof-cole-2020'),
      cite('usip-wing', 'Lead ¶2'),
      cite('dw-2012-03-26', 'Caption ¶1'),
    ])
    expect(cited.map(({ source, part, passages }) => [source.id, part?.id, passages])).toEqual([
      [
        'dw-2012-03-26',
        undefined,
        [
          { number: 1, locator: 'Lead ¶1' },
          { number: 4, locator: 'Caption ¶1' },
        ],
      ],
      ['usip-wing', 'fornof-cole-2020', [{ number: 2, locator: '¶1' }]],
      ['usip-wing', undefined, [{ number: 3, locator: 'Lead ¶2' }]],
    ])
  })

  it('holds every citation of every event once', () => {
    for (const { citations } of atlas.events)
      expect(
        citedDocuments(atlas, citations)
          .flatMap(({ passages }) => passages.map(({ number }) => number))
          .sort((a, b) => a - b),
      ).toEqual(citations.map((_, i) => i + 1))
  })
})

describe('the label of a document', () => {
  it('is the atlas’s own', () => {
    const document = documentOf(atlas, cite('dw-2012-03-26', 'Lead ¶1'))
    expect(document && documentLabel(document, 'fr')).toBe('DW, 26 mars 2012')
  })

  it('is that of its own authors for a part, never that of the document’s', () => {
    for (const source of atlas.sources)
      for (const part of source.parts) {
        const label = documentLabel({ source, part }, 'en')
        expect(label).toBe(`${part.author?.replace('; ', ' and ')} (${part.date?.slice(0, 4)})`)
        expect(label).not.toContain('Wing')
      }
    const cited = documentOf(atlas, cite('usip-wing', '¶1', 'dion-cole-2020'))
    expect(cited && documentLabel(cited, 'fr')).toBe('Ena Dion et Emily Cole (2020)')
  })

  it('is the title, else the heading, if a part names no author', () => {
    const [source] = atlas.sources.filter(({ parts }) => parts.length > 0)
    const [part] = source?.parts ?? []
    if (!source || !part) throw new RangeError('a source with parts')
    expect(documentLabel({ source, part: { ...part, author: null, title: 'Mali', date: null } }, 'en')).toBe('Mali')
    expect(documentLabel({ source, part: { ...part, author: null, title: null } }, 'en')).toBe(
      `${part.heading} (${part.date?.slice(0, 4)})`,
    )
  })

  it('keeps an author without a semicolon as written', () => {
    expect(authorsIn('tm/ng (AFP, AP)', 'en')).toBe('tm/ng (AFP, AP)')
  })
})

describe('a passage in one line', () => {
  it('names the author, title and date of the part, and its document', () => {
    const label = atlas.sources.find(({ id }) => id === 'usip-wing')?.label
    expect(passageLine(atlas, cite('usip-wing', '¶1', 'stigant-2020'), 'fr')).toBe(
      `Susan Stigant, Susan Stigant on Mali’s Military Coup, 2020-08-26 (${label?.fr}, Related Publications ¶1)`,
    )
    expect(passageLine(atlas, cite('usip-wing', 'Lead ¶2'), 'en')).toBe(`${label?.en}, Lead ¶2`)
  })

  it('adds nothing for a part that names neither author nor title', () => {
    const [source] = atlas.sources.filter(({ parts }) => parts.length > 0)
    const [part] = source?.parts ?? []
    if (!source || !part) throw new RangeError('a source with parts')
    const silent = { ...source, parts: [{ ...part, author: null, title: null, date: '2020' }] }
    const changed = { ...atlas, sources: [silent] }
    expect(passageLine(changed, cite(source.id, '¶1', part.id), 'en')).toMatch(/^2020 \(/)
  })
})

test('authors are split at semicolons', () => {
  expect(authorNames('Ena Dion; Emily Cole')).toEqual(['Ena Dion', 'Emily Cole'])
  expect(authorNames('tm/ng (AFP, AP)')).toEqual(['tm/ng (AFP, AP)'])
  expect(authorNames(null)).toEqual([])
})

test('a part has its own author and date, not those of its document', () => {
  const document = documentOf(atlas, cite('usip-wing', '¶1', 'stigant-2020'))
  expect(document && saidBy(document)).toEqual({
    title: 'Susan Stigant on Mali’s Military Coup',
    author: 'Susan Stigant',
    date: '2020-08-26',
  })
})

import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { arbitraryView } from '../../testing/arbitraryView'
import { HOSTILE } from '../../testing/hostileText'
import { SMALL_VOCABULARY } from '../../testing/viewVocabulary'
import { formatView } from '../view/format'
import { parseView } from '../view/parse'
import { EMPTY_VIEW } from '../view/view'
import { bibtex } from './bibtex'
import { cslItems } from './csl'
import { type Reference, viewKey } from './reference'

const atlas = atlasSource().atlas()

const REFERENCE: Reference = {
  key: 'joliba',
  title: 'Joliba: Mali’s political crises on one map, 1991 to 2012',
  author: 'Joliba contributors',
  publisher: 'Joliba',
  version: '0123456789ab',
  versionNumber: 2,
  versionDate: '2026-11-29',
  address: 'https://joliba.example/en?where=north&q=%3B+50',
  licence: 'CC BY 4.0',
  language: 'en',
  accessed: '2026-11-22',
}

describe('a reference in BibTeX', () => {
  it('is read back unchanged by citation.js', () => {
    const { data } = new Cite(bibtex(REFERENCE))
    expect(data).toHaveLength(1)
    expect(data[0]).toMatchObject({
      id: 'joliba',
      title: REFERENCE.title,
      publisher: 'Joliba',
      version: '2 (0123456789ab)',
      issued: { 'date-parts': [[2026, 11, 29]] },
      note: 'CC BY 4.0',
      language: 'en',
      accessed: { 'date-parts': [[2026, 11, 22]] },
    })
    // citation.js takes a name in braces for a family name, and encodes URLs once more.
    expect(JSON.stringify(data[0]?.author)).toContain('Joliba contributors')
    expect(decodeURI(String(data[0]?.URL))).toBe(REFERENCE.address)
  })

  it(`keeps ${HOSTILE.length} hostile titles inside their field`, () => {
    for (const hostile of HOSTILE) {
      const entry = bibtex({ ...REFERENCE, title: hostile })
      const { data } = new Cite(entry)
      expect(data, hostile).toHaveLength(1)
      expect(data[0], hostile).toMatchObject({ id: 'joliba', version: '2 (0123456789ab)', note: 'CC BY 4.0' })
      expect(entry.split('\n'), hostile).toHaveLength(13)
      expect(braces(entry), hostile).toBe(0)
      expect(entry.replace(/\\textbackslash\{\}|\\text\w+\{\}|\\[{}$&#_%]/g, ''), hostile).not.toMatch(/\\/)
    }
  })
})

describe('a reference in CSL-JSON', () => {
  it('is an item that citation.js accepts unchanged', () => {
    const { data } = new Cite(JSON.stringify(cslItems(REFERENCE)))
    expect(data[0]).toMatchObject({ ...cslItems(REFERENCE)[0] })
    expect(data[0]).toMatchObject({
      type: 'dataset',
      author: [{ literal: 'Joliba contributors' }],
      version: '2 (0123456789ab)',
      issued: { 'date-parts': [[2026, 11, 29]] },
    })
  })

  it('has no access date when none is given', () => {
    const { accessed: _, ...kept } = REFERENCE
    expect(cslItems(kept)[0]).not.toHaveProperty('accessed')
    expect(bibtex(kept)).not.toContain('urldate')
  })
})

test('an unpublished version is only its hash, without a date', () => {
  const unpublished = { ...REFERENCE, versionNumber: null, versionDate: null }
  expect(cslItems(unpublished)[0].version).toBe('0123456789ab')
  expect(cslItems(unpublished)[0]).not.toHaveProperty('issued')
  expect(bibtex(unpublished)).toContain('version = {0123456789ab}')
  expect(bibtex(unpublished)).not.toMatch(/^ *(date|year) =/m)
})

describe('the key of a View', () => {
  it('is made of lower-case letters, digits and hyphens, whatever the View', () => {
    fc.assert(
      fc.property(arbitraryView(SMALL_VOCABULARY), (view) => {
        expect(viewKey(view)).toMatch(/^joliba(-[a-z0-9]+)*$/)
        expect(viewKey(view).length).toBeLessThanOrEqual(60)
      }),
      { numRuns: 50 },
    )
    for (const hostile of HOSTILE)
      expect(viewKey({ ...EMPTY_VIEW, q: hostile.replace(/\p{Cs}/gu, '') })).toMatch(/^joliba(-[a-z0-9]+)*$/)
  }, 60_000)

  it('names the selection, but not camera or theme', () => {
    const view = parseView('time=2012&where=kidal&at=17,-4,6&theme=dark', atlas)
    expect(formatView(view)).toContain('at=')
    expect(viewKey(view)).toBe('joliba-time-2012-where-kidal')
    expect(viewKey(EMPTY_VIEW)).toBe('joliba')
  })
})

/** Number of unclosed braces; escaped ones do not count. */
function braces(entry: string): number {
  return [...entry.replace(/\\[{}]/g, '')].reduce((open, sign) => open + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
}

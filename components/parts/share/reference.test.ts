import { describe, expect, it } from 'vitest'
import { parseView } from '@/geodata/domain/view/parse'
import { EMPTY_VIEW } from '@/geodata/domain/view/view'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { citationWords, filterWords, recordReferenceOf, referenceOf } from './reference'

const atlas = atlasSource().atlas()
const t = translatorIn('en')
const VERSION = { number: 2, date: '2026-11-29', hash: '0123456789ab' }
const READER = { atlas, language: 'en', t } as const

describe('the reference to cite', () => {
  it('is the whole data set without a filter', () => {
    const reference = referenceOf(EMPTY_VIEW, VERSION, READER)
    expect(reference.key).toBe('joliba')
    expect(new URL(reference.address).pathname).toBe('/en')
    expect(citationWords(reference, t)).toContain('version 2, 29 November 2026 (0123456789ab)')
  })

  it('is the selection, in words and at its canonical address, with a filter', () => {
    const view = parseView('kind=coup,protest&where=north&time=2012', atlas)
    const { title, address } = referenceOf(view, VERSION, READER)
    expect(title).toBe(`Joliba: ${filterWords(view, READER)}`)
    expect(title).toContain('North')
    expect(title).toContain('2012')
    expect(new URL(address).search).toBe('?time=2012&where=north&kind=coup,protest')
  })

  it('names both periods of a comparison', () => {
    const words = filterWords(parseView('time=1991&compare=2012', atlas), READER)
    expect(words).toContain('1991')
    expect(words).toContain('2012')
  })

  it('is a record at its own address, an event in the current version', () => {
    expect(new URL(recordReferenceOf('Kidal', '/places/kidal', VERSION, READER).address).search).toBe('')
    expect(new URL(recordReferenceOf('A coup', '/events/a-coup', VERSION, READER).address).search).toBe('?v=2')
    const unpublished = { ...VERSION, number: null, date: null }
    const reference = recordReferenceOf('A coup', '/events/a-coup', unpublished, READER)
    expect(new URL(reference.address).search).toBe('')
    expect(citationWords(reference, t)).toContain('unpublished version (0123456789ab)')
  })
})

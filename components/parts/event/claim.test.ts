import { describe, expect, it } from 'vitest'
import type { Figure } from '@/geodata/domain/join/atlas'
import { atlasSource } from '@/geodata/load/source'
import { translatorIn } from '../../language/translate'
import { valueWords } from './claim'

const atlas = atlasSource().atlas()

function worded(figure: Partial<Figure>) {
  const whole: Figure = {
    measure: 'refugees',
    claimedBy: 'dw-2012-03-26',
    source: 'dw-2012-03-26',
    part: null,
    ...figure,
  }
  const of = (language: 'en' | 'fr') => valueWords(atlas, whole, language, translatorIn(language))
  return { en: of('en'), fr: of('fr') }
}

describe('how much a figure says', () => {
  it('is its number', () => {
    expect(worded({ value: 2000 })).toEqual({ en: '2,000', fr: '2\u202f000' })
  })

  it('is what the source says, where that has the number in it', () => {
    const words = { en: 'around 2,000', fr: 'environ 2\u202f000' }
    expect(worded({ value: 2000, words })).toEqual(words)
  })

  it('is both, where the source says the number in other words', () => {
    expect(worded({ value: 40, words: { en: 'around forty', fr: 'une quarantaine' } })).toEqual({
      en: '40 (around forty)',
      fr: '40 (une quarantaine)',
    })
  })

  it('is the words alone of a source that gives no number', () => {
    const words = { en: 'thousands', fr: 'des milliers' }
    expect(worded({ words })).toEqual(words)
  })

  it('is a share with its sign', () => {
    const measure = atlas.measures.find(({ unit }) => unit === 'percent')?.id ?? ''
    expect(worded({ measure, value: 20 })).toEqual({ en: '20 %', fr: '20\u202f%' })
  })
})

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

describe('the value of a figure', () => {
  it('is its number', () => {
    expect(worded({ value: 2000 })).toEqual({ en: '2,000', fr: '2\u202f000' })
  })

  it('is the wording of the source, if that contains the number', () => {
    const words = { en: 'around 2,000', fr: 'environ 2\u202f000' }
    expect(worded({ value: 2000, words })).toEqual(words)
  })

  it('is both, if the source words the number differently', () => {
    expect(worded({ value: 40, words: { en: 'around forty', fr: 'une quarantaine' } })).toEqual({
      en: '40 (around forty)',
      fr: '40 (une quarantaine)',
    })
  })

  it('is the wording alone if the source gives no number', () => {
    const words = { en: 'thousands', fr: 'des milliers' }
    expect(worded({ words })).toEqual(words)
  })

  it('is a share with its unit', () => {
    const measure = atlas.measures.find(({ unit }) => unit === 'percent')?.id ?? ''
    expect(worded({ measure, value: 20 })).toEqual({ en: '20 %', fr: '20\u202f%' })
  })
})

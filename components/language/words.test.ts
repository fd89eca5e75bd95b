import { describe, expect, it } from 'vitest'
import type { Language } from '@/geodata/language/language'
import { translatorIn } from './translate'
import { dateWords } from './words'

const WORDED: readonly (readonly [edtf: string, en: string, fr: string])[] = [
  ['1991-03-22', '22 March 1991', '22 mars 1991'],
  ['2012-04-01', '1 April 2012', '1er avril 2012'],
  ['2012-01', 'January 2012', 'janvier 2012'],
  ['1992', '1992', '1992'],
  ['197X', 'the 1970s', 'les années 1970'],
  ['2012-04-02~', 'around 2 April 2012', 'vers le 2 avril 2012'],
  ['2012-04-02?', 'perhaps 2 April 2012', 'peut-être le 2 avril 2012'],
  ['1991-07-29/1991-08-12', '29 July to 12 August 1991', 'du 29 juillet au 12 août 1991'],
  ['[2012-04-01..2012-04-10]', 'between 1 and 10 April 2012', 'entre le 1er et le 10 avril 2012'],
  ['[2012-03-26..2012-04-02]', 'between 26 March and 2 April 2012', 'entre le 26 mars et le 2 avril 2012'],
  ['196X/200X', 'the 1960s to the 2000s', 'les années 1960 – les années 2000'],
  ['1990~/2012', 'around 1990 to 2012', 'vers 1990 – 2012'],
  ['1990/..', 'from 1990 on', 'à partir de 1990'],
  ['../1992-05', 'until May 1992', 'jusqu’à mai 1992'],
  ['not a date', 'not a date', 'not a date'],
]

describe('a date in words', () => {
  it.each(WORDED)('%s', (edtf, en, fr) => {
    const worded = (language: Language) => dateWords(edtf, language, translatorIn(language))
    expect({ en: worded('en'), fr: worded('fr') }).toEqual({ en, fr })
  })
})

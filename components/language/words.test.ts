import { describe, expect, it } from 'vitest'
import { LANGUAGES, type Language } from '@/geodata/domain/language/language'
import { windowInWords } from '@/geodata/domain/time/dateInWords'
import { parseWindow } from '@/geodata/domain/time/window'
import { localeOf } from './locale'
import { translatorIn } from './translate'
import { dateWords, windowWords } from './words'

/** Two moments of each unit, in different years. */
const MOMENTS = {
  day: ['1991-04-01', '1992-08-22'],
  month: ['1991-04', '1992-08'],
  year: ['1991', '1992'],
  decade: ['197X', '198X'],
  century: ['18XX', '19XX'],
} as const

/**
 * Every form of a date, by unit and qualifier: a single one, an interval, one of a set, open-ended, a window's bounds.
 */
const FORMS: Readonly<
  Record<Language, Readonly<Record<keyof typeof MOMENTS, Readonly<Record<string, readonly string[]>>>>>
> = {
  en: {
    day: {
      '': [
        '1 April 1991',
        '1 April 1991 to 22 August 1992',
        'between 1 April 1991 and 22 August 1992',
        'since 1 April 1991, still going on when reported',
        'from 1 April 1991',
        'until 22 August 1992',
      ],
      '~': [
        'around 1 April 1991',
        'around 1 April 1991 to around 22 August 1992',
        'between around 1 April 1991 and around 22 August 1992',
        'since around 1 April 1991, still going on when reported',
        'from around 1 April 1991',
        'until around 22 August 1992',
      ],
      '?': [
        'perhaps 1 April 1991',
        'perhaps 1 April 1991 to perhaps 22 August 1992',
        'between perhaps 1 April 1991 and perhaps 22 August 1992',
        'since perhaps 1 April 1991, still going on when reported',
        'from perhaps 1 April 1991',
        'until perhaps 22 August 1992',
      ],
      '%': [
        'perhaps around 1 April 1991',
        'perhaps around 1 April 1991 to perhaps around 22 August 1992',
        'between perhaps around 1 April 1991 and perhaps around 22 August 1992',
        'since perhaps around 1 April 1991, still going on when reported',
        'from perhaps around 1 April 1991',
        'until perhaps around 22 August 1992',
      ],
    },
    month: {
      '': [
        'April 1991',
        'April 1991 to August 1992',
        'between April 1991 and August 1992',
        'since April 1991, still going on when reported',
        'from April 1991',
        'until August 1992',
      ],
      '~': [
        'around April 1991',
        'around April 1991 to around August 1992',
        'between around April 1991 and around August 1992',
        'since around April 1991, still going on when reported',
        'from around April 1991',
        'until around August 1992',
      ],
      '?': [
        'perhaps April 1991',
        'perhaps April 1991 to perhaps August 1992',
        'between perhaps April 1991 and perhaps August 1992',
        'since perhaps April 1991, still going on when reported',
        'from perhaps April 1991',
        'until perhaps August 1992',
      ],
      '%': [
        'perhaps around April 1991',
        'perhaps around April 1991 to perhaps around August 1992',
        'between perhaps around April 1991 and perhaps around August 1992',
        'since perhaps around April 1991, still going on when reported',
        'from perhaps around April 1991',
        'until perhaps around August 1992',
      ],
    },
    year: {
      '': [
        '1991',
        '1991 to 1992',
        'between 1991 and 1992',
        'since 1991, still going on when reported',
        'from 1991',
        'until 1992',
      ],
      '~': [
        'around 1991',
        'around 1991 to around 1992',
        'between around 1991 and around 1992',
        'since around 1991, still going on when reported',
        'from around 1991',
        'until around 1992',
      ],
      '?': [
        'perhaps 1991',
        'perhaps 1991 to perhaps 1992',
        'between perhaps 1991 and perhaps 1992',
        'since perhaps 1991, still going on when reported',
        'from perhaps 1991',
        'until perhaps 1992',
      ],
      '%': [
        'perhaps around 1991',
        'perhaps around 1991 to perhaps around 1992',
        'between perhaps around 1991 and perhaps around 1992',
        'since perhaps around 1991, still going on when reported',
        'from perhaps around 1991',
        'until perhaps around 1992',
      ],
    },
    decade: {
      '': [
        'the 1970s',
        'the 1970s to the 1980s',
        'between the 1970s and the 1980s',
        'since the 1970s, still going on when reported',
        'from the 1970s',
        'until the 1980s',
      ],
      '~': [
        'around the 1970s',
        'around the 1970s to around the 1980s',
        'between around the 1970s and around the 1980s',
        'since around the 1970s, still going on when reported',
        'from around the 1970s',
        'until around the 1980s',
      ],
      '?': [
        'perhaps the 1970s',
        'perhaps the 1970s to perhaps the 1980s',
        'between perhaps the 1970s and perhaps the 1980s',
        'since perhaps the 1970s, still going on when reported',
        'from perhaps the 1970s',
        'until perhaps the 1980s',
      ],
      '%': [
        'perhaps around the 1970s',
        'perhaps around the 1970s to perhaps around the 1980s',
        'between perhaps around the 1970s and perhaps around the 1980s',
        'since perhaps around the 1970s, still going on when reported',
        'from perhaps around the 1970s',
        'until perhaps around the 1980s',
      ],
    },
    century: {
      '': [
        'the 19th century',
        'the 19th century to the 20th century',
        'between the 19th century and the 20th century',
        'since the 19th century, still going on when reported',
        'from the 19th century',
        'until the 20th century',
      ],
      '~': [
        'around the 19th century',
        'around the 19th century to around the 20th century',
        'between around the 19th century and around the 20th century',
        'since around the 19th century, still going on when reported',
        'from around the 19th century',
        'until around the 20th century',
      ],
      '?': [
        'perhaps the 19th century',
        'perhaps the 19th century to perhaps the 20th century',
        'between perhaps the 19th century and perhaps the 20th century',
        'since perhaps the 19th century, still going on when reported',
        'from perhaps the 19th century',
        'until perhaps the 20th century',
      ],
      '%': [
        'perhaps around the 19th century',
        'perhaps around the 19th century to perhaps around the 20th century',
        'between perhaps around the 19th century and perhaps around the 20th century',
        'since perhaps around the 19th century, still going on when reported',
        'from perhaps around the 19th century',
        'until perhaps around the 20th century',
      ],
    },
  },
  fr: {
    day: {
      '': [
        '1er avril 1991',
        'du 1er avril 1991 au 22 août 1992',
        'entre le 1er avril 1991 et le 22 août 1992',
        'depuis le 1er avril 1991, en cours à la date des documents',
        'à partir du 1er avril 1991',
        'jusqu’au 22 août 1992',
      ],
      '~': [
        'vers le 1er avril 1991',
        'du 1er avril 1991 environ au 22 août 1992 environ',
        'entre le 1er avril 1991 environ et le 22 août 1992 environ',
        'depuis le 1er avril 1991 environ, en cours à la date des documents',
        'à partir du 1er avril 1991 environ',
        'jusqu’au 22 août 1992 environ',
      ],
      '?': [
        'peut-être le 1er avril 1991',
        'du 1er avril 1991 peut-être au 22 août 1992 peut-être',
        'entre le 1er avril 1991 peut-être et le 22 août 1992 peut-être',
        'depuis le 1er avril 1991 peut-être, en cours à la date des documents',
        'à partir du 1er avril 1991 peut-être',
        'jusqu’au 22 août 1992 peut-être',
      ],
      '%': [
        'peut-être vers le 1er avril 1991',
        'du 1er avril 1991 environ peut-être au 22 août 1992 environ peut-être',
        'entre le 1er avril 1991 environ peut-être et le 22 août 1992 environ peut-être',
        'depuis le 1er avril 1991 environ peut-être, en cours à la date des documents',
        'à partir du 1er avril 1991 environ peut-être',
        'jusqu’au 22 août 1992 environ peut-être',
      ],
    },
    month: {
      '': [
        'avril 1991',
        'd’avril 1991 à août 1992',
        'entre avril 1991 et août 1992',
        'depuis avril 1991, en cours à la date des documents',
        'à partir d’avril 1991',
        'jusqu’en août 1992',
      ],
      '~': [
        'vers avril 1991',
        'd’avril 1991 environ à août 1992 environ',
        'entre avril 1991 environ et août 1992 environ',
        'depuis avril 1991 environ, en cours à la date des documents',
        'à partir d’avril 1991 environ',
        'jusqu’en août 1992 environ',
      ],
      '?': [
        'peut-être en avril 1991',
        'de peut-être avril 1991 à peut-être août 1992',
        'entre peut-être avril 1991 et peut-être août 1992',
        'depuis peut-être avril 1991, en cours à la date des documents',
        'à partir de peut-être avril 1991',
        'jusqu’à peut-être août 1992',
      ],
      '%': [
        'peut-être vers avril 1991',
        'de peut-être avril 1991 environ à peut-être août 1992 environ',
        'entre peut-être avril 1991 environ et peut-être août 1992 environ',
        'depuis peut-être avril 1991 environ, en cours à la date des documents',
        'à partir de peut-être avril 1991 environ',
        'jusqu’à peut-être août 1992 environ',
      ],
    },
    year: {
      '': [
        '1991',
        'de 1991 à 1992',
        'entre 1991 et 1992',
        'depuis 1991, en cours à la date des documents',
        'à partir de 1991',
        'jusqu’en 1992',
      ],
      '~': [
        'vers 1991',
        'de 1991 environ à 1992 environ',
        'entre 1991 environ et 1992 environ',
        'depuis 1991 environ, en cours à la date des documents',
        'à partir de 1991 environ',
        'jusqu’en 1992 environ',
      ],
      '?': [
        'peut-être en 1991',
        'de peut-être 1991 à peut-être 1992',
        'entre peut-être 1991 et peut-être 1992',
        'depuis peut-être 1991, en cours à la date des documents',
        'à partir de peut-être 1991',
        'jusqu’à peut-être 1992',
      ],
      '%': [
        'peut-être vers 1991',
        'de peut-être 1991 environ à peut-être 1992 environ',
        'entre peut-être 1991 environ et peut-être 1992 environ',
        'depuis peut-être 1991 environ, en cours à la date des documents',
        'à partir de peut-être 1991 environ',
        'jusqu’à peut-être 1992 environ',
      ],
    },
    decade: {
      '': [
        'les années 1970',
        'des années 1970 aux années 1980',
        'entre les années 1970 et les années 1980',
        'depuis les années 1970, en cours à la date des documents',
        'à partir des années 1970',
        'jusqu’aux années 1980',
      ],
      '~': [
        'vers les années 1970',
        'des années 1970 environ aux années 1980 environ',
        'entre les années 1970 environ et les années 1980 environ',
        'depuis les années 1970 environ, en cours à la date des documents',
        'à partir des années 1970 environ',
        'jusqu’aux années 1980 environ',
      ],
      '?': [
        'peut-être dans les années 1970',
        'des années 1970 peut-être aux années 1980 peut-être',
        'entre les années 1970 peut-être et les années 1980 peut-être',
        'depuis les années 1970 peut-être, en cours à la date des documents',
        'à partir des années 1970 peut-être',
        'jusqu’aux années 1980 peut-être',
      ],
      '%': [
        'peut-être vers les années 1970',
        'des années 1970 environ peut-être aux années 1980 environ peut-être',
        'entre les années 1970 environ peut-être et les années 1980 environ peut-être',
        'depuis les années 1970 environ peut-être, en cours à la date des documents',
        'à partir des années 1970 environ peut-être',
        'jusqu’aux années 1980 environ peut-être',
      ],
    },
    century: {
      '': [
        'le XIXe siècle',
        'du XIXe siècle au XXe siècle',
        'entre le XIXe siècle et le XXe siècle',
        'depuis le XIXe siècle, en cours à la date des documents',
        'à partir du XIXe siècle',
        'jusqu’au XXe siècle',
      ],
      '~': [
        'vers le XIXe siècle',
        'du XIXe siècle environ au XXe siècle environ',
        'entre le XIXe siècle environ et le XXe siècle environ',
        'depuis le XIXe siècle environ, en cours à la date des documents',
        'à partir du XIXe siècle environ',
        'jusqu’au XXe siècle environ',
      ],
      '?': [
        'peut-être au XIXe siècle',
        'du XIXe siècle peut-être au XXe siècle peut-être',
        'entre le XIXe siècle peut-être et le XXe siècle peut-être',
        'depuis le XIXe siècle peut-être, en cours à la date des documents',
        'à partir du XIXe siècle peut-être',
        'jusqu’au XXe siècle peut-être',
      ],
      '%': [
        'peut-être vers le XIXe siècle',
        'du XIXe siècle environ peut-être au XXe siècle environ peut-être',
        'entre le XIXe siècle environ peut-être et le XXe siècle environ peut-être',
        'depuis le XIXe siècle environ peut-être, en cours à la date des documents',
        'à partir du XIXe siècle environ peut-être',
        'jusqu’au XXe siècle environ peut-être',
      ],
    },
  },
}

/** Cases outside the table: ends that share parts, ends of different units or qualifiers, first centuries, no dates. */
const WORDED: readonly (readonly [edtf: string, en: string, fr: string])[] = [
  ['2012-04-02', '2 April 2012', '2 avril 2012'],
  ['1991-07-29/1991-08-12', '29 July to 12 August 1991', 'du 29 juillet au 12 août 1991'],
  ['1991-03-22/1991-03-26', '22 to 26 March 1991', 'du 22 au 26 mars 1991'],
  ['[2012-04-01..2012-04-10]', 'between 1 and 10 April 2012', 'entre le 1er et le 10 avril 2012'],
  ['[2012-03-26..2012-04-02]', 'between 26 March and 2 April 2012', 'entre le 26 mars et le 2 avril 2012'],
  ['1991-01/1991-03', 'January to March 1991', 'de janvier à mars 1991'],
  ['1991-08/1991-10', 'August to October 1991', 'd’août à octobre 1991'],
  ['196X/200X', 'the 1960s to the 2000s', 'des années 1960 aux années 2000'],
  ['1990~/2012', 'around 1990 to 2012', 'de 1990 environ à 2012'],
  ['1990~/2012~', 'around 1990 to around 2012', 'de 1990 environ à 2012 environ'],
  ['2012-01/2012-04?', 'January to perhaps April 2012', 'de janvier à peut-être avril 2012'],
  ['2011?/2012-03-21', 'perhaps 2011 to 21 March 2012', 'de peut-être 2011 au 21 mars 2012'],
  ['199X/2012-04?', 'the 1990s to perhaps April 2012', 'des années 1990 à peut-être avril 2012'],
  ['2010/2012-04~', '2010 to around April 2012', 'de 2010 à avril 2012 environ'],
  ['1968/1991-03-26', '1968 to 26 March 1991', 'de 1968 au 26 mars 1991'],
  [
    '2012-01/..',
    'since January 2012, still going on when reported',
    'depuis janvier 2012, en cours à la date des documents',
  ],
  ['2022/', 'since 2022', 'depuis 2022'],
  ['2022-03-03/', 'since 3 March 2022', 'depuis le 3 mars 2022'],
  ['-0043-03-15', '15 March 44 BC', '15 mars 44 av. J.-C.'],
  ['-0027/0014', '28 BC to 14', 'de 28 av. J.-C. à 14'],
  ['[-0499..-0400]', 'between 500 BC and 401 BC', 'entre 500 av. J.-C. et 401 av. J.-C.'],
  ['00XX', 'the 1st century', 'le Ier siècle'],
  ['20XX', 'the 21st century', 'le XXIe siècle'],
  ['not a date', 'not a date', 'not a date'],
]

const DOUBTS = ['', '~', '?', '%'] as const
const UNITS = Object.keys(MOMENTS) as (keyof typeof MOMENTS)[]

describe('a date in words', () => {
  const both = (worded: (language: Language) => string) => ({ en: worded('en'), fr: worded('fr') })

  describe.each(UNITS)('of a %s', (unit) => {
    it.each(DOUBTS)('qualified by “%s”, in every form', (doubt) => {
      const [first, last] = MOMENTS[unit].map((moment) => moment + doubt)
      const worded = (language: Language) => {
        const t = translatorIn(language)
        const event = (edtf: string) => dateWords(edtf, language, t)
        const window = (edtf: string) =>
          windowInWords(edtf, localeOf(language), (phrase, values) => t(`date.${phrase}`, values))
        return [
          event(`${first}`),
          event(`${first}/${last}`),
          event(`[${first}..${last}]`),
          event(`${first}/..`),
          window(`${first}/..`),
          window(`../${last}`),
        ]
      }
      expect({ en: worded('en'), fr: worded('fr') }).toEqual({
        en: FORMS.en[unit][doubt],
        fr: FORMS.fr[unit][doubt],
      })
    })
  })

  it.each(WORDED)('%s', (edtf, en, fr) => {
    expect(both((language) => dateWords(edtf, language, translatorIn(language)))).toEqual({ en, fr })
  })

  it.each(UNITS.flatMap((unit) => DOUBTS.map((doubt) => [MOMENTS[unit][0] + doubt])))(
    'claims nothing of an end that is not known: %s/',
    (first) => {
      const claim = { en: ', still going on when reported', fr: ', en cours à la date des documents' }
      for (const language of LANGUAGES) {
        const [unknown, open] = ['', '..'].map((end) => dateWords(`${first}/${end}`, language, translatorIn(language)))
        expect(open).toBe(`${unknown}${claim[language]}`)
      }
    },
  )

  it.each([
    ['1991-03-26/..', 'from 26 March 1991', 'à partir du 26 mars 1991'],
    ['../1991-03', 'until March 1991', 'jusqu’en mars 1991'],
    ['1991-03-26/1991', '26 March to 31 December 1991', 'du 26 mars au 31 décembre 1991'],
    ['2012/2012-03-21', '1 January to 21 March 2012', 'du 1er janvier au 21 mars 2012'],
    ['1990-10-25/1991', '25 October 1990 to 1991', 'du 25 octobre 1990 à 1991'],
    ['1990/1992-05', '1990 to May 1992', 'de 1990 à mai 1992'],
  ])('asks for the time window %s', (edtf, en, fr) => {
    const window = parseWindow(edtf)
    expect(window && both((language) => windowWords(window, language, translatorIn(language)))).toEqual({ en, fr })
  })
})

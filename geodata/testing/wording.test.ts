import { describe, expect, it } from 'vitest'
import { spacingSlips } from '../domain/check/spacing'
import { REJECTED_IN_DATA, REJECTED_IN_INTERFACE, type Rejected } from './rejectedWording'
import { DATA_FILES, INTERFACE_FILES, type Text, textsOf } from './wordingTexts'

/** Every place in a file where the phrase occurs, with its position and a suggestion. */
function found(texts: readonly Text[], phrase: RegExp, say: (match: string) => string): string[] {
  return texts.flatMap(({ file, line, text }) =>
    [...text.matchAll(phrase)].map(
      ({ 0: match, index }) => `${file}:${line + text.slice(0, index).split('\n').length - 1} ${say(match)}`,
    ),
  )
}

function struckIn(file: string, struck: typeof REJECTED_IN_DATA): string[] {
  const texts = textsOf(file)
  return (['en', 'fr'] as const).flatMap((language) =>
    struck[language].flatMap(([phrase, instead]: Rejected) =>
      found(
        texts.filter((text) => text.language === language),
        new RegExp(phrase.replaceAll(' ', '\\s+'), 'gu'),
        (match) => `says “${match}”; write “${instead}”`,
      ),
    ),
  )
}

/** Present forms that look like simple past: of verbs in -érer. */
const PRESENT =
  'adh|accél|conf|consid|coop|diff|énum|esp|exag|gén|g|ins|lib|mod|op|préf|prolif|récup|réf|sugg|tol|transf'

/** French simple past, which newspapers do not use; forms that are also present tense are left out. */
const SIMPLE_PAST = new RegExp(
  `(?<![\\p{L}-])(?:${[
    'fut|furent|eut|eurent|fit|firent|vint|vinrent|tint|tinrent|prit|prirent|mit|mirent|put|purent|dut|sut|surent',
    'fallut|voulut|voulurent|mourut|moururent|naquit|vécut|reçut|reçurent|connut|connurent|élut|élurent|parut|parurent|apparut|disparut',
    '(?:de|par|inter|re|sur|con|sou)v?[vt]in(?:t|rent)|devint|obt?int|obtinrent|maintint|maintinrent',
    '(?:perd|rend|répond|défend|attend|perm|prom|rem|soum|ouvr|offr|couvr|suiv|chois|conclu|cour)(?:irent|urent|rent)|perdit|rendit|répondit',
    'permit|promit|remit|soumit|ouvrit|offrit|couvrit',
    '(?:sign|déclar|proclam|demand|dirig|renvers|gagn|remport|libér|quitt|arriv|rest|tomb|trouv|appel|nomm|accus|arrêt|impos|refus)a',
    '(?:tu|tir|form|donn|organis|provoqu|laiss|port|pouss|ratifi|démissionn|condamn|commu|échou|achev|cess|continu|cré)a|\\p{L}{2,}(?:gea|ça)',
    `(?!(?:${PRESENT})èrent(?!\\p{L}))\\p{L}+èrent`,
  ].join('|')})(?![\\p{L}-])`,
  'gu',
)

describe.each([
  ['the interface', INTERFACE_FILES, REJECTED_IN_INTERFACE],
  ['the data', DATA_FILES, REJECTED_IN_DATA],
] as const)('of %s,', (_, files, struck) => {
  it.each(files)('%s avoids rejected wording', (file) => {
    expect(struckIn(file, struck)).toEqual([])
  })

  it.each(files)('%s has no French simple past', (file) => {
    const french = textsOf(file).filter(({ language }) => language === 'fr')
    expect(found(french, SIMPLE_PAST, (form) => `has “${form}”; write the passé composé or the present`)).toEqual([])
  })
})

describe('of the interface,', () => {
  it.each(INTERFACE_FILES)('%s allows no line break inside a number, before a unit or before punctuation', (file) => {
    const slips = textsOf(file).flatMap(({ line, language, text }) =>
      spacingSlips(text, language).map(({ message }) => `${file}:${line} ${message}`),
    )
    expect(slips).toEqual([])
  })
})

describe('the wording checks', () => {
  const text = (language: Text['language'], text: string): Text => ({ file: 'a file', line: 3, language, text })

  it('detect the simple past, and allow the present', () => {
    const forms =
      'Ils signèrent et il fut arrêté; ils gèrent, diffèrent, préfèrent; elle renversa; il mangea; sa part, Gao, déjà'
    expect(found([text('fr', forms)], SIMPLE_PAST, (form) => form)).toEqual(
      ['signèrent', 'fut', 'renversa', 'mangea'].map((form) => `a file:3 ${form}`),
    )
  })

  it('report the line of a phrase', () => {
    expect(found([text('en', 'one\ntwo\nthree Came of')], /Came\s+of/gu, (match) => match)).toEqual([
      'a file:5 Came of',
    ])
  })
})

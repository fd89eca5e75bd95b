import { describe, expect, test } from 'vitest'
import { EVENTS, faultLines, first, replaced } from '../../testing/breakage'
import { spacingSlips } from './spacing'

const { file, at, record } = first(EVENTS)

describe('a French text may not break a line', () => {
  test.each([
    ['inside a number', 'Environ 200 000 personnes', '200 000', 8],
    ['inside a number of three groups', 'plus de 1 200 000 hectares', '1 200 000', 8],
    ['inside a number that is folded', 'environ 3\n000 soldats', '3 000', 8],
    ['inside a number with a thin space', '3\u2009000 soldats', '3 000', 0],
    ['after an opening mark', 'le mot « donc\u202f»', '« donc', 7],
    ['before a closing mark', 'le mot «\u202fdonc »', 'donc »', 9],
    ['before a colon', 'Janvier : la guerre', 'Janvier :', 0],
    ['before a question mark', 'Pourquoi\n?', 'Pourquoi ?', 0],
    ['before a sign of per cent', 'un taux de 20 %', '20 %', 11],
    ['between a number and its unit', 'à 25 km de Gao', '25 km', 2],
    ['between a number and its order', 'plus de 2 millions de personnes', '2 millions', 8],
    ['between a placeholder and its unit', 'à {km} km de {place}', '{km} km', 2],
    ['in the number of an ordinance', 'l’ordonnance n° 2', 'n° 2', 13],
  ])('%s', (_, text, found, where) => {
    expect(spacingSlips(text, 'fr')).toEqual([
      {
        at: where,
        message: `a line may end inside '${found.replace(/\s+/g, ' ')}'; put a narrow no-break space (U+202F) there`,
      },
    ])
  })

  test('in a record, at any depth', () => {
    const figure = { measure: 'deaths', words: { en: 'around 2,000', fr: 'environ 2 000' }, claimedBy: null }
    const { files, line } = replaced(file, [at, 'title'], { ...record.title, fr: 'Environ 200 000 personnes' })
    expect(faultLines(files)).toEqual([
      `${file}:${line} [${at}].title.fr: a line may end inside '200 000'; put a narrow no-break space (U+202F) there`,
    ])
    const withFigure = first(EVENTS, ({ record: { figures } }) => figures.length > 0)
    const { source, claimedBy } = withFigure.record.figures[0] ?? {}
    const deep = replaced(withFigure.file, [withFigure.at, 'figures', 0], { ...figure, source, claimedBy })
    expect(faultLines(deep.files)).toEqual([
      `${withFigure.file}:${deep.line} [${withFigure.at}].figures[0].words.fr: a line may end inside '2 000'; put a narrow no-break space (U+202F) there`,
    ])
  })
})

test.each([
  ['a no-break space of either width', '«\u202f200\u202f000\u00a0: oui\u00a0»', 'fr'],
  ['a year before a number', 'en 1991 200 personnes', 'fr'],
  ['a date', 'le 26 mars 1991', 'fr'],
  ['a list of numbers', 'en 1991, 148 morts', 'fr'],
  ['a word that only begins as a unit', '{count} kmers, 2 millionnaires', 'fr'],
  ['a language that sets no space', 'around 200 000 : so', 'en'],
] as const)('%s is let be', (_, text, language) => {
  expect(spacingSlips(text, language)).toEqual([])
})

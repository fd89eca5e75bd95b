import { describe, expect, it } from 'vitest'
import { NO_EVENTS } from '@/geodata/domain/import/refuse'
import { FINDING_CODES } from '@/geodata/domain/import/report'
import en from './messages/en.json' with { type: 'json' }
import fr from './messages/fr.json' with { type: 'json' }
import { translatorIn } from './translate'

describe('the sentences about a reader’s file', () => {
  it.each([
    ['en', en.own],
    ['fr', fr.own],
  ])('in %s are one for each code of a finding, and no other', (_, { findings, refusals }) => {
    expect(Object.keys(findings).sort()).toEqual([...FINDING_CODES].sort())
    expect(Object.keys(refusals)).toEqual(expect.arrayContaining([...NO_EVENTS]))
  })

  it.each([
    [
      'en',
      'Row 12345, “Quand”: “soon” cannot be read as a date. Write for example 2012-03-21, 21 March 2012, 2012-03 or 2012.',
    ],
    [
      'fr',
      'Ligne 12345, « Quand » : « soon » ne se lit pas comme une date. Écrivez par exemple 2012-03-21, 21 mars 2012, 2012-03 ou 2012.',
    ],
  ] as const)('in %s say row, column and value', (language, sentence) => {
    const said = translatorIn(language)('own.findings.date-unreadable', { row: 12345, column: 'Quand', value: 'soon' })
    expect(said.replace(/\u202f/g, ' ')).toBe(sentence)
  })

  it('say what a table of totals is', () => {
    expect(translatorIn('en')('own.refusals.totals', { per: 'month' })).toMatch(/^This table holds totals by month/)
    expect(translatorIn('fr')('own.refusals.totals', { per: 'year' })).toMatch(
      /^Ce tableau contient des totaux par année/,
    )
  })
})

import { expect, it } from 'vitest'
import { atlasSource } from '../../load/source'
import { LANGUAGES } from '../language/language'
import { ACTOR_TYPES, BASES, LINK_KINDS, PRECISIONS, ROLES, STATUSES } from '../schema/term'
import { termsOf } from './terms'

const terms = termsOf(atlasSource().atlas())

it.each([
  ['statuses', STATUSES],
  ['bases', BASES],
  ['roles', ROLES],
  ['links', LINK_KINDS],
  ['precisions', PRECISIONS],
  ['actor_types', ACTOR_TYPES],
] as const)('the %s are named and explained in every language, in the order of the schema', (list, ids) => {
  expect(terms[list].map(({ id }) => id)).toEqual([...ids])
  for (const { name, meaning } of terms[list])
    for (const language of LANGUAGES) {
      expect(name[language]).not.toBe('')
      expect(meaning[language]).not.toBe('')
    }
})

it('every precision has UCDP’s code', () => {
  expect(terms.precisions.map(({ where_prec }) => where_prec)).toEqual([1, 2, 3, 4, 5, 6])
})

it('documents have their parts, standpoint and independence', () => {
  const usip = terms.sources.find(({ id }) => id === 'usip-wing')
  expect(usip?.parts).toContainEqual(expect.objectContaining({ id: 'stigant-2020', author: 'Susan Stigant' }))
  for (const { standpoint, independence } of terms.sources)
    for (const language of LANGUAGES) {
      expect(standpoint[language]).not.toBe('')
      expect(independence[language]).not.toBe('')
    }
})

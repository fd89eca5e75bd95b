import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import type { Figure } from '../join/atlas'
import { claimerOf } from './claimer'

const atlas = atlasSource().atlas()
const figure: Figure = { measure: 'refugees', value: 1, claimedBy: 'usip-wing', source: 'usip-wing', part: null }

test('a figure in a part of a source is not attributed to the author of the whole', () => {
  const own = claimerOf(atlas, { ...figure, part: 'stigant-2020' }, 'en')
  expect(own).toEqual({ name: 'Susan Stigant (2020)', path: '/sources/usip-wing#stigant-2020', citedIn: null })
  expect(claimerOf(atlas, figure, 'en').path).toBe('/sources/usip-wing')
})

test('a claim by someone else is cited in the part that reports it', () => {
  const claimedBy = { en: 'an army source', fr: 'une source militaire' }
  expect(claimerOf(atlas, { ...figure, claimedBy, part: 'stigant-2020' }, 'fr')).toEqual({
    name: 'une source militaire',
    path: null,
    citedIn: 'Susan Stigant (2020)',
  })
})

import { expect, test } from 'vitest'
import { PRECISIONS } from '@/geodata/domain/schema/term'
import { translatorIn } from '../../language/translate'
import { withCode } from '../place/placePrecision'
import { precisionWords } from './precisionWords'

const [en, fr] = [translatorIn('en'), translatorIn('fr')]

test('a stated place has the precision of the place itself', () => {
  for (const precision of PRECISIONS)
    expect(precisionWords({ inferred: ['date'] }, { precision }, en)).toBe(en(`precision.${precision}`))
})

test('an inferred place is called inferred, and never exact', () => {
  const inferred = { inferred: ['place'] } as const
  for (const precision of PRECISIONS) {
    const words = precisionWords(inferred, { precision }, en)
    expect(words).toContain(', inferred: no document states it')
    expect(words).not.toContain('exact')
    expect(precisionWords(inferred, { precision }, fr)).not.toContain('exact')
  }
  expect(precisionWords(inferred, { precision: 'exact' }, en)).toBe('in this place, inferred: no document states it')
  expect(precisionWords(inferred, { precision: 'region' }, fr)).toBe(
    'quelque part dans cette région, déduit\u202f: aucun document ne l’établit',
  )
})

test('a place of a file without a point or a region is not said to be in a part of the country', () => {
  const place = { precision: 'part', point: null, regions: [], abroad: false } as const
  expect(precisionWords({ inferred: [] }, place, en)).toBe('no point on the map')
  expect(precisionWords({ inferred: [] }, { ...place, regions: ['kidal'] }, en)).toBe(en('precision.part'))
})

test('of a point that the data say nothing more of, nothing more is said', () => {
  const point = { type: 'Point' as const, coordinates: [1.4, 18.4] }
  const place = { precision: 'exact' as const, precisionUnstated: true as const, point, regions: [], abroad: false }
  const words = precisionWords({ inferred: [] }, place, en)
  expect(withCode(words, place, en)).toBe('the data do not say how exact this point is')
  expect(withCode('exact place', { precision: 'exact' }, en)).toBe('exact place (UCDP precision 1)')
  // Nor is a row without any place said to be all over the country.
  const nowhere = { precision: 'country', precisionUnstated: true, point: null, regions: [], abroad: false } as const
  expect(precisionWords({ inferred: [] }, nowhere, en)).toBe('no point on the map')
})

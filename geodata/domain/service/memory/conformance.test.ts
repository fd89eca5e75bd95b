import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { ABSTRACT_TESTS, CQL2_CLASSES } from '../../../testing/features/conformance'
import { HOSTILE_VALUES } from '../../../testing/features/hostile'
import { expectUnharmed } from '../../../testing/features/hostileParameters'
import { CONFORMS_TO } from '../../ogc/conformance'
import { memoryFeatures } from './memoryFeatures'

const source = atlasSource()
const store = memoryFeatures(source.atlas(), 'real', source.stories())

describe('the store in memory passes', () => {
  it.each(ABSTRACT_TESTS.map(({ id, run }) => [id, run] as const))('%s', (_, run) => run(store))
})

it('declares the classes of CQL2 that are tested', () => {
  const declared = CONFORMS_TO.flatMap((address) => /cql2\/1\.0\/conf\/(.*)/.exec(address)?.[1] ?? [])
  expect(declared.toSorted()).toEqual([...CQL2_CLASSES, 'cql2-text', 'cql2-json'].sort())
})

it('is not harmed by hostile texts in any parameter', async () => {
  expect(new Set(HOSTILE_VALUES).size).toBeGreaterThanOrEqual(250)
  await expectUnharmed(store)
}, 120_000)

import { describe, expect, it } from 'vitest'
import { atlasSource } from '../../../load/source'
import { ABSTRACT_TESTS } from '../../../testing/features/conformance'
import { HOSTILE_VALUES } from '../../../testing/features/hostile'
import { expectUnharmed } from '../../../testing/features/hostileParameters'
import { memoryFeatures } from './memoryFeatures'

const store = memoryFeatures(atlasSource().atlas(), 'real')

describe('the store in memory passes', () => {
  it.each(ABSTRACT_TESTS.map(({ id, run }) => [id, run] as const))('%s', (_, run) => run(store))
})

it('is not harmed by hostile texts in any parameter', async () => {
  expect(new Set(HOSTILE_VALUES).size).toBeGreaterThanOrEqual(250)
  await expectUnharmed(store)
}, 120_000)

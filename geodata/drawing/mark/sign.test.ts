import { describe, expect, test } from 'vitest'
import { STATUSES } from '../../domain/schema/term'
import { atlasSource } from '../../load/source'
import { SHAPE_BOX, shapeOf } from './shape'
import { partShift, partTransform, signOf } from './sign'

const { kinds } = atlasSource().atlas()

describe('the sign of an event', () => {
  test('is the filled shape of its kind if reported, as in a legend of kinds', () => {
    for (const { shape } of kinds)
      expect(signOf(shape, 'reported')).toEqual([{ d: shapeOf(shape), scale: 1, line: null }])
  })

  test('has a different outline for each status, with the same shape', () => {
    for (const { shape } of kinds) {
      const signs = STATUSES.map((status) => signOf(shape, status))
      expect(new Set(signs.map((parts) => JSON.stringify(parts))).size).toBe(STATUSES.length)
      for (const parts of signs) expect(parts.map(({ d }) => d)).toContain(shapeOf(shape))
    }
  })

  test('is hollow if announced, and ringed if judged', () => {
    const [announced] = signOf('star', 'announced')
    expect(announced?.line).toBeGreaterThan(0)
    expect(signOf('star', 'judged').map(({ line }) => line === null)).toEqual([false, true])
  })

  test('stays in its box, including line width', () => {
    for (const status of STATUSES)
      for (const { scale, line } of signOf('square', status))
        expect(partShift(scale) - ((line ?? 0) * scale) / 2).toBeGreaterThanOrEqual(0)
    expect(partTransform({ d: '', scale: 0.5, line: null })).toBe(
      `translate(${SHAPE_BOX / 4} ${SHAPE_BOX / 4}) scale(0.5)`,
    )
    expect(partTransform({ d: '', scale: 1, line: null })).toBeUndefined()
  })
})

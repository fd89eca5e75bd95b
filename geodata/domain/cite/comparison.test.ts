import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Figure, Measure } from '../join/atlas'
import { compared, extentOf } from './comparison'

const measures: Measure[] = [
  { id: 'deaths', name: { en: 'Killed', fr: 'Morts' }, unit: 'count' },
  { id: 'turnout', name: { en: 'Turnout', fr: 'Participation' }, unit: 'percent' },
]
const hundreds = { en: 'hundreds', fr: 'des centaines' }

function says(figure: Partial<Figure>): Figure {
  return { measure: 'deaths', claimedBy: 'a', source: 'a', part: null, ...figure }
}

describe('figures side by side', () => {
  it('are grouped by measure and keep every claim', () => {
    const figures = [says({ value: 28 }), says({ measure: 'turnout', value: 21 }), says({ words: hundreds })]
    const groups = compared(figures, measures)
    expect(groups.map(({ measure }) => measure)).toEqual(['deaths', 'turnout'])
    expect(groups.flatMap((group) => group.figures)).toHaveLength(3)
  })

  it('share a scale from zero to a round number', () => {
    const [deaths] = compared([says({ value: 27 }), says({ value: 148 }), says({ words: hundreds })], measures)
    expect(deaths?.scale).toEqual({ max: 150, ticks: [0, 50, 100, 150] })
  })

  it('have no scale when there is nothing to compare', () => {
    expect(compared([says({ value: 8 })], measures)[0]?.scale).toBeNull()
    expect(compared([says({ words: hundreds }), says({ words: hundreds })], measures)[0]?.scale).toBeNull()
  })

  it('leave room for an open-ended range', () => {
    const scale = compared([says({ range: [59, null] })], measures)[0]?.scale
    expect(scale?.max).toBeGreaterThan(59)
  })

  it('of turnout are shown against all eligible voters', () => {
    const shares = [says({ measure: 'turnout', value: 21 }), says({ measure: 'turnout', value: 24 })]
    expect(compared(shares, measures)[0]?.scale?.max).toBe(100)
  })

  it('all fit on their scale, whose ticks are evenly spaced', () => {
    const number = fc.integer({ min: 0, max: 10_000_000 })
    fc.assert(
      fc.property(fc.array(number, { minLength: 2, maxLength: 8 }), (values) => {
        const scale = compared(
          values.map((value) => says({ value })),
          measures,
        )[0]?.scale
        expect(scale?.max).toBeGreaterThanOrEqual(Math.max(...values))
        expect(scale?.max).toBe(scale?.ticks.at(-1))
        expect(scale?.ticks.length).toBeLessThanOrEqual(5)
      }),
    )
  })
})

describe('the value of a figure', () => {
  it('is no number if the source gives only words', () => {
    expect(extentOf(says({ words: hundreds }))).toEqual({ form: 'words' })
    expect(extentOf(says({ range: [null, null], words: hundreds }))).toEqual({ form: 'words' })
  })

  it('is approximate if the source puts its number into words', () => {
    expect(extentOf(says({ value: 2000, words: hundreds }))).toMatchObject({ approximate: true })
  })
})

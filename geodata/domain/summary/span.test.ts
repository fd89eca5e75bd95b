import { describe, expect, test } from 'vitest'
import type { Figure } from '../join/atlas'
import { spans } from './span'

const claim = (figure: Partial<Figure>): Figure => ({
  measure: 'deaths',
  claimedBy: 'a',
  source: 'a',
  part: null,
  ...figure,
})

describe('spans', () => {
  test('runs from the lowest to the highest claim', () => {
    const [span] = spans([claim({ value: 28 }), claim({ value: 148 }), claim({ range: [27, 30] })])
    expect(span).toMatchObject({ low: 27, high: 148, claims: 3, openBelow: false, openAbove: false })
  })

  test('is separate for each measure', () => {
    const of = { en: 'students', fr: 'étudiants' }
    expect(spans([claim({ value: 1 }), claim({ value: 2, of }), claim({ measure: 'wounded', value: 3 })])).toHaveLength(
      3,
    )
  })

  test('"at least" leaves the top open, "at most" the bottom', () => {
    expect(spans([claim({ range: [59, null] })])[0]).toMatchObject({ low: 59, high: 59, openAbove: true })
    expect(spans([claim({ range: [null, 9] })])[0]).toMatchObject({ low: 9, high: 9, openBelow: true })
  })

  test('words have no number', () => {
    const words = { en: 'hundreds', fr: 'des centaines' }
    expect(spans([claim({ words })])[0]).toMatchObject({ low: null, high: null, words, claims: 1 })
    expect(spans([])).toEqual([])
  })
})

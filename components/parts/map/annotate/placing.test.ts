import { describe, expect, test } from 'vitest'
import type { DraftAnnotation } from '@/geodata/domain/draft/draft'
import { kilometresBetween } from '@/geodata/domain/geometry/globe'
import { drawnBetween, handlesOf, moved, radius } from './placing'

const AREA: DraftAnnotation = {
  kind: 'area',
  positions: [
    [0, 16],
    [2, 16],
    [2, 18],
    [0, 16],
  ],
  km: null,
  text: { en: 'here' },
}

describe('what is drawn', () => {
  test('an arrow leads from where drawing began to where it ended', () => {
    expect(drawnBetween('arrow', [-8.000049, 12], [0, 16])?.positions).toEqual([
      [-8, 12],
      [0, 16],
    ])
  })

  test('a circle has the kilometres between both; a label is where it began', () => {
    const to = [0, 17] as const
    expect(drawnBetween('circle', [0, 16], to)).toEqual({ kind: 'circle', positions: [[0, 16]], km: 111, text: {} })
    expect(drawnBetween('label', [0, 16], to)?.positions).toEqual([[0, 16]])
  })

  test('without any length there is neither arrow nor circle', () => {
    expect(drawnBetween('arrow', [0, 16], [0, 16])).toBeNull()
    expect(drawnBetween('circle', [0, 16], [0, 16])).toBeNull()
  })

  test.each([
    [0.01, 0.1],
    [9.94, 9.9],
    [33.4, 33],
    [9999, 2000],
  ])('a radius of %s km is said as %s', (km, said) => {
    expect(radius(km)).toBe(said)
  })
})

describe('what is moved', () => {
  test('as a whole keeps its shape on the map', () => {
    const [all] = handlesOf(AREA)
    const shifted = moved(AREA, all ?? expect.fail(), [(all?.at[0] ?? 0) + 1, all?.at[1] ?? 0])
    expect(shifted.positions).toEqual([
      [1, 16],
      [3, 16],
      [3, 18],
      [1, 16],
    ])
  })

  test('the first corner of an area takes the last with it', () => {
    const first = handlesOf(AREA).find(({ id }) => id === 0) ?? expect.fail()
    expect(moved(AREA, first, [-1, 15]).positions).toEqual([
      [-1, 15],
      [2, 16],
      [2, 18],
      [-1, 15],
    ])
    expect(handlesOf(AREA).map(({ id }) => id)).toEqual(['all', 0, 1, 2])
  })

  test('the edge of a circle is as far from its middle as its radius, and changes it', () => {
    const circle = drawnBetween('circle', [0, 16], [0, 17]) ?? expect.fail()
    const edge = handlesOf(circle).find(({ id }) => id === 'edge') ?? expect.fail()
    expect(kilometresBetween([0, 16], [...edge.at])).toBeCloseTo(111, 6)
    expect(edge.at[0]).toBeGreaterThan(1)
    expect(moved(circle, edge, [0.5, 16]).km).toBe(53)
  })

  test('nothing leaves the map', () => {
    const label = drawnBetween('label', [0, 16], [0, 16]) ?? expect.fail()
    const [all] = handlesOf(label)
    expect(moved(label, all ?? expect.fail(), [0, 89]).positions).toEqual([[0, 85]])
  })
})

import { describe, expect, it } from 'vitest'
import { fitting, textBlock, widthOf } from './block'

const WORDS = 'Mali’s political crises on one map, 1991 to 2012'

describe('the room that text takes', () => {
  it('follows its letters, its face and its size', () => {
    expect(widthOf('mmm', 16)).toBeGreaterThan(widthOf('iii', 16))
    expect(widthOf(WORDS, 16, 'bold')).toBeGreaterThan(widthOf(WORDS, 16))
    expect(widthOf(WORDS, 32)).toBeCloseTo(2 * widthOf(WORDS, 16))
  })

  it('is guessed for letters that the typeface lacks', () => {
    expect(widthOf('ⵜⴰⵎ', 16)).toBeGreaterThan(16)
  })

  it('is kept to', () => {
    expect(widthOf(fitting(WORDS, 120, 16), 16)).toBeLessThanOrEqual(120)
    expect(fitting(WORDS, 1000, 16)).toBe(WORDS)
  })
})

it('a title is broken into lines of like length', () => {
  const { lines } = textBlock(WORDS, widthOf(WORDS, 24, 'bold') - 1, 3, { fontSize: 24, fill: '#000', weight: 700 })
  const [first = '', second = ''] = lines.map(([piece]) => String(piece?.draw(0, 0)).replace(/<[^>]*>/g, ''))
  expect(lines).toHaveLength(2)
  expect(second.length).toBeGreaterThan(first.length / 2)
})

import { describe, expect, it } from 'vitest'
import { fitting, textBlock, widthOf } from './textLayout'

const WORDS = 'Mali’s political crises on one map, 1991 to 2012'

describe('the width of text', () => {
  it('depends on its letters, its face and its size', () => {
    expect(widthOf('mmm', 16)).toBeGreaterThan(widthOf('iii', 16))
    expect(widthOf(WORDS, 16, 'bold')).toBeGreaterThan(widthOf(WORDS, 16))
    expect(widthOf(WORDS, 32)).toBeCloseTo(2 * widthOf(WORDS, 16))
  })

  it('is estimated for letters that the typeface lacks', () => {
    expect(widthOf('ⵜⴰⵎ', 16)).toBeGreaterThan(16)
  })

  it('is respected', () => {
    expect(widthOf(fitting(WORDS, 120, 16), 16)).toBeLessThanOrEqual(120)
    expect(fitting(WORDS, 1000, 16)).toBe(WORDS)
  })
})

it('an address longer than a line is broken at its separators, without losing anything', () => {
  const address = 'https://joliba.example/en?event=2012-01-24-killing-aguelhok&ties=1&theme=dark'
  const { lines } = textBlock(`At ${address}`, 200, 9, { fontSize: 12, fill: '#000' })
  const written = lines.map(([piece]) =>
    String(piece?.draw(0, 0))
      .replace(/<[^>]*>/g, '')
      .replaceAll('&amp;', '&'),
  )
  expect(written.join('').replace('At', '')).toBe(address)
  for (const line of written) expect(widthOf(line, 12)).toBeLessThanOrEqual(200)
})

it('a title is broken into lines of similar length', () => {
  const { lines } = textBlock(WORDS, widthOf(WORDS, 24, 'bold') - 1, 3, { fontSize: 24, fill: '#000', weight: 700 })
  const [first = '', second = ''] = lines.map(([piece]) => String(piece?.draw(0, 0)).replace(/<[^>]*>/g, ''))
  expect(lines).toHaveLength(2)
  expect(second.length).toBeGreaterThan(first.length / 2)
})

import { describe, expect, it } from 'vitest'
import { shortestPath, splitAtJunctions } from './shortestPath'

const stem = [
  [0, 0],
  [1, 0],
  [2, 0],
  [3, 0],
]
const detour = [
  [3, 0],
  [2, 2],
  [1, 0],
]

describe('splitAtJunctions', () => {
  it('cuts a line where another one ends, and remembers whose it is', () => {
    expect(splitAtJunctions([[stem], [detour]])).toEqual([
      {
        river: 0,
        line: [
          [0, 0],
          [1, 0],
        ],
      },
      {
        river: 0,
        line: [
          [1, 0],
          [2, 0],
          [3, 0],
        ],
      },
      { river: 1, line: detour },
    ])
  })
})

describe('shortestPath', () => {
  const reaches = splitAtJunctions([[stem], [detour]])

  it('joins the reaches into one line by the shortest way', () => {
    expect(shortestPath(reaches, [0.1, 0], [3, 0.1]).line).toEqual(stem)
  })

  it('turns reaches that were drawn the other way', () => {
    expect(shortestPath(reaches, [3, 0], [0, 0]).line).toEqual([...stem].reverse())
  })

  it('refuses ends that nothing joins', () => {
    const apart = splitAtJunctions([
      [stem],
      [
        [
          [8, 8],
          [9, 9],
        ],
      ],
    ])
    expect(() => shortestPath(apart, [0, 0], [9, 9])).toThrow('no river leads from 0,0 to 9,9')
  })
})

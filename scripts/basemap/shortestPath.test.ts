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
  it('cuts a line where another one ends, and remembers its river', () => {
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

  it('joins reaches into one line by the shortest path', () => {
    expect(shortestPath(reaches, [0.1, 0], [3, 0.1]).line).toEqual(stem)
  })

  it('reverses reaches drawn in the other direction', () => {
    expect(shortestPath(reaches, [3, 0], [0, 0]).line).toEqual([...stem].reverse())
  })

  it('refuses ends that are not connected', () => {
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

import { describe, expect, it } from 'vitest'
import { STATE } from '@/geodata/drawing/timeline/layout'
import { listEntries, MOST } from './listEntries'

const { certain, possible, outside } = STATE

describe('the list box of the strip', () => {
  it('counts the matching events, not those of the atlas', () => {
    const { entries, count } = listEntries(Uint8Array.of(0, certain, outside, possible, certain), -1)
    expect(count).toBe(3)
    expect(entries).toEqual([
      { event: 1, possible: false, position: 1 },
      { event: 3, possible: true, position: 2 },
      { event: 4, possible: false, position: 3 },
    ])
  })

  it('is empty only if nothing matches', () => {
    expect(listEntries(Uint8Array.of(outside, 0), 0)).toEqual({ entries: [], count: 0 })
  })

  it.each([
    ['nothing', -1, 1],
    ['the first', 0, 1],
    ['one in the middle', 1000, 1001 - MOST / 2],
    ['the last', 1999, 2001 - MOST],
  ])('holds a stretch of a long list where %s is active', (_, active, first) => {
    const { entries, count } = listEntries(new Uint8Array(2000).fill(certain), active)
    expect(count).toBe(2000)
    expect(entries).toHaveLength(MOST)
    expect(entries[0]?.position).toBe(first)
    if (active >= 0) expect(entries.some(({ event }) => event === active)).toBe(true)
  })
})

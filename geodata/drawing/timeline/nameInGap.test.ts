import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { frame } from './frame'
import { placing, STATE } from './layout'
import { marks } from './marks'
import { nameInGap } from './nameInGap'

const atlas = atlasSource().atlas()
const all = marks(atlas)
const everything = new Uint8Array(atlas.events.length).fill(STATE.certain)
const strip = frame(160, all, { line: 12, symbol: 12 })

test('a name avoids every symbol if there is room, and stays on the strip in any case', () => {
  const day = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      day,
      day,
      fc.integer({ min: 320, max: 1800 }),
      fc.integer({ min: 10, max: 150 }),
      (a, b, width, top) => {
        const at = (share: number) => all.span.from + share * (all.span.to - all.span.from)
        const focus = { from: Math.min(at(a), at(b)), to: Math.max(at(a), at(b)) + 30 }
        const placed = placing(all, everything, focus, width, strip)
        const room = 80
        const left = nameInGap(placed, { top, bottom: top + 12 }, width, room)
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left + room).toBeLessThanOrEqual(width)
        const signs = Array.from({ length: placed.count }, (_, i) => ({ x: placed.x[i] ?? 0, y: placed.y[i] ?? 0 }))
          .filter((_, i) => placed.symbol[i] === 1)
          .filter(({ x, y }) => y > top - 9 && y < top + 21 && x >= 0 && x <= width)
          .map(({ x }) => x)
          .sort((one, other) => one - other)
        const covered = signs.some((x) => x > left && x < left + room)
        const gaps = signs.slice(1).map((x, i) => x - (signs[i] ?? 0))
        if (covered) for (const gap of gaps) expect(gap).toBeLessThan(room + 18)
      },
    ),
  )
})

test('it is as close to the end as possible', () => {
  const empty = placing(all, new Uint8Array(atlas.events.length), all.span, 900, strip)
  expect(nameInGap(empty, { top: 40, bottom: 52 }, 900, 80)).toBe(820)
})

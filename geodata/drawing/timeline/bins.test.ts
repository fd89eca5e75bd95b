import { expect, test } from 'vitest'
import { select } from '../../domain/select/select'
import { parseView } from '../../domain/view/parse'
import { EMPTY_VIEW } from '../../domain/view/view'
import { atlasSource } from '../../load/source'
import { acrossWorld, synthetic } from '../../testing/synthetic'
import { BIN, bins, eachBar } from './bins'
import { frame } from './frame'
import { placing, STATE } from './layout'
import { marks } from './marks'

const WIDTH = 600
const real = atlasSource().atlas()
const sum = (numbers: Float64Array) => numbers.reduce((a, b) => a + b, 0)

test.each([
  ['the atlas’s places', synthetic(real, 6000, 3)],
  ['thousands of places', synthetic(acrossWorld(real, 2000, 3), 6000, 3)],
] as const)('every selected event in sight is in the bins of its row once: %s', (_, atlas) => {
  const all = marks(atlas)
  for (const query of ['', 'time=1991', 'time=2012&kind=coup']) {
    const { positions } = select(atlas, parseView(query, atlas))
    const around = select(atlas, EMPTY_VIEW).positions
    const states = new Uint8Array(atlas.events.length)
    for (const at of [...around.certain, ...around.possible]) states[at] = STATE.outside
    for (const at of positions.possible) states[at] = STATE.possible
    for (const at of positions.certain) states[at] = STATE.certain
    const strip = frame(300, all, { line: 10, symbol: 12 })
    const placed = placing(all, states, all.span, WIDTH, strip)
    const counted = bins(placed, states, all.row, all.rows.length, WIDTH)
    expect(sum(counted.certain)).toBeCloseTo(positions.certain.length, 3)
    expect(sum(counted.possible)).toBeCloseTo(positions.possible.length, 3)
    let bars = 0
    eachBar(counted, counted.most, strip.rows, ({ x, middle, all: height, shown, certain }) => {
      bars++
      expect(x).toBeLessThanOrEqual(WIDTH)
      const row = strip.rows.find(({ top, bottom }) => top <= middle && middle <= bottom)
      expect(height).toBeLessThanOrEqual(Math.max((row?.bottom ?? 0) - (row?.top ?? 0), 2))
      expect(certain).toBeLessThanOrEqual(shown)
      expect(shown).toBeLessThanOrEqual(height)
    })
    expect(bars).toBeLessThanOrEqual(all.rows.length * (WIDTH / BIN + 1))
  }
})

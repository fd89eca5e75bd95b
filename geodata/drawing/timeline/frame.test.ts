import fc from 'fast-check'
import { expect, test } from 'vitest'
import { atlasSource } from '../../load/source'
import { type Frame, frame, latitudeAt, lineOf, middle, yOf } from './frame'
import { marks } from './marks'

const all = marks(atlasSource().atlas())
const towns = all.rows.flatMap((row, i) => (row.kind === 'town' ? [{ i, latitude: row.latitude }] : []))
const rowOf = (strip: Frame, i: number) => strip.rows[i] ?? { top: Number.NaN, bottom: Number.NaN }

const strips = fc
  .record({
    height: fc.integer({ min: 60, max: 600 }),
    wanted: fc.integer({ min: 8, max: 40 }),
    symbol: fc.constantFrom(12, 24),
    folded: fc.boolean(),
    hidden: fc.uniqueArray(fc.integer({ min: 0, max: all.rows.length - 1 })),
  })
  .map(({ height, wanted, symbol, folded, hidden }) => {
    const shown = all.rows.map((_, i) => !hidden.includes(i))
    const line = lineOf(height, all.rows.length + 2, wanted)
    return { height, line, shown, strip: frame(height, all, { line, symbol, folded, shown }) }
  })

test('rows are stacked from top to bottom, each high enough for its name; hidden rows have no height', () => {
  fc.assert(
    fc.property(strips, ({ height, line, shown, strip }) => {
      let top = 0
      strip.rows.forEach((row, i) => {
        expect(row.top).toBeCloseTo(top, 6)
        if (shown[i]) expect(row.bottom - row.top).toBeGreaterThanOrEqual(line - 1e-6)
        else expect(row.bottom).toBe(row.top)
        top = row.bottom
      })
      if (shown.some(Boolean)) expect(top).toBeCloseTo(height, 4)
    }),
  )
})

test('each town is at the middle of its row, where its name is, and latitudes are invertible', () => {
  const latitude = fc.double({ min: all.latitudes.south, max: all.latitudes.north, noNaN: true })
  fc.assert(
    fc.property(strips, latitude, ({ shown, strip }, degrees) => {
      const named = towns.filter(({ i }) => shown[i])
      for (const { i, latitude } of named) expect(yOf(strip, latitude)).toBeCloseTo(middle(rowOf(strip, i)), 6)
      if (named.length > 0) expect(latitudeAt(strip, yOf(strip, degrees))).toBeCloseTo(degrees, 6)
    }),
  )
})

test('nothing is drawn beyond its ends', () => {
  const strip = frame(240, all, { line: 12, symbol: 12 })
  expect(latitudeAt(strip, -1000)).toBe(strip.north)
  expect(latitudeAt(strip, 1000)).toBe(strip.south)
  expect(yOf(strip, 85)).toBe(strip.latitude.top)
  expect(yOf(strip, -85)).toBe(strip.latitude.bottom)
})

test('a row with more lines is higher, if there is room', () => {
  const strip = frame(320, all, { line: 12, symbol: 12 })
  const heightOf = (at: number) => rowOf(strip, at).bottom - rowOf(strip, at).top
  const bamako = all.rows.findIndex((row) => row.kind === 'town' && row.place === 'bamako')
  const segou = all.rows.findIndex((row) => row.kind === 'town' && row.place === 'segou')
  expect(heightOf(bamako)).toBeGreaterThan(heightOf(segou) * 1.5)
  expect(heightOf(all.rows.length - 1)).toBeGreaterThan(heightOf(bamako))
})

test('a line has the wanted height, or less if there is no room', () => {
  expect(lineOf(400, 8, 16)).toBe(16)
  expect(lineOf(96, 8, 16)).toBe(12)
})

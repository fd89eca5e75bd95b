import { array, assert, integer, property, tuple } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PathWriter } from './pathWriter'

/** Parses path data with `m`, implicit lines and `z` into its points. */
function read(d: string): [number, number][][] {
  const paths: [number, number][][] = []
  let [x, y] = [0, 0]
  for (const [, command = '', body = ''] of d.matchAll(/([mz])([^mz]*)/g)) {
    if (command === 'z') {
      ;[x, y] = paths.at(-1)?.[0] ?? [0, 0]
      continue
    }
    const numbers = [...body.matchAll(/-?\d*\.?\d+/g)].map(([text]) => Number(text))
    const path: [number, number][] = []
    for (let i = 0; i < numbers.length; i += 2) {
      x += numbers[i] ?? 0
      y += numbers[i + 1] ?? 0
      path.push([Math.round(x * 10) / 10 + 0, Math.round(y * 10) / 10 + 0])
    }
    paths.push(path)
  }
  return paths
}

describe('path data', () => {
  it('goes through every point, to a tenth of a pixel, however many there are', () => {
    const point = tuple(integer({ min: -99999, max: 99999 }), integer({ min: -99999, max: 99999 }))
    assert(
      property(array(array(point, { minLength: 2, maxLength: 40 }), { maxLength: 5 }), (lines) => {
        const writer = new PathWriter(1)
        const kept = lines.map((line) => line.map(([x, y]): [number, number] => [x / 10, y / 10]))
        for (const [first, ...others] of kept) {
          if (!first) continue
          writer.moveTo(...first)
          for (const other of others) writer.lineTo(...other)
        }
        const withoutRests = kept
          .map((line) => line.filter((here, i) => String(here) !== String(line[i - 1])))
          .filter((line) => line.length > 1)
        expect(read(writer.toString())).toEqual(withoutRests)
      }),
    )
  })

  it('is as short as possible', () => {
    const writer = new PathWriter(1)
    writer.moveTo(10, 10)
    writer.lineTo(10.04, 10)
    writer.lineTo(12.5, 9.75)
    writer.lineTo(10, 0.2)
    writer.closePath()
    writer.moveTo(0, 0)
    writer.lineTo(0, 0)
    expect(writer.toString()).toBe('m10 10 2.5-.2-2.5-9.6z')
  })
})

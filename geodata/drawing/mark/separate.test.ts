import { expect, test } from 'vitest'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { mercator } from '../../domain/view/mercator'
import { parseView } from '../../domain/view/parse'
import { atlasSource } from '../../load/source'
import { cameraIn } from '../camera/camera'
import { markSize, type PlacedMark, placedMarks } from './markStyle'
import { separated } from './separate'

const atlas = atlasSource().atlas()
const marksOf = (query: string) =>
  placedMarks(placeCounts(atlas, select(atlas, parseView(query, atlas))), atlas.config.map)

/** Marks that cover the centre of another. */
function covered(marks: readonly PlacedMark[], size: { width: number; height: number }, rem: number, moved = true) {
  const { project } = mercator(cameraIn(size, null, atlas.config.map).zoom)
  const shifts = moved ? separated(marks, project, rem) : new Map<string, { x: number; y: number }>()
  const discs = marks.map(({ place, count }) => {
    const { x, y } = project(place.point.coordinates)
    const shift = shifts.get(place.id) ?? { x: 0, y: 0 }
    return { id: place.id, x: x + shift.x, y: y + shift.y, radius: (Math.max(markSize(count), 1.5) * rem) / 2 }
  })
  return discs.flatMap((one) =>
    discs
      .filter((other) => other !== one && Math.hypot(one.x - other.x, one.y - other.y) < one.radius)
      .map(({ id }) => `${one.id} covers ${id}`),
  )
}

const SIZES = [
  { width: 390, height: 512 },
  { width: 320, height: 512 },
  { width: 360, height: 208 },
  { width: 844, height: 256 },
]

test('otherwise marks would cover each other with letters twice as large', () => {
  expect(covered(marksOf(''), { width: 390, height: 512 }, 32, false)).toContain('kidal covers aguelhok')
})

test.each(SIZES)('in $width × $height no mark covers the centre of another, however large the letters', (size) => {
  for (const query of ['', 'time=1991', 'time=2012', 'where=kidal', 'where=gao'])
    for (const rem of [12.8, 16, 24, 32]) expect(covered(marksOf(query), size, rem), `${query}, ${rem}`).toEqual([])
})

test('in a small map no discs overlap', () => {
  for (const size of SIZES) {
    const { project } = mercator(cameraIn(size, null, atlas.config.map).zoom)
    for (const query of ['', 'time=2012']) {
      const marks = marksOf(query)
      const shifts = separated(marks, project, 16)
      const discs = marks.map(({ place, count }) => {
        const { x, y } = project(place.point.coordinates)
        const shift = shifts.get(place.id) ?? { x: 0, y: 0 }
        return { x: x + shift.x, y: y + shift.y, radius: markSize(count) * 8 }
      })
      for (const [i, one] of discs.entries())
        for (const other of discs.slice(i + 1))
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(one.radius + other.radius - 0.1)
    }
  }
})

test('on a normal map every mark is at its point', () => {
  const { project } = mercator(cameraIn({ width: 900, height: 600 }, null, atlas.config.map).zoom)
  expect(separated(marksOf(''), project, 16).size).toBe(0)
})

test('dozens of towns side by side stay near their places', () => {
  const [mark] = marksOf('')
  if (!mark) throw new Error('the atlas has marks')
  const marks = Array.from({ length: 70 }, (_, i): PlacedMark => {
    const coordinates = [10 + (i % 10) * 0.3, 40 + Math.floor(i / 10) * 0.3]
    return { ...mark, place: { ...mark.place, id: `town-${i}`, point: { type: 'Point', coordinates } } }
  })
  const shifts = [...separated(marks, mercator(3).project, 16).values()]
  expect(shifts.length).toBeGreaterThan(50)
  for (const { x, y } of shifts) expect(Math.hypot(x, y)).toBeLessThan(32.1)
})

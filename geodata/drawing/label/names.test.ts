import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { LANGUAGES } from '../../domain/language/language'
import { kindRow } from '../../domain/select/kinds'
import { placeCounts } from '../../domain/select/placeCounts'
import { select } from '../../domain/select/select'
import { mercator } from '../../domain/view/mercator'
import { parseView } from '../../domain/view/parse'
import { atlasSource } from '../../load/source'
import { type Frame, fitted, ZOOMS } from '../camera/camera'
import { preparedGround } from '../ground/ground'
import { markSize, markState, placedMarks } from '../mark/markStyle'
import { separated } from '../mark/separate'
import { type Box, boxAround, isInside, overlap } from './layout'
import { namesAt } from './names'
import type { Side } from './side'
import { roomFor, SIZE } from './textWidth'

const REM = 16
const atlas = atlasSource().atlas()
const ground = preparedGround(
  JSON.parse(readFileSync(new URL('../../mali/basemap/ground.json', import.meta.url), 'utf8')),
).map
const shown = placeCounts(atlas, select(atlas, parseView('time=2012', atlas)))

/** Labels for 2012 on a map of the whole of Mali, and the edges of the frame. */
function namesOf({ width, height }: Frame) {
  const { lng, lat, zoom } = fitted(atlas.config.map.home, { width, height }, ZOOMS.least)
  const { project } = mercator(zoom)
  const { x, y } = project([lng, lat])
  const frame = boxAround(x, y, width, height)
  const named = { atlas, placeCounts: shown, ground, language: 'en', rem: REM } as const
  return { names: namesAt(zoom, { ...named, frame }), free: namesAt(zoom, named), frame, project }
}

describe.each([
  { width: 1100, height: 760 },
  { width: 575, height: 660 },
  { width: 390, height: 300 },
])('in a frame of $width × $height', (size) => {
  const { names, free, frame, project } = namesOf(size)

  it('no town is labelled at or beyond the edge', () => {
    for (const { name, at, side } of names.towns) {
      const room = roomFor(name, 'roman', SIZE.town, REM)
      expect(isInside(besides(project(at), room, 0.35 * REM, side), frame), name).toBe(true)
    }
  })

  it('every place with events in the frame is labelled inside it', () => {
    for (const { place, count } of placedMarks(shown, atlas.config.map)) {
      const centre = project(place.point.coordinates)
      if (markState(count) === 'empty' || !isInside(boxAround(centre.x, centre.y, 0, 0), frame)) continue
      const side = names.places.get(place.id)
      const room = roomFor(place.name.en, 'bold', SIZE.place, REM)
      const gap = (markSize(count) * REM) / 2 + 0.2 * REM
      expect(side && isInside(besides(centre, room, gap, side), frame), place.id).toBe(true)
    }
  })

  test('without a frame, all places are', () => {
    expect(free.places.size).toBe(shown.filter(({ place }) => place.point).length)
    expect(names.places.size).toBeLessThan(free.places.size)
  })
})

describe.each([
  { width: 980, height: 445 },
  { width: 980, height: 480 },
  { width: 930, height: 560 },
  { width: 560, height: 440 },
  { width: 1300, height: 700 },
])('all of Mali in a frame of $width × $height', ({ width, height }) => {
  const { lng, lat, zoom } = fitted(atlas.config.map.home, { width, height }, ZOOMS.least)
  const { x, y } = mercator(zoom).project([lng, lat])
  // A button over the west of Mali.
  const button = boxAround(x - 0.25 * width, y, 60, 0.8 * height)
  const all = placeCounts(atlas, select(atlas, parseView('', atlas)))

  test.each(LANGUAGES)('%s: every region is labelled; Bamako District by its city', (language) => {
    const { areas } = namesAt(zoom, { atlas, placeCounts: all, ground, language, rem: REM })
    const named = areas.flatMap(({ id, kind }) => (kind === 'region' ? [id] : []))
    const regions = atlas.regions.map(({ id }) => id).filter((id) => id !== 'bamako')
    expect(named.sort()).toEqual(regions.sort())
  })

  test('no name of a region, a town or an area overlaps a mark or a button', () => {
    const named = namesAt(zoom, { atlas, placeCounts: all, ground, language: 'en', rem: REM, covered: [button] })
    const { project } = mercator(zoom)
    const discs = placedMarks(all, atlas.config.map).map(({ place, count }) => {
      const at = project(place.point.coordinates)
      return boxAround(at.x, at.y, markSize(count) * REM, markSize(count) * REM)
    })
    const names = [
      ...named.areas.map(({ name, kind, at }) => ({ name, at, ...roomFor(name, 'caps', SIZE[kind], REM) })),
      ...named.zones.map(({ name, at }) => ({ name, at, ...roomFor(name, 'roman', SIZE.town, REM) })),
    ]
    for (const { name, at, ...room } of names) {
      const centre = project(at)
      const box = boxAround(centre.x, centre.y, room.width, room.height)
      expect(
        [button, ...discs].some((other) => overlap(box, other)),
        name,
      ).toBe(false)
    }
    for (const { name, at } of named.towns) {
      const { x: left, y: top } = project(at)
      expect(overlap(boxAround(left, top, 1, 1), button), name).toBe(false)
    }
    expect(named.zones.map(({ name }) => name)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Northern Mali \d+$/)]),
    )
  })
})

describe.each(['right', 'left', 'top', 'bottom'] as const)(
  'a map that can be moved, with Gao at its edge: %s',
  (edge) => {
    const zoom = 5.5
    const { project } = mercator(zoom)
    const gao = shown.find(({ place }) => place.id === 'gao')?.place.point?.coordinates ?? []
    const { x, y } = project(gao)
    const [width, height, near] = [700, 500, 24]
    const window = boxAround(
      edge === 'right' ? x + near - width / 2 : edge === 'left' ? x - near + width / 2 : x,
      edge === 'bottom' ? y + near - height / 2 : edge === 'top' ? y - near + height / 2 : y,
      width,
      height,
    )
    const named = { atlas, placeCounts: shown, ground, language: 'en', rem: REM } as const
    const names = namesAt(zoom, { ...named, window })
    const isWhole = (box: Box) => isInside(box, window) || !overlap(box, window)

    it('no name of a place, a town or an area is cut off', () => {
      for (const { place, count } of placedMarks(shown, atlas.config.map)) {
        const side = names.places.get(place.id)
        if (!side) continue
        const room = roomFor(place.name.en, 'bold', SIZE.place, REM)
        const gap = (markSize(count) * REM) / 2 + 0.2 * REM
        expect(isWhole(besides(project(place.point.coordinates), room, gap, side)), place.id).toBe(true)
      }
      for (const { name, at, side } of names.towns)
        expect(isWhole(besides(project(at), roomFor(name, 'roman', SIZE.town, REM), 0.35 * REM, side)), name).toBe(true)
      for (const { name, kind, at } of names.areas) {
        const { width, height } = roomFor(name, 'caps', SIZE[kind], REM)
        expect(isWhole(boxAround(project(at).x, project(at).y, width, height)), name).toBe(true)
      }
    })

    it('the place at the edge is named on another side, and all places beyond are named', () => {
      expect(names.places.get('gao')).not.toBe(edge === 'top' ? 'above' : edge === 'bottom' ? 'below' : edge)
      expect(names.places.size).toBe(namesAt(zoom, named).places.size)
    })
  },
)

function besides({ x, y }: { x: number; y: number }, room: { width: number; height: number }, gap: number, side: Side) {
  const [across, down] = { right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] }[side]
  const { width, height } = room
  return boxAround(x + (across ?? 0) * (gap + width / 2), y + (down ?? 0) * (gap + height / 2), width, height)
}

test('names of more places than an atlas usually has are left out where there is no room', () => {
  const many = Array.from({ length: 80 }, (_, i) =>
    shown.flatMap((one) => {
      if (!one.place.point || one.place.id !== 'gao') return []
      const [lng = 0, lat = 0] = one.place.point.coordinates
      const point = { type: 'Point' as const, coordinates: [lng + (i % 9) * 0.05, lat + Math.floor(i / 9) * 0.05] }
      return [{ ...one, place: { ...one.place, id: `gao-${i}`, point } }]
    }),
  ).flat()
  const { lng, lat, zoom } = fitted(atlas.config.map.home, { width: 900, height: 600 }, ZOOMS.least)
  const { x, y } = mercator(zoom).project([lng, lat])
  const frame = boxAround(x, y, 900, 600)
  const named = (placeCounts: typeof shown) =>
    namesAt(zoom, { atlas, placeCounts, ground, language: 'en', rem: REM, frame }).places.size
  expect(named(many.slice(0, 20))).toBe(20)
  expect(many).toHaveLength(80)
  expect(named(many)).toBeLessThan(20)
})

test('marks that are moved apart have their signs and names clear of each other', () => {
  const points = [
    [0.33, 16.8],
    [0.4, 16.69],
    [0.29, 16.88],
    [0.51, 16.72],
  ]
  const [like] = shown.filter(({ place }) => place.id === 'gao')
  if (!like) throw new Error('the atlas has Gao')
  const crowd = points.map((coordinates, i) => ({
    ...like,
    place: { ...like.place, id: `town-${i}`, point: { type: 'Point' as const, coordinates } },
  }))
  const zoom = 4
  const { project } = mercator(zoom)
  const marks = placedMarks(crowd, atlas.config.map)
  const shifts = separated(marks, project, REM)
  const own = { ...atlas, own: true as const }
  const names = namesAt(zoom, { atlas: own, placeCounts: crowd, ground, language: 'en', rem: REM, shifts })
  const boxes = marks.map(({ place, count, kinds }) => {
    const { x, y } = project(place.point.coordinates)
    const shift = shifts.get(place.id) ?? { x: 0, y: 0 }
    const [centre, size] = [{ x: x + shift.x, y: y + shift.y }, markSize(count) * REM]
    const row = kindRow(kinds)
    const away = (names.rows.get(place.id) === 'above' ? -1 : 1) * ((size + row.height * REM) / 2)
    const side = names.places.get(place.id)
    const room = roomFor(place.name.en, 'bold', SIZE.place, REM)
    return {
      disc: boxAround(centre.x, centre.y, size - 1, size - 1),
      over: [
        boxAround(centre.x, centre.y + away, row.width * REM, row.height * REM),
        ...(side === 'left' || side === 'right' ? [besides(centre, room, size / 2 + 0.2 * REM, side)] : []),
      ],
    }
  })
  expect(shifts.size).toBe(points.length)
  expect(names.places.size).toBeGreaterThan(0)
  for (const [i, { over }] of boxes.entries())
    for (const [other, { disc }] of boxes.entries())
      if (i !== other) for (const box of over) expect(overlap(box, disc), `${i} over ${other}`).toBe(false)
})

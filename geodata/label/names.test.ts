import { readFileSync } from 'node:fs'
import { describe, expect, it, test } from 'vitest'
import { type Frame, fitted, MALI } from '../camera/camera'
import { mercator } from '../camera/mercator'
import { gathered } from '../place/gather'
import { markSize, markState, standing } from '../place/mark'
import { preparedGround } from '../poster/ground'
import { loadAtlas } from '../read/load'
import { select } from '../select/select'
import { parseView } from '../view/parse'
import { boxAround, isInside } from './layout'
import { roomFor, SIZE } from './letter'
import { namesAt } from './names'
import type { Side } from './side'

const REM = 16
const atlas = loadAtlas()
const ground = preparedGround(JSON.parse(readFileSync(new URL('../basemap/ground.json', import.meta.url), 'utf8'))).map
const shown = gathered(atlas, select(atlas, parseView('time=2012', atlas)))

/** The names of 2012 on a map that shows all of Mali, and where its edges are. */
function namesOf({ width, height }: Frame) {
  const { lng, lat, zoom } = fitted(MALI, { width, height })
  const { project } = mercator(zoom)
  const { x, y } = project([lng, lat])
  const frame = boxAround(x, y, width, height)
  const named = { atlas, gathered: shown, ground, language: 'en', rem: REM } as const
  return { names: namesAt(zoom, { ...named, frame }), free: namesAt(zoom, named), frame, project }
}

describe.each([
  { width: 1100, height: 760 },
  { width: 575, height: 660 },
  { width: 390, height: 300 },
])('in a frame of $width × $height', (size) => {
  const { names, free, frame, project } = namesOf(size)

  it('no town is named beyond the edge, nor across it', () => {
    for (const { name, at, side } of names.towns) {
      const room = roomFor(name, 'roman', SIZE.town, REM)
      expect(isInside(besides(project(at), room, 0.35 * REM, side), frame), name).toBe(true)
    }
  })

  it('every place of the selection that is in sight is named within the frame', () => {
    for (const { place, count } of standing(shown)) {
      const centre = project(place.point.coordinates)
      if (markState(count) === 'empty' || !isInside(boxAround(centre.x, centre.y, 0, 0), frame)) continue
      const side = names.places.get(place.id)
      const room = roomFor(place.name.en, 'bold', SIZE.place, REM)
      const gap = (markSize(count) * REM) / 2 + 0.2 * REM
      expect(side && isInside(besides(centre, room, gap, side), frame), place.id).toBe(true)
    }
  })

  test('without one, all places are', () => {
    expect(free.places.size).toBe(shown.filter(({ place }) => place.point).length)
    expect(names.places.size).toBeLessThan(free.places.size)
  })
})

function besides({ x, y }: { x: number; y: number }, room: { width: number; height: number }, gap: number, side: Side) {
  const [across, down] = { right: [1, 0], left: [-1, 0], above: [0, -1], below: [0, 1] }[side]
  const { width, height } = room
  return boxAround(x + (across ?? 0) * (gap + width / 2), y + (down ?? 0) * (gap + height / 2), width, height)
}

import { mercator } from '../../domain/view/mercator'
import type { Camera } from '../../domain/view/view'
import type { Frame } from '../camera/camera'
import { type Dots, gathered, toneOf } from './dots'

/** Maximum number of squares on a map, so that a picture has a bounded size. */
const MOST = 5000

/** Squares of one colour and tone, as path data in pixels of the frame. */
export interface Squares {
  readonly match: 'certain' | 'possible'
  readonly tone: number
  readonly d: string
}

/** The events of many places as squares of a grid over a frame; `least` is the least side of a square in pixels. */
export function squares({ points, counts }: Dots, camera: Camera, frame: Frame, least: number): readonly Squares[] {
  const side = Math.max(least, Math.sqrt((frame.width * frame.height) / MOST))
  const world = 256 * 2 ** camera.zoom
  const centre = mercator(camera.zoom).project([camera.lng, camera.lat])
  // In sides of a square.
  const grid = gathered(points, counts, {
    left: (centre.x - frame.width / 2) / side,
    top: (centre.y - frame.height / 2) / side,
    width: Math.floor(frame.width / side),
    height: Math.floor(frame.height / side),
    world: world / side,
  })
  const layers = new Map<string, Squares>()
  const gap = side / 6
  grid.certain.forEach((sure, at) => {
    const unsure = grid.possible[at] as number
    if (sure === 0 && unsure === 0) return
    const match = sure > 0 ? 'certain' : 'possible'
    const tone = toneOf(sure > 0 ? sure : unsure)
    const [x, y] = [(at % grid.width) * side, Math.floor(at / grid.width) * side]
    const length = rounded(side - gap)
    const key = `${match} ${tone}`
    const d = `${layers.get(key)?.d ?? ''}M${rounded(x)} ${rounded(y)}h${length}v${length}h-${length}z`
    layers.set(key, { match, tone, d })
  })
  return [...layers.values()]
}

function rounded(length: number): number {
  return Math.round(length * 10) / 10
}

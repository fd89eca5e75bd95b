import { cameraIn, type Frame, inFrame } from '../camera/camera'
import type { Shown } from './scene'

/**
 * What a map shows, without the marks that stand beyond its frame: a legend need not explain those. Where something
 * open moves the camera, which is known only once names are laid out, all of them.
 */
export function inSight(map: Shown, frame: Frame): Shown {
  if (map.view.at === null && (map.chosen !== null || map.ties.length > 0)) return map
  const place = inFrame(cameraIn(frame, map.view.at, map.atlas.config.map), frame)
  const seen = map.placeCounts.filter(({ place: { point } }) => {
    if (!point) return true
    const { x, y } = place(point.coordinates)
    return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
  })
  return { ...map, placeCounts: seen }
}

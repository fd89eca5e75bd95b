import { cameraIn, type Frame, inFrame } from '../camera/camera'
import type { MapContent } from './scene'

/**
 * The content of a map without marks beyond its frame, which a legend need not explain. If something open moves the
 * camera, which is known only after label layout, all marks are kept.
 */
export function inSight(map: MapContent, frame: Frame): MapContent {
  if (map.view.at === null && (map.chosen !== null || map.links.length > 0)) return map
  const place = inFrame(cameraIn(frame, map.view.at, map.atlas.config.map), frame)
  const seen = map.placeCounts.filter(({ place: { point } }) => {
    if (!point) return true
    const { x, y } = place(point.coordinates)
    return x >= 0 && x <= frame.width && y >= 0 && y <= frame.height
  })
  return { ...map, placeCounts: seen }
}

import type { Atlas } from '../../domain/join/atlas'
import { kindRow } from '../../domain/select/kinds'
import type { PlaceCount } from '../../domain/select/placeCounts'
import type { Camera } from '../../domain/view/view'
import { cameraIn, type Frame, inFrame } from '../camera/camera'
import { markSize, placedMarks } from '../mark/markStyle'
import { overlap } from './clearPart'
import type { Box } from './layout'

/** Where a legend can be on a map; without the lower right, where the scale is. Best first. */
export const LEGEND_CORNERS = ['lower-left', 'upper-left', 'upper-right'] as const
export type LegendCorner = (typeof LEGEND_CORNERS)[number]

/** Space in pixels around a mark: it may be moved aside by another. */
const AIR = 6

interface Legend {
  /** Size of the open legend, in pixels. */
  readonly size: Frame
  /** Its distance from the edges of the map, in pixels. */
  readonly inset: number
}

interface Shown {
  readonly atlas: Pick<Atlas, 'config'>
  readonly placeCounts: readonly PlaceCount[]
  /** The View's camera. */
  readonly at: Camera | null
  /** Size of a rem, in pixels. */
  readonly rem: number
}

/**
 * The corner of a map in which a legend covers the fewest marks, and the least of them, with how many they are.
 */
export function legendCorner(
  { size: { width, height }, inset }: Legend,
  frame: Frame,
  { atlas, placeCounts, at, rem }: Shown,
): { readonly corner: LegendCorner; readonly covered: number } {
  const { map } = atlas.config
  const project = inFrame(cameraIn(frame, at, map), frame)
  const marks = placedMarks(placeCounts, map).map(({ place, count, kinds }): Box => {
    const { x, y } = project(place.point.coordinates)
    const radius = (markSize(count) / 2) * rem + AIR
    return { left: x - radius, right: x + radius, top: y - radius, bottom: y + radius + kindRow(kinds).height * rem }
  })
  const corners = LEGEND_CORNERS.map((corner) => {
    const left = corner === 'upper-right' ? frame.width - inset - width : inset
    const top = corner === 'lower-left' ? frame.height - inset - height : inset
    const box = { left, top, right: left + width, bottom: top + height }
    const under = marks.filter((mark) => overlap(mark, box))
    const area = under.reduce((sum, mark) => sum + shared(mark, box), 0)
    return { corner, covered: under.length, area }
  })
  const { corner, covered } = corners.reduce((least, one) =>
    one.covered < least.covered || (one.covered === least.covered && one.area < least.area) ? one : least,
  )
  return { corner, covered }
}

/** The area that two overlapping boxes share. */
function shared(one: Box, other: Box): number {
  return (
    (Math.min(one.right, other.right) - Math.max(one.left, other.left)) *
    (Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top))
  )
}

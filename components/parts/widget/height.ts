import { aroundHeight, belowHeight, drawnMapHeight, mapHeight } from './message'
import type { EmbedOptions } from './options'

/** Default width, that of a typical text column; CSS pixels. */
const USUAL_WIDTH = 720
/** Height of the map in a plain frame with other parts, in CSS pixels: enough to be read beside them. */
const SHARED_MAP = 400
/** Height of the text of most scenes; CSS pixels. */
const TEXT = 160

/**
 * The height, in CSS pixels, of a plain iframe, which does not resize to its content, in a column of this width: room
 * for the live map and all parts, but no more than the static map can fill, as it is without most of them. What does
 * not fit is scrolled to.
 */
export function plainHeight(
  {
    parts,
    lock,
    view,
    storyScene,
    signature,
  }: Pick<EmbedOptions, 'parts' | 'lock' | 'view' | 'storyScene' | 'signature'>,
  width: number | null,
): number {
  const maps = view.compare ? 2 : 1
  const below = belowHeight(parts, { lock, live: true, maps })
  const map = mapHeight(width ?? USUAL_WIDTH, maps)
  const around = aroundHeight(parts.includes('title'), signature.note?.length, signature.byline?.length)
  const live = (below > 0 ? Math.min(map, SHARED_MAP) : map) + below
  const drawn = drawnMapHeight(width ?? USUAL_WIDTH, maps) + belowHeight(parts, { lock, live: false, maps })
  return Math.ceil((around + Math.min(live, drawn) + (storyScene ? TEXT : 0)) / 10) * 10
}

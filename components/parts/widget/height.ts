import { aroundHeight, belowHeight, mapHeight } from './message'
import type { EmbedOptions } from './options'

/** As wide as a column of text often is, for who does not say; CSS pixels. */
const USUAL_WIDTH = 720
/** The map of a plain frame that shows more than the map, in CSS pixels: high enough to be read beside the rest. */
const SHARED_MAP = 400
/** As high as the text of most scenes; CSS pixels. */
const TEXT = 160

/**
 * The height, in CSS pixels, of a plain frame, which cannot follow what stands in it: room for the live map with every
 * part that is shown, in a widget of this width.
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
  return Math.ceil((around + (below > 0 ? Math.min(map, SHARED_MAP) : map) + below + (storyScene ? TEXT : 0)) / 10) * 10
}

import type { DeckPicture, Image } from '@/geodata/drawing/deck/deck'
import type { PosterTheme } from '@/geodata/drawing/theme/theme'
import type { Translate } from '../../language/translate'
import type { Control } from '../takeaway/inSlices'
import type { Carried } from './carried'
import { sceneMap } from './sceneMap'

/** What only a browser can do, or another machine in its place. */
export interface Machine {
  /** Draws an SVG as a PNG that fills so many pixels. */
  readonly raster: (
    svg: string,
    size: { readonly width: number; readonly height: number },
  ) => Promise<Uint8Array<ArrayBuffer>>
  /** Reads a picture of the author's, as PNG or JPEG. Rejects if it cannot be read. */
  readonly read: (src: string) => Promise<Pick<Image, 'type' | 'bytes' | 'width' | 'height'>>
  /** The typefaces of a PDF: roman, italic, bold, and the same for letters that those lack. */
  readonly fonts: () => Promise<Fonts>
}

/** Bytes of font files. */
export type Fonts = Readonly<Record<'roman' | 'italic' | 'bold', readonly Uint8Array<ArrayBuffer>[]>>

/** How a story is worded and drawn. */
export interface Making {
  readonly t: Translate
  readonly machine: Machine
  readonly control: Control
}

/** Pixels of a map for each point of a slide or page: sharper than a screen of 1080 lines, and fine on paper. */
const FINENESS = 3

/** The authors' pictures, by number of the scene; one that cannot be read is left out. */
export async function picturesOf({ story }: Carried, { machine, control }: Making): Promise<Map<number, DeckPicture>> {
  const pictures = new Map<number, DeckPicture>()
  for (const { number, picture } of story.scenes) {
    if (!picture) continue
    const read = await machine.read(picture.src).catch(() => null)
    control.signal.throwIfAborted()
    if (read) pictures.set(number, { ...read, alt: picture.alt, credit: picture.credit })
  }
  return pictures
}

/**
 * The maps of all scenes as pictures for boxes in points, one after another, reporting the share from 0 to `until`.
 */
export async function mapsOf(
  carried: Carried,
  boxes: readonly { readonly width: number; readonly height: number }[],
  { t, machine, control }: Making,
  { until, theme, finer = 1 }: { readonly until: number; readonly theme: PosterTheme; readonly finer?: number },
): Promise<Image[]> {
  const images: Image[] = []
  const { scenes } = carried.story
  for (const [i, scene] of scenes.entries()) {
    const box = boxes[i]
    if (!box) break
    const [width, height] = [Math.round(box.width), Math.round(box.height)]
    const { svg, alt } = sceneMap(carried, scene, { width, height, theme, finer, t })
    const size = { width: Math.round(width * FINENESS), height: Math.round(height * FINENESS) }
    images.push({ type: 'image/png', bytes: await machine.raster(sized(svg, size), size), ...size, alt })
    control.signal.throwIfAborted()
    control.report((until * (i + 1)) / scenes.length)
  }
  return images
}

/** The same drawing in another size. */
function sized(svg: string, { width, height }: { readonly width: number; readonly height: number }): string {
  return svg.replace(/^(<svg[^>]*?) width="[^"]*" height="[^"]*"/, `$1 width="${width}" height="${height}"`)
}

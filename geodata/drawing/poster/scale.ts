import { metresPerPixel } from '../../domain/view/mercator'
import { inFrame } from '../camera/camera'
import type { Pens } from './pens'
import type { Scene } from './scene'
import { element, escaped, type Markup } from './xml'

/** Maximum width of a scale bar, in rem. */
const WIDEST_SCALE = 6.25

/**
 * Length of a scale bar: the largest of 1, 2, 3, 5 times a power of ten kilometres that fits the width, as in Leaflet.
 */
function scaleBar({ camera }: Scene, widest: number): { readonly kilometres: number; readonly width: number } {
  const perPixel = metresPerPixel(camera.lat, camera.zoom) / 1000
  const most = widest * perPixel
  const power = 10 ** Math.floor(Math.log10(most))
  const kilometres = ([5, 3, 2].find((times) => times * power <= most) ?? 1) * power
  return { kilometres, width: kilometres / perPixel }
}

/** The part of the frame covered by the base map: all of it, unless the frame is far wider or higher. */
export function groundBox({ frame, camera, atlas }: Scene) {
  const [west, south, east, north] = atlas.config.map.edge
  const place = inFrame(camera, frame)
  const [first, last] = [place([west, north]), place([east, south])]
  return {
    left: Math.max(first.x, 0),
    top: Math.max(first.y, 0),
    right: Math.min(last.x, frame.width),
    bottom: Math.min(last.y, frame.height),
  }
}

/** The scale bar in the lower right corner of the sheet; nothing if none is drawn. */
export function scaleMarkup(scene: Scene, { palette, rem, distanceWords }: Pens): Markup {
  if (!distanceWords) return escaped('')
  const sheet = groundBox(scene)
  const { kilometres, width } = scaleBar(scene, WIDEST_SCALE * rem)
  const [right, bottom] = [sheet.right - 0.8 * rem, sheet.bottom - 0.8 * rem]
  const left = right - width
  const air = 0.3 * rem
  return element(
    'g',
    { stroke: palette['ink-soft'], 'stroke-width': 1.5, fill: 'none' },
    // A background: rivers and borders would cross the text.
    element('rect', {
      x: left - air,
      y: bottom - 1.3 * rem,
      width: width + 2 * air,
      height: 1.3 * rem + air,
      fill: palette.paper,
      'fill-opacity': 0.85,
      stroke: 'none',
    }),
    element('path', {
      d: `M${left.toFixed(1)} ${(bottom - 0.4 * rem).toFixed(1)}v${(0.4 * rem).toFixed(1)}h${width.toFixed(1)}v${(-0.4 * rem).toFixed(1)}`,
    }),
    element(
      'text',
      {
        x: (left + right) / 2,
        y: bottom - 0.35 * rem,
        'text-anchor': 'middle',
        'font-size': 0.85 * rem,
        fill: palette.ink,
        stroke: 'none',
      },
      escaped(distanceWords(kilometres)),
    ),
  )
}

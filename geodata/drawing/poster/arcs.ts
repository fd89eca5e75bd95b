import { SEMICOLON } from '../../domain/language/punctuation'
import type { GroundPaths } from '../ground/ground'
import type { Pens } from './pens'
import type { Scene } from './scene'
import { element, escaped, type Markup, path, together } from './xml'

/** The head of an arc, its tip just beyond the origin, pointing east. */
export const HEAD = 'M-9-6L1 0l-10 6 3-6z'

/** How wide the line of a tie is. */
const TIE_WIDTH = 2.2

/** The dashes of a line of this width, with round ends, that no document states. */
export function dashes(width: number): string {
  return [2.4, 2.8].map((length) => (length * width).toFixed(1)).join(' ')
}

/**
 * What the open event is tied to: a line, dashed where it is inferred, with a head from what came first; between a part
 * and its whole without one.
 */
export function arcsMarkup({ arcs }: Scene, paths: GroundPaths, { palette, rem, language, tieWords }: Pens): Markup {
  const scale = rem / 16
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  return together(
    arcs.map(({ tie, line: positions, head }) => {
      const d = paths.shape({ type: 'LineString', coordinates: [...positions] })
      const said = tie.ends.map(tieWords).join(SEMICOLON[language])
      return element(
        'g',
        {},
        element('title', {}, escaped(said)),
        path(d, { ...line, stroke: palette.paper, 'stroke-width': 5 * scale, 'stroke-opacity': 0.75 }),
        path(d, {
          ...line,
          stroke: palette.laterite,
          'stroke-width': TIE_WIDTH * scale,
          'stroke-dasharray': tie.basis === 'stated' ? null : dashes(TIE_WIDTH * scale),
        }),
        head
          ? path(HEAD, {
              transform: `translate(${head.x.toFixed(1)} ${head.y.toFixed(1)}) rotate(${head.angle.toFixed(1)}) scale(${scale.toFixed(3)})`,
              fill: palette.laterite,
              stroke: palette.paper,
              'stroke-width': 0.8,
            })
          : escaped(''),
      )
    }),
  )
}

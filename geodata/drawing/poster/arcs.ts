import { SEMICOLON } from '../../domain/language/punctuation'
import type { GroundPaths } from '../ground/ground'
import type { Pens } from './pens'
import type { Scene } from './scene'
import { element, escaped, type Markup, path, together } from './xml'

/** Arrowhead with its tip just beyond the origin, pointing east. */
export const HEAD = 'M-9-6L1 0l-10 6 3-6z'

/** Line width of a link. */
const LINK_WIDTH = 2.2

/** Dash pattern for an inferred link of this line width, with round ends. */
export function dashes(width: number): string {
  return [2.4, 2.8].map((length) => (length * width).toFixed(1)).join(' ')
}

/** The links of the open event: lines, dashed if inferred, with an arrowhead unless they join a part and its whole. */
export function arcsMarkup({ arcs }: Scene, paths: GroundPaths, { palette, rem, language, linkWords }: Pens): Markup {
  const scale = rem / 16
  const line = { fill: 'none', 'stroke-linecap': 'round' }
  return together(
    arcs.map(({ arc, line: positions, head }) => {
      const d = paths.shape({ type: 'LineString', coordinates: [...positions] })
      const said = arc.ends.map(linkWords).join(SEMICOLON[language])
      return element(
        'g',
        {},
        element('title', {}, escaped(said)),
        path(d, { ...line, stroke: palette.paper, 'stroke-width': 5 * scale, 'stroke-opacity': 0.75 }),
        path(d, {
          ...line,
          stroke: palette.laterite,
          'stroke-width': LINK_WIDTH * scale,
          'stroke-dasharray': arc.basis === 'stated' ? null : dashes(LINK_WIDTH * scale),
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

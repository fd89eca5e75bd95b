import type { PlaceStatus } from '../../domain/select/placeStatus'
import type { Palette } from '../theme/theme'
import type { SceneMark } from './scene'
import { element, type Markup, together } from './xml'

interface Disc {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly state: SceneMark['state']
  readonly status: PlaceStatus
  readonly colour: string
  readonly palette: Palette
}

/**
 * The disc of a mark. By state: filled for certain, a dashed ring for possible, an open ring for empty. By status:
 * hollow for announced only, with a second ring for judged only, hollow with a second ring for a mix of both.
 */
export function disc({ x, y, size, state, status, colour, palette }: Disc): Markup {
  const at = { cx: x, cy: y }
  const line = { r: size / 2 - 0.75, fill: palette['paper-bright'], stroke: colour, 'stroke-width': 1.5 }
  const own =
    state === 'possible'
      ? { ...line, 'stroke-dasharray': '4 3' }
      : state === 'empty'
        ? { ...line, stroke: palette['ink-soft'] }
        : isHollow(status)
          ? { ...line, 'stroke-width': 2 }
          : { r: size / 2 + 0.75, fill: colour, stroke: palette['paper-bright'], 'stroke-width': 1.5 }
  if (status !== 'judged' && !(status === 'unreported' && state === 'certain'))
    return element('circle', { ...at, ...own })
  const ring = { r: size / 2 + 2.6, fill: 'none', stroke: colour, 'stroke-width': 1.3 }
  return together([element('circle', { ...at, ...own }), element('circle', { ...at, ...ring })])
}

/** Whether a certain disc of this status is unfilled, so that its number must be dark. */
export function isHollow(status: PlaceStatus): boolean {
  return status === 'announced' || status === 'unreported'
}

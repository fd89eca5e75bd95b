import type { PlaceStatus } from '../../domain/select/status'
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
 * The disc of a mark: full for what certainly matches, a broken ring for what may, an open one for nothing; hollow for
 * what is only announced, in a second ring for what is only judged, hollow in a second ring for what is announced and
 * judged.
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

/** Whether a full disc of this status has no filling, so that its number is dark. */
export function isHollow(status: PlaceStatus): boolean {
  return status === 'announced' || status === 'unreported'
}

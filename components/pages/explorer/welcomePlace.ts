import type { Box } from '@/geodata/drawing/label/layout'

/**
 * Where the welcome is: usually over the middle of the map, or on a phone at the lower edge of the window; otherwise at
 * the upper or lower edge of either, or hidden.
 */
export type WelcomePlace = 'usual' | 'top' | 'bottom' | 'hidden'

/** Distance from an edge (Welcome.module.css), and of the focused element with its outline, in CSS pixels. */
const EDGE = 13
const OUTLINE = 5

interface Places {
  readonly now: WelcomePlace
  /** The box of the welcome as it is now; while hidden, at its usual place. */
  readonly card: Box
  /** What it lies over: the map, or the window. */
  readonly around: Box
}

/**
 * The place where the welcome does not cover the focused element: its present one if possible. Elements higher than the
 * welcome, such as the map itself, stay in sight beside it.
 */
export function placeClearOf(focused: Box, { now, card, around }: Places): WelcomePlace {
  const height = card.bottom - card.top
  const at = (top: number): Box => ({ ...card, top, bottom: top + height })
  const isClear = (box: Box) =>
    focused.bottom - focused.top > height ||
    focused.right + OUTLINE <= box.left ||
    focused.left - OUTLINE >= box.right ||
    focused.bottom + OUTLINE <= box.top ||
    focused.top - OUTLINE >= box.bottom
  if (isClear(card)) return now === 'hidden' ? 'usual' : now
  if (isClear(at(around.bottom - EDGE - height))) return 'bottom'
  return isClear(at(around.top + EDGE)) ? 'top' : 'hidden'
}

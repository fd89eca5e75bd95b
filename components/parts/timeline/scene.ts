import type { Focus } from '@/geodata/drawing/timeline/focus'
import type { Frame } from '@/geodata/drawing/timeline/frame'
import { type Placing, STATE } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import type { Tick } from '@/geodata/drawing/timeline/ticks'
import type { MarkedKind } from '../../ui/KindMark'
import type { Guide } from './guides'
import type { Colours } from './useColours'

/** What stays on the canvas of the strip while a window or a band moves over it. */
export interface Backdrop {
  readonly marks: Marks
  readonly placed: Placing
  readonly focus: Focus
  readonly strip: Frame
  readonly width: number
  readonly height: number
  readonly ticks: readonly Tick[]
  readonly kinds: readonly MarkedKind[]
  readonly colours: Colours
  /** Width and height of a symbol, pixels. */
  readonly symbol: number
  readonly guides: readonly Guide[]
}

/** Everything that the canvas of the strip shows. */
export interface Scene extends Backdrop {
  readonly backdrop: Backdrop
  readonly states: Uint8Array
  /** Position of the open event, -1 for none. */
  readonly open: number
}

/** How strongly a mark stands out, by how it stands to the View. */
export function strength(state: number | undefined): number {
  return state === STATE.certain ? 1 : state === STATE.possible ? 0.6 : 0.34
}

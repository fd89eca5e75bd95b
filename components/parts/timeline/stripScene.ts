import type { TimeAnswer } from '@/geodata/domain/service/views'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import type { Frame } from '@/geodata/drawing/timeline/frame'
import { type Placing, STATE } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import type { Tick } from '@/geodata/drawing/timeline/ticks'
import type { MarkedKind } from '../../ui/KindMark'
import type { Guide } from './guides'
import type { Colours } from './useColours'

/** What does not change on the strip's canvas while a window or band is dragged. */
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

/** Numbers of events by row and bin that were counted elsewhere. */
export interface CountedRows {
  /** Edges of the bins, in days. */
  readonly edges: readonly number[]
  readonly rows: TimeAnswer['rows']
}

/** Everything drawn on the strip's canvas. */
export interface Scene extends Backdrop {
  readonly backdrop: Backdrop
  readonly states: Uint8Array
  /** In place of marks, if the events are not here. */
  readonly counted?: CountedRows | null
  /** Position of the open event, -1 for none. */
  readonly open: number
}

/** The opacity of a mark, by its state. */
export function strength(state: number | undefined): number {
  return state === STATE.certain ? 1 : state === STATE.possible ? 0.6 : 0.34
}

import { useMemo } from 'react'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import type { Frame } from '@/geodata/drawing/timeline/frame'
import { placing } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import { ticks as ticksOf } from '@/geodata/drawing/timeline/ticks'
import { useGround } from '../../view/ground'
import { useSetting } from '../../view/useExplorer'
import { guidesOf } from './guides'
import type { Backdrop } from './stripScene'
import type { Colours } from './useColours'

/** Minimum distance of ticks on the explorer's strip, in pixels. */
export const TICK = 56

interface StageParts {
  readonly marks: Marks
  /** The state of each event, by position in the atlas (STATE). */
  readonly states: Uint8Array
  readonly focus: Focus
  readonly strip: Frame
  /** Width of the canvas, in pixels. */
  readonly width: number
  readonly height: number
  readonly colours: Colours | null
  /** Width and height of a symbol, in pixels. */
  readonly symbol: number
  /** Minimum distance of ticks, in pixels. */
  readonly gap: number
}

interface SceneParts extends Pick<Backdrop, 'ticks' | 'kinds'> {
  /** null until the size and the colours of the canvas are known. */
  readonly backdrop: Backdrop | null
}

/** Computes what does not change on a timeline's canvas while a window is dragged. */
export function useScene(parts: StageParts): SceneParts {
  const { marks, states, focus, strip, width, height, colours, symbol, gap } = parts
  const { atlas } = useSetting()
  const ticks = useMemo(() => (width > 0 ? ticksOf(focus, width, gap) : []), [focus, width, gap])
  const placed = useMemo(() => placing(marks, states, focus, width, strip), [marks, states, focus, width, strip])
  const { kinds } = atlas
  const { rivers } = useGround().map
  const guides = useMemo(() => guidesOf(atlas.config, rivers), [atlas, rivers])
  const backdrop = useMemo<Backdrop | null>(
    () =>
      colours && width > 0 && height > 0
        ? { marks, placed, focus, strip, width, height, ticks, kinds, colours, symbol, guides }
        : null,
    [colours, marks, placed, focus, strip, width, height, ticks, kinds, symbol, guides],
  )
  return { backdrop, ticks, kinds }
}

import { useMemo } from 'react'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import type { Frame } from '@/geodata/drawing/timeline/frame'
import { placing } from '@/geodata/drawing/timeline/layout'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import { ticks as ticksOf } from '@/geodata/drawing/timeline/ticks'
import { useSetting } from '../../view/useExplorer'
import { guidesOf } from './guides'
import type { Backdrop } from './scene'
import type { Colours } from './useColours'

/** Between two ticks of a strip that is looked at from close by, in pixels. */
export const TICK = 56

interface StageParts {
  readonly marks: Marks
  /** Of the events that are drawn, by their position in the atlas (STATE). */
  readonly states: Uint8Array
  readonly focus: Focus
  readonly strip: Frame
  /** Of the canvas, in pixels. */
  readonly width: number
  readonly height: number
  readonly colours: Colours | null
  /** Width and height of a symbol, in pixels. */
  readonly symbol: number
  /** Between two ticks, in pixels. */
  readonly gap: number
}

interface SceneParts extends Pick<Backdrop, 'ticks' | 'kinds'> {
  /** null before the size and the colours of the canvas are known. */
  readonly backdrop: Backdrop | null
}

/** Puts together what stays on the canvas of a timeline while a window moves over it. */
export function useScene(parts: StageParts): SceneParts {
  const { marks, states, focus, strip, width, height, colours, symbol, gap } = parts
  const { atlas } = useSetting()
  const ticks = useMemo(() => (width > 0 ? ticksOf(focus, width, gap) : []), [focus, width, gap])
  const placed = useMemo(() => placing(marks, states, focus, width, strip), [marks, states, focus, width, strip])
  const { kinds } = atlas
  const guides = useMemo(() => guidesOf(atlas.config), [atlas])
  const backdrop = useMemo<Backdrop | null>(
    () =>
      colours && width > 0 && height > 0
        ? { marks, placed, focus, strip, width, height, ticks, kinds, colours, symbol, guides }
        : null,
    [colours, marks, placed, focus, strip, width, height, ticks, kinds, symbol, guides],
  )
  return { backdrop, ticks, kinds }
}

'use client'

import { type PointerEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { TimeWindow } from '@/geodata/domain/time/window'
import { gripUnit, wholeUnits } from '@/geodata/drawing/timeline/calendar'
import { between, dayAt, type Focus, pixelsADay, xOf } from '@/geodata/drawing/timeline/focus'
import { frame } from '@/geodata/drawing/timeline/frame'
import { densestRange, type Marks, marks as marksOf } from '@/geodata/drawing/timeline/marks'
import { windowWords } from '../../language/words'
import { useExplorer, useSetting } from '../../view/useExplorer'
import { Axis } from './Axis'
import { ColourProbe } from './ColourProbe'
import { draw } from './draw'
import { Folds } from './Folds'
import { TimeHandles } from './Handles'
import { SIGN } from './kindSprite'
import { Latitudes } from './Latitudes'
import styles from './Strip.module.css'
import type { CountedRows, Scene } from './stripScene'
import two from './TwoWindows.module.css'
import { useColours } from './useColours'
import type { Draft } from './useDraft'
import { useLineHeight } from './useLineHeight'
import { TICK, useScene } from './useScene'
import { useSize } from './useSize'
import { useStates } from './useStates'

const SIDES = ['before', 'after'] as const
type Side = (typeof SIDES)[number]

export interface TwoWindowsProps {
  readonly windows: Readonly<Record<Side, TimeWindow>>
}

interface BrushedStripProps extends TwoWindowsProps {
  readonly marks: Marks
  /** The state of each event, by position in the atlas (STATE). */
  readonly states: Uint8Array
  readonly focus: Focus
  /** The numbers of events that are not here, in place of marks. */
  readonly counted?: CountedRows | null
}

/** Line height of row names, in rem, if the strip has room. */
const LINE = 0.86

/** Distance in pixels after which a press is a drag. */
const DRAG = 6

/** A window while it is drawn or dragged. */
interface Drawn {
  readonly side: Side
  readonly window: TimeWindow
}

/** The timeline of a comparison of the atlas. */
export function TwoWindows({ windows }: TwoWindowsProps) {
  const { atlas } = useExplorer()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const { states } = useStates()
  const focus = useMemo(() => focusOn(windows, densestRange(marks), marks.span), [windows, marks])
  return <BrushedStrip {...{ windows, marks, states, focus }} />
}

/** A range with both windows, and where most events are; it does not change during a drag. */
export function focusOn(windows: TwoWindowsProps['windows'], densest: Focus, span: Focus): Focus {
  const starts = SIDES.map((side) => windows[side].start ?? span.from)
  const ends = SIDES.map((side) => (windows[side].end ?? span.to) + 1)
  return between(Math.min(densest.from, ...starts), Math.max(densest.to, ...ends), span)
}

/**
 * The latitude timeline of a comparison, with both windows as brushes: drag their ends (or use keys), their heads to
 * move them, or outside both to redraw the nearer one. The maps update when a drag ends.
 */
export function BrushedStrip({ windows, marks, states, focus, counted = null }: BrushedStripProps) {
  const t = useTranslations()
  const { language } = useSetting()
  const { go } = useExplorer()
  const [drawn, setDrawn] = useState<Drawn | null>(null)
  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const grip = useRef<{ readonly side: Side; readonly day: number; readonly x: number; readonly held: boolean } | null>(
    null,
  )
  const { width, height } = useSize(box)
  const { line, style } = useLineHeight(height, marks.rows.length, LINE)
  const strip = useMemo(() => frame(height, marks, { line, symbol: SIGN }), [height, marks, line])
  const { backdrop, ticks, kinds } = useScene({
    ...{ marks, states, focus, strip, width, height, colours },
    symbol: SIGN,
    gap: TICK,
  })
  const scene = useMemo<Scene | null>(
    () => backdrop && { ...backdrop, backdrop, states, open: -1, counted },
    [backdrop, states, counted],
  )

  useLayoutEffect(
    function paint() {
      if (canvas.current && scene) draw(canvas.current, scene)
    },
    [scene],
  )

  const windowOf = (side: Side) => (drawn?.side === side ? drawn.window : windows[side])
  const edges = (side: Side): readonly [number, number] => {
    const { start, end } = windowOf(side)
    const inSight = (x: number) => Math.min(Math.max(x, 0), width)
    return [
      start === null ? 0 : inSight(xOf(focus, width, start)),
      end === null ? width : inSight(xOf(focus, width, end + 1)),
    ]
  }
  const commit = (next: Drawn | null) => {
    setDrawn(null)
    if (next) go((now) => ({ ...now, [next.side === 'before' ? 'time' : 'compare']: next.window }))
  }
  const draftingOf = (side: Side) => {
    // A comparison needs windows with at least one end.
    const made = ({ time }: Draft): Drawn | null => (time ? { side, window: time } : null)
    return {
      draft: null,
      move: (draft: Draft) => setDrawn(made(draft)),
      commit: (draft: Draft) => commit(made(draft)),
      cancel: () => setDrawn(null),
    }
  }

  const xIn = ({ clientX }: PointerEvent) => clientX - (box.current?.getBoundingClientRect().left ?? 0)
  const hold = (pointer: PointerEvent<HTMLElement>, side: Side, held: boolean) => {
    if (pointer.button !== 0) return
    pointer.stopPropagation()
    pointer.currentTarget.setPointerCapture(pointer.pointerId)
    const x = xIn(pointer)
    grip.current = { side, day: dayAt(focus, width, x), x, held }
  }
  /** The window as drawn or moved by the pointer; null before the pointer has moved far enough. */
  const pulled = (pointer: PointerEvent): Drawn | null => {
    const from = grip.current
    const x = Math.min(Math.max(xIn(pointer), 0), width - 0.01)
    if (!from || Math.abs(x - from.x) < DRAG) return null
    const day = dayAt(focus, width, x)
    const unit = gripUnit(Math.min(pixelsADay(focus, width, from.day), pixelsADay(focus, width, day)))
    if (!from.held) return { side: from.side, window: wholeUnits(from.day, day, unit) }
    const { start, end } = windows[from.side]
    // Measured at the window's own edge: years may be folded under the pointer.
    const edge = start ?? end ?? from.day
    const by = Math.round(dayAt(focus, width, xOf(focus, width, edge) + x - from.x) - edge)
    return {
      side: from.side,
      window: { start: start === null ? null : start + by, end: end === null ? null : end + by },
    }
  }
  const nearest = (x: number): Side => {
    const away = (side: Side) => {
      const [left, right] = edges(side)
      return Math.max(left - x, x - right, 0)
    }
    return away('before') <= away('after') ? 'before' : 'after'
  }
  const pulls = {
    onPointerMove: (pointer: PointerEvent) => {
      if (grip.current) setDrawn(pulled(pointer))
    },
    onPointerUp: (pointer: PointerEvent) => {
      const next = pulled(pointer)
      grip.current = null
      commit(next)
    },
    onPointerCancel: () => {
      grip.current = null
      setDrawn(null)
    },
  }

  return (
    <section className={two.two} style={style} aria-label={t('compare.brushes')}>
      {height > 0 && <Latitudes rows={marks.rows} strip={strip} />}
      <div className={styles.stage}>
        <div
          ref={box}
          className={two.strip}
          onPointerDown={(pointer) => hold(pointer, nearest(xIn(pointer)), false)}
          {...pulls}
        >
          <canvas ref={canvas} className={styles.canvas} />
        </div>
        {scene &&
          SIDES.map((side, i) => {
            const [left, right] = edges(side)
            const window = windowOf(side)
            const words = windowWords(window, language, t)
            return (
              <div key={side} className={two.brush} data-side={side}>
                <span className={two.body} style={{ left, width: Math.max(right - left, 2) }} />
                <span
                  className={two.head}
                  data-at={left > width / 2 ? 'end' : 'start'}
                  style={{ left: left > width / 2 ? right : left }}
                  title={t('compare.moveIt', { window: words })}
                  onPointerDown={(pointer) => hold(pointer, side, true)}
                  {...pulls}
                >
                  {i + 1} · {words}
                </span>
                <TimeHandles
                  scene={scene}
                  window={window}
                  band={null}
                  drafting={draftingOf(side)}
                  names={{
                    start: t('compare.endOf', { period: side, end: 'start' }),
                    end: t('compare.endOf', { period: side, end: 'end' }),
                  }}
                />
              </div>
            )
          })}
        {width > 0 && <Folds focus={focus} width={width} />}
      </div>
      <Axis ticks={ticks} focus={focus} width={width} />
      <ColourProbe kinds={kinds} probe={probe} />
    </section>
  )
}

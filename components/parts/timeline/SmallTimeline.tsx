'use client'

import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { periods } from '@/geodata/domain/compare/period'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { View } from '@/geodata/domain/view/view'
import { between, type Focus, xOf } from '@/geodata/drawing/timeline/focus'
import { frame } from '@/geodata/drawing/timeline/frame'
import { STATE } from '@/geodata/drawing/timeline/layout'
import { linesOf } from '@/geodata/drawing/timeline/lines'
import { densestRange, type Marks, marks as marksOf } from '@/geodata/drawing/timeline/marks'
import { useExplorer } from '../../view/useExplorer'
import { Axis } from './Axis'
import { ColourProbe } from './ColourProbe'
import { draw } from './draw'
import { Folds } from './Folds'
import { SIGN } from './kindSprite'
import { Latitudes } from './Latitudes'
import styles from './Strip.module.css'
import { useColours } from './useColours'
import { useLineHeight } from './useLineHeight'
import { useScene } from './useScene'
import { useSize } from './useSize'
import { useStates } from './useStates'

/** Days shown on each side of a scene's window, as context: twice its length, within these limits. */
const AROUND = { times: 2, least: 30, most: 120 } as const

/** Line height of row names in rem, if the strip has room; readable from the last row of a hall. */
const LINE = 1.36

/** Twice the size on a desk. */
const SYMBOL = SIGN * 2

/** Minimum width of a tick, in line heights: a month with its year. */
const TICK = 4.6

/**
 * The latitude timeline for a presentation, showing the explorer's View: only its events, large, in the rows that they
 * need, between the ends of the country. Not interactive.
 */
export function SmallTimeline() {
  const t = useTranslations('timeline')
  const { atlas, view } = useExplorer()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const windows = useMemo(() => windowsOf(view, atlas), [view, atlas])
  const focus = useMemo(() => focusOn(windows, marks), [windows, marks])
  const { states } = useStates()
  const open = positionOfEvent(atlas, view.event)
  const { wanted, shown, lines } = useMemo(() => wantedOf(marks, states, focus, open), [marks, states, focus, open])
  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = useSize(box)
  const { line, style } = useLineHeight(height, shown.filter(Boolean).length, LINE)
  const strip = useMemo(
    () => frame(height, marks, { line, symbol: SYMBOL, shown, lines }),
    [height, marks, line, shown, lines],
  )
  const { backdrop, ticks, kinds } = useScene({
    ...{ marks, states: wanted, focus, strip, width, height, colours },
    symbol: SYMBOL,
    gap: line * TICK,
  })

  useLayoutEffect(
    function paint() {
      if (canvas.current && backdrop) draw(canvas.current, { ...backdrop, backdrop, states: wanted, open })
    },
    [backdrop, wanted, open],
  )

  return (
    <section className={styles.small} style={style} aria-label={t('title')}>
      {height > 0 && <Latitudes rows={marks.rows} strip={strip} />}
      <div className={styles.stage} ref={box}>
        <canvas ref={canvas} className={styles.canvas} />
        {veils(windows, focus, width).map(({ left, right }) => (
          <span key={left} className={styles.veil} style={{ left, width: right - left, top: 0, height }} />
        ))}
        {width > 0 && <Folds focus={focus} width={width} />}
      </div>
      <Axis ticks={ticks} focus={focus} width={width} />
      <ColourProbe kinds={kinds} probe={probe} />
    </section>
  )
}

/**
 * The events of a scene to show, and the rows that they need. These are the certain events of its window, and the open
 * one; possible ones would cover them, and are shown only if nothing is certain.
 */
function wantedOf(marks: Marks, states: Uint8Array, focus: Focus, open: number) {
  const { rows, row, from, to } = marks
  const inSight = (i: number) => (from[i] ?? 0) < focus.to && (to[i] ?? 0) + 1 > focus.from
  const least = states.some((state, i) => i !== open && state === STATE.certain && inSight(i))
    ? STATE.certain
    : STATE.possible
  const wanted = states.map((state, i) => (inSight(i) && (state >= least || i === open) ? state : STATE.hidden))
  const shown = rows.map(() => false)
  // The northernmost and southernmost towns give the scale.
  shown[rows.findIndex(({ kind }) => kind !== 'lane')] = true
  shown[rows.findLastIndex(({ kind }) => kind !== 'lane')] = true
  wanted.forEach((state, i) => {
    if (state !== STATE.hidden) shown[row[i] ?? 0] = true
  })
  return { wanted, shown, lines: linesOf(marks, (i) => wanted[i] !== STATE.hidden) }
}

/** The windows of a View in order of time: one, or two in a comparison. */
function windowsOf(view: View, atlas: Atlas): TimeWindow[] {
  const two = periods(view, atlas)
  return (two ? [two.before.time, two.after.time] : [view.time])
    .filter((window) => window !== null)
    .toSorted((a, b) => (a.start ?? Number.NEGATIVE_INFINITY) - (b.start ?? Number.NEGATIVE_INFINITY))
}

function focusOn(windows: readonly TimeWindow[], marks: Marks): Focus {
  const [first] = windows
  const last = windows.at(-1)
  if (!first || !last) return densestRange(marks)
  const { span } = marks
  const [from, to] = [first.start ?? span.from, (last.end ?? span.to) + 1]
  const around = Math.min(Math.max((to - from) * AROUND.times, AROUND.least), AROUND.most)
  return between(from - around, to + around, span)
}

/** The parts of the strip outside all windows, in pixels. */
function veils(windows: readonly TimeWindow[], focus: Focus, width: number): { left: number; right: number }[] {
  if (width === 0 || windows.length === 0) return []
  const inSight = (x: number) => Math.min(Math.max(x, 0), width)
  const edges = windows.flatMap(({ start, end }) => [
    start === null ? 0 : inSight(xOf(focus, width, start)),
    end === null ? width : inSight(xOf(focus, width, end + 1)),
  ])
  const all = [0, ...edges, width]
  return all.flatMap((left, i) => {
    const right = all[i + 1]
    return i % 2 === 0 && right !== undefined && right > left ? [{ left, right }] : []
  })
}

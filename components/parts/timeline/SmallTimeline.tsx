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
import { useLine } from './useLine'
import { useScene } from './useScene'
import { useSize } from './useSize'
import { useStates } from './useStates'

/**
 * Days on each side of a scene's window, so that it is seen among its neighbours: twice its length, but no fewer and no
 * more than these.
 */
const AROUND = { times: 2, least: 30, most: 120 } as const

/** Height of a line of its names, in rem, where the strip has the room: a hall reads them from the last row. */
const LINE = 1.36

/** Twice as large as where one sits before it. */
const SYMBOL = SIGN * 2

/** The narrowest tick, in lines: a month and its year. */
const TICK = 4.6

/**
 * The latitude timeline to look at from afar, of the View that the explorer around shows: its own events alone, large,
 * in the rows that they need and at the ends of the country. Nothing on it can be moved.
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
  const { line, style } = useLine(height, shown.filter(Boolean).length, LINE)
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
 * The events of a scene that are in sight, the rows that they need, and where they lie in them. Those are what
 * certainly happened in its window, and the one that is open; what only may have would cover them, and stands alone
 * where nothing is certain.
 */
function wantedOf(marks: Marks, states: Uint8Array, focus: Focus, open: number) {
  const { rows, row, from, to } = marks
  const inSight = (i: number) => (from[i] ?? 0) < focus.to && (to[i] ?? 0) + 1 > focus.from
  const least = states.some((state, i) => i !== open && state === STATE.certain && inSight(i))
    ? STATE.certain
    : STATE.possible
  const wanted = states.map((state, i) => (inSight(i) && (state >= least || i === open) ? state : STATE.hidden))
  const shown = rows.map(() => false)
  // The northernmost and the southernmost town say where the others lie.
  shown[rows.findIndex(({ kind }) => kind === 'town')] = true
  shown[rows.findLastIndex(({ kind }) => kind === 'town')] = true
  wanted.forEach((state, i) => {
    if (state !== STATE.hidden) shown[row[i] ?? 0] = true
  })
  return { wanted, shown, lines: linesOf(marks, (i) => wanted[i] !== STATE.hidden) }
}

/** The windows that a View shows, from first to last: one, or the two that it compares. */
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

/** The stretches of the strip, in pixels, that no window covers. */
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

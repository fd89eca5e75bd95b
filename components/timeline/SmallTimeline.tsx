'use client'

import { useLayoutEffect, useMemo, useRef } from 'react'
import { useTranslations } from 'use-intl'
import { periods } from '@/geodata/compare/period'
import type { TimeWindow } from '@/geodata/time/window'
import { between, type Focus, xOf } from '@/geodata/timeline/focus'
import { frame } from '@/geodata/timeline/frame'
import { crowded, type Marks, marks as marksOf } from '@/geodata/timeline/marks'
import { placing } from '@/geodata/timeline/placing'
import { ticks as ticksOf } from '@/geodata/timeline/ticks'
import type { View } from '@/geodata/view/view'
import { useExplorer } from '../explorer/useExplorer'
import { Axis } from './Axis'
import { draw } from './draw'
import { BEND } from './guides'
import { Latitudes } from './Latitudes'
import { Probe } from './Probe'
import type { Stage } from './stage'
import styles from './Timeline.module.css'
import { townsOf } from './towns'
import { useColours } from './useColours'
import { useLine } from './useLine'
import { useSize } from './useSize'
import { useStates } from './useStates'

/** Days around a scene's window, so that a single day is seen among its neighbours. */
const AROUND = 120

/** Height of a line of its names, in rem, where the strip has the room: a hall reads them from afar. */
const LINE = 1.1

/** The latitude timeline to look at, of the View that the explorer around shows: nothing on it can be moved. */
export function SmallTimeline() {
  const t = useTranslations('timeline')
  const { atlas, view } = useExplorer()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const windows = useMemo(() => windowsOf(view), [view])
  const focus = useMemo(() => focusOn(windows, marks), [windows, marks])
  const { around, states } = useStates(marks)
  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)
  const box = useRef<HTMLDivElement>(null)
  const canvas = useRef<HTMLCanvasElement>(null)
  const { width, height } = useSize(box)
  const strip = useMemo(() => frame(height, marks.latitudes), [height, marks])
  const ticks = useMemo(() => (width > 0 ? ticksOf(focus, width, 72) : []), [focus, width])
  const towns = useMemo(() => townsOf(atlas), [atlas])
  const kinds = useMemo(() => atlas.kinds.map(({ id }) => id), [atlas])
  const { line, style } = useLine(height, towns.length, LINE)

  useLayoutEffect(
    function paint() {
      if (!canvas.current || !colours || width === 0 || height === 0) return
      const placed = placing(marks, around, focus, width, strip)
      const guides = towns.map(({ point }) => point?.coordinates[1] ?? 0)
      const stage: Stage = { marks, placed, focus, strip, width, height, ticks, kinds, colours, guides, bend: BEND }
      const open = view.event === null ? -1 : (marks.at.get(view.event) ?? -1)
      draw(canvas.current, { ...stage, stage, states, open })
    },
    [marks, around, states, focus, width, height, strip, ticks, kinds, colours, towns, view.event],
  )

  return (
    <section className={styles.small} style={style} aria-label={t('title')}>
      {height > 0 && <Latitudes strip={strip} towns={towns} line={line} />}
      <div className={styles.stage} ref={box}>
        <canvas ref={canvas} className={styles.canvas} />
        {veils(windows, focus, width).map(({ left, right }) => (
          <span key={left} className={styles.veil} style={{ left, width: right - left, top: 0, height }} />
        ))}
      </div>
      <Axis ticks={ticks} focus={focus} width={width} />
      <Probe kinds={kinds} probe={probe} />
    </section>
  )
}

/** The windows that a View shows, from first to last: one, or the two that it compares. */
function windowsOf(view: View): TimeWindow[] {
  const two = periods(view)
  return (two ? [two.before.time, two.after.time] : [view.time])
    .filter((window) => window !== null)
    .toSorted((a, b) => (a.start ?? Number.NEGATIVE_INFINITY) - (b.start ?? Number.NEGATIVE_INFINITY))
}

function focusOn(windows: readonly TimeWindow[], marks: Marks): Focus {
  const [first] = windows
  const last = windows.at(-1)
  if (!first || !last) return crowded(marks)
  const { span } = marks
  return between((first.start ?? span.from) - AROUND, (last.end ?? span.to) + 1 + AROUND, span)
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

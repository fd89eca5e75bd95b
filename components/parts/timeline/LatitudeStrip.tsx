'use client'

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { positionOfEvent } from '@/geodata/domain/join/lookup'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import type { Focus } from '@/geodata/drawing/timeline/focus'
import { frame, yOf } from '@/geodata/drawing/timeline/frame'
import { STATE } from '@/geodata/drawing/timeline/layout'
import { BINNED, type Lines, linesOf } from '@/geodata/drawing/timeline/lines'
import type { Marks } from '@/geodata/drawing/timeline/marks'
import { useSetHovered } from '../../view/hovered'
import { useSetting } from '../../view/useExplorer'
import { useSettled } from '../../view/useSettled'
import { Axis } from './Axis'
import { Folds } from './Folds'
import { GuideName } from './GuideName'
import { LatitudeHandles, TimeHandles } from './Handles'
import type { Hits } from './hits'
import { SIGN } from './kindSprite'
import { Latitudes } from './Latitudes'
import { OutsideShade } from './OutsideShade'
import { OverlapMenu } from './OverlapMenu'
import { Playhead } from './Playhead'
import { Strip } from './Strip'
import styles from './Strip.module.css'
import type { SetFocus } from './setFocus'
import type { CountedRows, Scene } from './stripScene'
import { Tip } from './Tip'
import type { Colours } from './useColours'
import type { Drafting } from './useDraft'
import { useLineHeight } from './useLineHeight'
import type { Playback } from './usePlayback'
import { TICK, useScene } from './useScene'
import { useSize } from './useSize'
import type { States } from './useStates'

/** Line height of row names, in rem, if the strip has room. */
const LINE = 0.92

/** On a narrower strip, in pixels, the names of the halves of the country wrap. */
const NARROW = 600

export interface LatitudeStripProps extends Omit<States, 'played'> {
  readonly marks: Marks
  readonly colours: Colours | null
  /** Id of the open event. */
  readonly event: string | null
  /** The chosen window and band, or those being dragged. */
  readonly window: TimeWindow | null
  readonly band: Band | null
  /** Whether a drag or playback is in progress. */
  readonly moving: boolean
  readonly focus: Focus
  readonly setFocus: SetFocus
  readonly drafting: Drafting
  readonly playback: Playback
  readonly openEvent: (event: number) => void
  /** The numbers of events that are not here, in place of marks. */
  readonly counted?: CountedRows | null
}

/** The lines of the events that are left by filters, if these are few of many. */
function linesOfFew(marks: Marks, around: Uint8Array): Lines {
  if (marks.length <= BINNED) return marks.lines
  let left = 0
  for (const state of around) if (state !== STATE.hidden) left++
  return left <= BINNED ? linesOf(marks, (i) => around[i] !== STATE.hidden) : marks.lines
}

/** All events by time and latitude, north at the top, with the axis. */
export default function LatitudeStrip(props: LatitudeStripProps) {
  const { marks, around, states, colours, event, window, band, moving, focus, setFocus, drafting, playback } = props
  const { counted = null } = props
  const { atlas, language } = useSetting()
  const [active, setActive] = useState(-1)
  const [hits, setHits] = useState<Hits | null>(null)
  const settled = useSettled(states, moving)
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const folded = width < NARROW
  const { line, style } = useLineHeight(height, marks.rows.length + (folded ? 2 : 0), LINE)
  const lines = useMemo(() => linesOfFew(marks, around), [marks, around])
  const strip = useMemo(
    () => frame(height, marks, { line, folded, symbol: SIGN, lines }),
    [height, marks, line, folded, lines],
  )
  const opened = positionOfEvent(atlas, event)
  const stands = width > 0 && height > 0
  const { backdrop, ticks } = useScene({
    ...{ marks, states: around, focus, strip, width, height, colours },
    symbol: SIGN,
    gap: TICK,
  })
  const scene = useMemo<Scene | null>(
    () => backdrop && { ...backdrop, backdrop, states, open: opened, counted },
    [backdrop, states, opened, counted],
  )

  const setHovered = useSetHovered()
  const before = useRef(event)
  useEffect(
    function clearHover() {
      // The pressed element that opens or closes an event is removed without a pointerleave.
      if (before.current !== event) setHovered(null)
      before.current = event
    },
    [event, setHovered],
  )

  const closeList = useCallback((back: boolean) => {
    setHits(null)
    if (back) box.current?.focus()
  }, [])

  return (
    <div className={styles.grid} style={style}>
      {stands && <Latitudes rows={marks.rows} strip={strip} />}
      <div className={styles.stage}>
        <Strip
          scene={scene}
          settled={settled}
          frame={box}
          drafting={drafting}
          setFocus={setFocus}
          togglePlay={playback.toggle}
          endPlay={playback.end}
          active={active}
          setActive={setActive}
          hits={hits}
          setHits={setHits}
          openEvent={props.openEvent}
        />
        {scene && (
          <>
            {scene.guides.map(({ river, name, latitude }) => (
              <GuideName
                key={river}
                name={name[language]}
                placed={scene.placed}
                width={width}
                top={yOf(strip, latitude)}
              />
            ))}
            <OutsideShade scene={scene} window={window} band={band} />
            {playback.head && <Playhead scene={scene} at={playback.head} />}
            <TimeHandles scene={scene} window={window} band={band} drafting={drafting} />
            <LatitudeHandles scene={scene} window={window} band={band} drafting={drafting} />
            <Folds focus={focus} width={width} setFocus={setFocus} />
            <Tip scene={scene} hits={hits} />
            {hits?.listed && (
              <OverlapMenu
                hits={hits}
                width={width}
                open={(at) => {
                  closeList(true)
                  setActive(at)
                  props.openEvent(at)
                }}
                close={closeList}
              />
            )}
          </>
        )}
      </div>
      <Axis ticks={ticks} focus={focus} width={width} />
    </div>
  )
}

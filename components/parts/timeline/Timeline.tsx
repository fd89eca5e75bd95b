'use client'

import { lazy, memo, Suspense, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withEvent } from '@/geodata/domain/select/chronology'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { type Focus, fitted, following } from '@/geodata/drawing/timeline/focus'
import { frame, yOf } from '@/geodata/drawing/timeline/frame'
import { crowded, type Marks, marks as marksOf } from '@/geodata/drawing/timeline/marks'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useAwake } from '../../ui/useAwake'
import { useSetPointed } from '../../view/hovered'
import { useExplorer, useSetting, useShown } from '../../view/useExplorer'
import { useSettled } from '../../view/useSettled'
import { Axis } from './Axis'
import { Bar } from './Bar'
import { Choices } from './Choices'
import { Chosen } from './Chosen'
import { ColourProbe } from './ColourProbe'
import { Folds } from './Folds'
import { GuideName } from './GuideName'
import { LatitudeHandles, TimeHandles } from './Handles'
import { Head as HeadFrame } from './Head'
import type { Here } from './here'
import { SIGN } from './kindSprite'
import { Latitudes } from './Latitudes'
import { Overview } from './Overview'
import { Strip } from './Strip'
import type { Scene } from './scene'
import styles from './Timeline.module.css'
import { Tip } from './Tip'
import { useColours } from './useColours'
import { useDraft } from './useDraft'
import { useLine } from './useLine'
import { type Head, usePlayback } from './usePlayback'
import { usePlayTold } from './usePlayTold'
import { TICK, useScene } from './useScene'
import { useSize } from './useSize'
import { type States, useStates } from './useStates'

/** Height of a line of names, in rem, where the strip has the room. */
const LINE = 0.92

/** On a narrower strip the names of the halves of the country take two lines; pixels. */
const NARROW = 600

// Fetched when something is played.
const PlayCaption = lazy(() => import('./PlayCaption'))

/** The latitude timeline: every event at its time and its latitude, the north above, the south below; it shows the window and the band of the View, and sets them. */
export function Timeline() {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  const { shown } = useShown()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const awake = useAwake()
  return (
    <>
      <Instrument
        marks={marks}
        {...useStates()}
        time={view.time}
        event={view.event}
        shownTime={shown.time}
        shownBand={shown.band}
        moving={shown !== view}
      />
      {awake && <p className={styles.copy}>{t('timeline.copy')}</p>}
    </>
  )
}

interface InstrumentProps extends States {
  readonly marks: Marks
  /** The window and the open event of the address. */
  readonly time: TimeWindow | null
  readonly event: string | null
  /** The window and the band that are shown at this moment. */
  readonly shownTime: TimeWindow | null
  readonly shownBand: Band | null
  /** Whether that differs from the address: a drag or playback is under way. */
  readonly moving: boolean
}

/** By itself and remembered: a filter of another kind than time does not touch it until the marks follow. */
const Instrument = memo(function Instrument({
  marks,
  around,
  states,
  played,
  time,
  event,
  shownTime,
  shownBand,
  moving,
}: InstrumentProps) {
  const { atlas, language, go } = useSetting()
  const [focus, setFocus] = useState<Focus>(() => (time ? fitted(time, marks.span) : crowded(marks)))
  const [open, setOpen] = useState(true)
  const [active, setActive] = useState(-1)
  const [here, setHere] = useState<Here | null>(null)
  const settled = useSettled(states, moving)
  const body = useId()

  const drafting = useDraft()
  const { draft } = drafting
  const band = draft?.band !== undefined ? draft.band : shownBand

  const show = useCallback(
    ({ window: { end } }: Pick<Head, 'window'>) => setFocus((now) => following(now, { start: end, end }, marks.span)),
    [marks],
  )
  const whole = useMemo(() => ({ start: Math.ceil(marks.span.from), end: Math.floor(marks.span.to) - 1 }), [marks])
  const playback = usePlayback(played, whole, time, show)
  const { head } = playback
  // What is played is shown inside the window that is chosen, which stays where it is.
  const window = draft?.time !== undefined ? draft.time : head ? time : shownTime

  const spoken = usePlayTold(playback)

  const latestPlay = useRef(playback)
  useEffect(function keepLatest() {
    latestPlay.current = playback
  })
  const drawn = draft !== null
  useEffect(
    function giveWayToTheReader() {
      if (drawn) latestPlay.current.yieldTo()
    },
    [drawn],
  )
  useEffect(
    function waitForTheReader() {
      if (event !== null) latestPlay.current.pause()
    },
    [event],
  )

  useEffect(
    function bringIntoSight() {
      if (time) setFocus((now) => following(now, time, marks.span))
    },
    [time, marks],
  )

  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)
  const box = useRef<HTMLDivElement>(null)
  const { width, height } = useSize(box)
  const folded = width < NARROW
  const { line, style } = useLine(height, marks.rows.length + (folded ? 2 : 0), LINE)
  const strip = useMemo(() => frame(height, marks, { line, folded, symbol: SIGN }), [height, marks, line, folded])
  const opened = event === null ? -1 : (marks.at.get(event) ?? -1)
  const stands = width > 0 && height > 0
  const { stage, ticks, kinds } = useScene({
    ...{ marks, states: around, focus, strip, width, height, colours },
    symbol: SIGN,
    gap: TICK,
  })
  const scene = useMemo<Scene | null>(() => stage && { ...stage, stage, states, open: opened }, [stage, states, opened])

  const setPointed = useSetPointed()
  const before = useRef(event)
  useEffect(
    function forgetPointed() {
      // What is pressed to open an event, or to leave it, goes away with the press, and never hears that the pointer left.
      if (before.current !== event) setPointed(null)
      before.current = event
    },
    [event, setPointed],
  )

  const openEvent = (at: number) => {
    const record = atlas.events[at]
    if (record) go((now) => withEvent(atlas, now, record))
  }
  const closeList = useCallback((back: boolean) => {
    setHere(null)
    if (back) box.current?.focus()
  }, [])

  const fit = () => {
    const first = played[0]
    const last = played.at(-1)
    if (time) setFocus(fitted(time, marks.span))
    else if (first && last) setFocus(fitted({ start: first.begins, end: last.begins }, marks.span))
  }

  return (
    <section className={styles.timeline} aria-labelledby={`${body}-title`} data-open={open || undefined}>
      <Bar
        body={body}
        open={open}
        setOpen={setOpen}
        playback={playback}
        window={window}
        band={band}
        focus={focus}
        span={marks.span}
        setFocus={setFocus}
        fit={fit}
      />
      <div className={styles.body} id={body} style={style} hidden={!open}>
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
            here={here}
            setHere={setHere}
            openEvent={openEvent}
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
              <Chosen scene={scene} window={window} band={band} />
              {head && <HeadFrame scene={scene} at={head} />}
              <TimeHandles scene={scene} window={window} band={band} drafting={drafting} />
              <LatitudeHandles scene={scene} window={window} band={band} drafting={drafting} />
              <Folds focus={focus} width={width} setFocus={setFocus} />
              <Tip scene={scene} here={here} />
              {here?.listed && (
                <Choices
                  here={here}
                  width={width}
                  open={(at) => {
                    closeList(true)
                    setActive(at)
                    openEvent(at)
                  }}
                  close={closeList}
                />
              )}
            </>
          )}
        </div>
        <Axis ticks={ticks} focus={focus} width={width} />
        <Overview
          marks={marks}
          around={around}
          states={states}
          colours={colours}
          focus={focus}
          window={window}
          setFocus={setFocus}
        />
      </div>
      {head && (
        <div className={styles.caption}>
          <ErrorBoundary instead={null}>
            <Suspense>
              <PlayCaption head={head} end={playback.end} />
            </Suspense>
          </ErrorBoundary>
        </div>
      )}
      <ColourProbe kinds={kinds} probe={probe} />
      <p className="unseen" role="status">
        {spoken}
      </p>
    </section>
  )
})

'use client'

import { lazy, memo, Suspense, useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withEvent } from '@/geodata/domain/select/chronology'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { type Focus, fitted, following } from '@/geodata/drawing/timeline/focus'
import { densestRange, type Marks, marks as marksOf } from '@/geodata/drawing/timeline/marks'
import { Button } from '../../ui/Button'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useHydrated } from '../../ui/useHydrated'
import { useExplorer, useSetting, useShown } from '../../view/useExplorer'
import { Bar } from './Bar'
import { ColourProbe } from './ColourProbe'
import { LazyLatitudeStrip, loadLatitudeStrip } from './LazyLatitudeStrip'
import { Overview } from './Overview'
import styles from './Timeline.module.css'
import { useColours } from './useColours'
import { useDraft } from './useDraft'
import { type OpenLatitudes, useLatitudes } from './useLatitudes'
import { type Head, usePlayback } from './usePlayback'
import { usePlayedEvents } from './usePlayedEvents'
import { type States, useStates } from './useStates'

// Loaded at the first playback.
const PlayCaption = lazy(() => import('./PlayCaption'))

interface TimelineProps {
  /**
   * Whether it starts without the latitudes, unless the address has a filter or the reader has opened them before.
   */
  readonly calm?: boolean
}

/**
 * The timeline: the whole time range with playback, and, collapsible, every event at its latitude. Shows and sets the
 * time window and the latitude band of the View.
 */
export function Timeline({ calm = false }: TimelineProps) {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  const { shown } = useShown()
  const marks = useMemo(() => marksOf(atlas), [atlas])
  const hydrated = useHydrated()
  const latitudes = useLatitudes(calm, view)
  return (
    <>
      <Instrument
        marks={marks}
        {...useStates()}
        {...latitudes}
        time={view.time}
        event={view.event}
        shownTime={shown.time}
        shownBand={shown.band}
        moving={shown !== view}
      />
      {hydrated && <p className={styles.copy}>{t('timeline.copy')}</p>}
    </>
  )
}

interface InstrumentProps extends States, OpenLatitudes {
  readonly marks: Marks
  /** Time window and open event in the address. */
  readonly time: TimeWindow | null
  readonly event: string | null
  /** Time window and band currently shown. */
  readonly shownTime: TimeWindow | null
  readonly shownBand: Band | null
  /** Whether they differ from the address, as during a drag or playback. */
  readonly moving: boolean
}

/** Memoized: filters other than time re-render it only when the deferred marks change. */
const Instrument = memo(function Instrument({
  marks,
  around,
  states,
  played,
  open,
  setOpen,
  waiting,
  time,
  event,
  shownTime,
  shownBand,
  moving,
}: InstrumentProps) {
  const t = useTranslations('timeline')
  const { atlas, go } = useSetting()
  const hydrated = useHydrated()
  const [focus, setFocus] = useState<Focus>(() => (time ? fitted(time, marks.span) : densestRange(marks)))
  const body = useId()
  // Loaded when first opened: a deferred render suspends on it. Browser only, as it needs layout.
  const there = useDeferredValue(open && hydrated)

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
  // Playback happens inside the chosen window, which it does not change.
  const window = draft?.time !== undefined ? draft.time : head ? time : shownTime

  const spoken = usePlayedEvents(playback)

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
    function scrollIntoView() {
      if (time) setFocus((now) => following(now, time, marks.span))
    },
    [time, marks],
  )

  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)

  const openEvent = (at: number) => {
    const record = atlas.events[at]
    if (record) go((now) => withEvent(atlas, now, record))
  }

  const fit = () => {
    if (time) return setFocus(fitted(time, marks.span))
    const all = played.all()
    const [first, last] = [all[0], all.at(-1)]
    if (first && last) setFocus(fitted({ start: first.begins, end: last.begins }, marks.span))
  }

  return (
    <section
      className={styles.timeline}
      aria-labelledby={`${body}-title`}
      data-open={open || undefined}
      data-waiting={waiting || undefined}
      data-tour="time"
    >
      <Bar
        title={`${body}-title`}
        zooms={open}
        playback={playback}
        window={window}
        band={band}
        focus={focus}
        span={marks.span}
        setFocus={setFocus}
        fit={fit}
      />
      <div className={styles.body} id={body} hidden={!open}>
        {open && there && (
          <LazyLatitudeStrip
            {...{ marks, around, states, colours, event, window, band, moving, focus, setFocus, drafting, playback }}
            openEvent={openEvent}
          />
        )}
      </div>
      <div className={styles.foot}>
        <Button
          className={styles.unfold}
          aria-expanded={open}
          aria-controls={body}
          onPointerEnter={loadLatitudeStrip}
          onFocus={loadLatitudeStrip}
          onClick={() => setOpen(!open)}
        >
          {t(open ? 'hideLatitudes' : 'showLatitudes')}
        </Button>
        <Overview
          marks={marks}
          around={around}
          states={states}
          colours={colours}
          focus={focus}
          window={head && !open ? head.window : window}
          setFocus={setFocus}
          drafting={open ? null : drafting}
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
      <ColourProbe kinds={atlas.kinds} probe={probe} />
      <p className="unseen" role="status">
        {spoken}
      </p>
    </section>
  )
})

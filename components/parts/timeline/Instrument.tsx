'use client'

import {
  lazy,
  memo,
  type ReactNode,
  Suspense,
  useCallback,
  useDeferredValue,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { useTranslations } from 'use-intl'
import type { TimeWindow } from '@/geodata/domain/time/window'
import type { Band } from '@/geodata/domain/view/view'
import { BEFORE, type Focus, fitted, following } from '@/geodata/drawing/timeline/focus'
import { type Played, reachOf } from '@/geodata/drawing/timeline/play'
import { Button } from '../../ui/Button'
import { ErrorBoundary } from '../../ui/ErrorBoundary'
import { useHydrated } from '../../ui/useHydrated'
import { servedQuery } from '../../view/servedQuery'
import { useSetting } from '../../view/useExplorer'
import { Bar } from './Bar'
import { ColourProbe } from './ColourProbe'
import { loadLatitudeStrip } from './LazyLatitudeStrip'
import type { SetFocus } from './setFocus'
import styles from './Timeline.module.css'
import { type Colours, useColours } from './useColours'
import { type Drafting, useDraft } from './useDraft'
import type { OpenLatitudes } from './useLatitudes'
import { type Head, type Playback, usePlayback } from './usePlayback'
import { type Told, usePlayedEvents } from './usePlayedEvents'

// Loaded at the first playback.
const PlayCaption = lazy(() => import('./PlayCaption'))

/** What the parts of the timeline show, and how they change it. */
export interface InstrumentParts {
  readonly colours: Colours | null
  /** The chosen window and band, or those being dragged. */
  readonly window: TimeWindow | null
  readonly band: Band | null
  readonly focus: Focus
  readonly setFocus: SetFocus
  readonly drafting: Drafting
  readonly playback: Playback
}

/** `drafting` is null while there is a strip. */
export interface OverviewParts extends Pick<InstrumentParts, 'colours' | 'window' | 'focus' | 'setFocus'> {
  readonly drafting: Drafting | null
}

interface InstrumentProps extends OpenLatitudes {
  readonly span: Focus
  /** The range that is seen at first, if no window is chosen. */
  readonly densest: () => Focus
  readonly played: Played
  readonly told: (head: Head) => Told
  /** Whether what a stop shows is still to come: playback then waits. */
  readonly behind?: boolean
  /** Time window and open event in the address. */
  readonly time: TimeWindow | null
  readonly event: string | null
  /** Time window and band currently shown. */
  readonly shownTime: TimeWindow | null
  readonly shownBand: Band | null
  /** The strip of latitudes, once it is open. */
  readonly strip: (parts: InstrumentParts) => ReactNode
  readonly overview: (parts: OverviewParts) => ReactNode
}

/**
 * The timeline around its two drawings: bar, playback, and the fold of the strip. Memoized: filters other than time
 * re-render it only when the deferred drawings change.
 */
export const Instrument = memo(function Instrument({
  span,
  densest,
  played,
  told,
  behind = false,
  open,
  setOpen,
  waiting,
  time,
  event,
  shownTime,
  shownBand,
  strip,
  overview,
}: InstrumentProps) {
  const t = useTranslations('timeline')
  const { atlas } = useSetting()
  const hydrated = useHydrated()
  const [focus, setFocus] = useState<Focus>(() => (time ? fitted(time, span) : densest()))
  const body = useId()
  // Loaded when first opened: a deferred render suspends on it. Browser only, as it needs layout.
  const there = useDeferredValue(open && hydrated)

  const drafting = useDraft()
  const { draft } = drafting
  const band = draft?.band !== undefined ? draft.band : shownBand

  const show = useCallback(
    ({ window: { end } }: Pick<Head, 'window'>) => setFocus((now) => following(now, { start: end, end }, span)),
    [span],
  )
  const whole = useMemo(() => ({ start: Math.ceil(span.from), end: Math.floor(span.to) - 1 }), [span])
  const playback = usePlayback(played, whole, time, { show, behind })
  const { head } = playback
  // Playback happens inside the chosen window, which it does not change.
  const window = draft?.time !== undefined ? draft.time : head ? time : shownTime

  const stop = useMemo(() => head && { head, ...told(head) }, [head, told])
  const spoken = usePlayedEvents(stop, playback.playing)

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
      // A page that was rendered for another View begins as one that was rendered for that of its address.
      if (time) setFocus((now) => (servedQuery() === null ? following(now, time, span) : fitted(time, span)))
    },
    [time, span],
  )

  const probe = useRef<HTMLDivElement>(null)
  const colours = useColours(probe)

  const fit = () => {
    if (time) return setFocus(fitted(time, span))
    const reach = reachOf(played, span.to - BEFORE - 1)
    if (reach) setFocus(fitted(reach, span))
  }
  const shared = { colours, focus, setFocus }

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
        span={span}
        setFocus={setFocus}
        fit={fit}
      />
      <div className={styles.body} id={body} hidden={!open}>
        {open && there && strip({ ...shared, window, band, drafting, playback })}
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
        {overview({ ...shared, window: head && !open ? head.window : window, drafting: open ? null : drafting })}
      </div>
      {stop && (
        <div className={styles.caption}>
          <ErrorBoundary instead={null}>
            <Suspense>
              <PlayCaption {...stop} end={playback.end} />
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

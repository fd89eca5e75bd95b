'use client'

import { memo, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { withEvent } from '@/geodata/place/chronology'
import type { TimeWindow } from '@/geodata/time/window'
import { dayAt, type Focus, fitted, following, zoomed } from '@/geodata/timeline/focus'
import { frame, yOf } from '@/geodata/timeline/frame'
import { crowded, type Marks, marks as marksOf } from '@/geodata/timeline/marks'
import { placing } from '@/geodata/timeline/placing'
import { ticks as ticksOf } from '@/geodata/timeline/ticks'
import type { Band } from '@/geodata/view/view'
import { useSetPointed } from '../explorer/pointed'
import { useExplorer, useSetting, useShown } from '../explorer/useExplorer'
import { useSettled } from '../explorer/useSettled'
import { windowWords } from '../language/words'
import { useAwake } from '../ui/useAwake'
import { Axis } from './Axis'
import { Bend } from './Bend'
import { Choices } from './Choices'
import { Chosen } from './Chosen'
import { Folds } from './Folds'
import { BEND } from './guides'
import { LatitudeHandles, TimeHandles } from './Handles'
import type { Here } from './here'
import { Icon } from './Icon'
import { Latitudes } from './Latitudes'
import { Overview } from './Overview'
import { Player } from './Player'
import { Probe } from './Probe'
import { Settings } from './Settings'
import { Strip } from './Strip'
import { SIGN } from './sign'
import type { Scene, Stage } from './stage'
import styles from './Timeline.module.css'
import { Tip } from './Tip'
import { useColours } from './useColours'
import { useDraft } from './useDraft'
import { useLine } from './useLine'
import { usePlayback } from './usePlayback'
import { useSize } from './useSize'
import { type States, useStates } from './useStates'
import { bandWords } from './words'

/** Height of a line of names, in rem, where the strip has the room. */
const LINE = 0.92

/** On a narrower strip the names of the halves of the country take two lines; pixels. */
const NARROW = 600

/** Milliseconds between two dates that playback says aloud. */
const SPOKEN = 2000

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
        {...useStates(marks)}
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
  begins,
  time,
  event,
  shownTime,
  shownBand,
  moving,
}: InstrumentProps) {
  const t = useTranslations()
  const { atlas, language, go } = useSetting()
  const [focus, setFocus] = useState<Focus>(() => (time ? fitted(time, marks.span) : crowded(marks)))
  const [open, setOpen] = useState(true)
  const [active, setActive] = useState(-1)
  const [here, setHere] = useState<Here | null>(null)
  const [spoken, setSpoken] = useState('')
  const settled = useSettled(states, moving)
  const body = useId()
  const awake = useAwake()

  const drafting = useDraft()
  const { draft } = drafting
  const window = draft?.time !== undefined ? draft.time : shownTime
  const band = draft?.band !== undefined ? draft.band : shownBand

  const said = useRef(0)
  const show = useCallback(
    (stop: TimeWindow) => {
      const end = { start: stop.end, end: stop.end }
      setFocus((now) => following(now, end, marks.span))
      if (Date.now() - said.current < SPOKEN) return
      said.current = Date.now()
      setSpoken(windowWords(stop, language, t))
    },
    [marks, language, t],
  )
  const whole = useMemo(() => ({ start: Math.ceil(marks.span.from), end: Math.floor(marks.span.to) - 1 }), [marks])
  const playback = usePlayback(begins, whole, time, show)

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
  const ticks = useMemo(() => (width > 0 ? ticksOf(focus, width, 56) : []), [focus, width])
  const placed = useMemo(() => placing(marks, around, focus, width, strip), [marks, around, focus, width, strip])
  const kinds = useMemo(() => atlas.kinds.map(({ id }) => id), [atlas])
  const opened = event === null ? -1 : (marks.at.get(event) ?? -1)
  const stands = width > 0 && height > 0
  const stage = useMemo<Stage | null>(
    () =>
      colours && stands
        ? {
            marks,
            placed,
            focus,
            strip,
            width,
            height,
            ticks,
            kinds,
            colours,
            symbol: SIGN,
            bend: BEND,
          }
        : null,
    [colours, stands, marks, placed, focus, strip, width, height, ticks, kinds],
  )
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

  const middle = dayAt(focus, 1, 0.5)
  const fit = () => {
    const first = begins[0]
    const last = begins.at(-1)
    if (time) setFocus(fitted(time, marks.span))
    else if (first !== undefined && last !== undefined) setFocus(fitted({ start: first, end: last }, marks.span))
  }

  return (
    <section className={styles.timeline} aria-labelledby={`${body}-title`} data-open={open || undefined}>
      <div className={styles.bar}>
        <h2 className={styles.title} id={`${body}-title`}>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={body}
            disabled={!awake}
            onClick={() => setOpen(!open)}
          >
            {t('timeline.title')}
          </button>
        </h2>
        <Player playback={playback} />
        <p className={styles.readout}>
          {window && (window.start !== null || window.end !== null) && (
            <button
              type="button"
              disabled={!awake}
              onClick={() => go((now) => ({ ...now, time: null }))}
              aria-label={t('timeline.clearTime', { window: windowWords(window, language, t) })}
            >
              {windowWords(window, language, t)} <span aria-hidden="true">×</span>
            </button>
          )}
          {band && (
            <button
              type="button"
              disabled={!awake}
              onClick={() => go((now) => ({ ...now, band: null }))}
              aria-label={t('timeline.clearBand', { band: bandWords(band, language, t) })}
            >
              {bandWords(band, language, t)} <span aria-hidden="true">×</span>
            </button>
          )}
        </p>
        <fieldset className={styles.zoom} disabled={!open || !awake}>
          <legend className="unseen">{t('timeline.zoom')}</legend>
          <button
            type="button"
            onClick={() => setFocus(zoomed(focus, 1 / 0.5, middle, marks.span))}
            aria-label={t('timeline.wider')}
            title={t('timeline.wider')}
          >
            <Icon name="wider" />
          </button>
          <button
            type="button"
            onClick={() => setFocus(zoomed(focus, 0.5, middle, marks.span))}
            aria-label={t('timeline.closer')}
            title={t('timeline.closer')}
          >
            <Icon name="closer" />
          </button>
          <button type="button" onClick={fit} aria-label={t('timeline.fit')} title={t('timeline.fit')}>
            <Icon name="fit" />
          </button>
          <button
            type="button"
            onClick={() => setFocus(marks.span)}
            aria-label={t('timeline.whole')}
            title={t('timeline.whole')}
          >
            <Icon name="whole" />
          </button>
        </fieldset>
        <Settings playback={playback} />
      </div>
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
            active={active}
            setActive={setActive}
            here={here}
            setHere={setHere}
            openEvent={openEvent}
          />
          {scene && (
            <>
              {BEND !== null && <Bend placed={placed} width={width} top={yOf(strip, BEND)} />}
              <Chosen scene={scene} window={window} band={band} />
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
      <Probe kinds={kinds} probe={probe} />
      <p className="unseen" role="status">
        {spoken}
      </p>
    </section>
  )
})

'use client'

import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { useTranslations } from 'use-intl'
import { cardBeside, type Frame, ringAround } from './tourPlace'
import styles from './Welcome.module.css'

/** The parts of the explorer shown by the tour, in order. Missing ones are skipped. */
const STEPS = [
  { name: 'map', target: '[data-tour="map"]' },
  { name: 'areas', target: '[data-tour="areas"] > summary' },
  { name: 'time', target: '[data-tour="time"]' },
  { name: 'filters', target: '#filters' },
  { name: 'events', target: 'section[aria-labelledby="key-events"], section[aria-labelledby="list"]' },
  { name: 'stories', target: 'header details' },
] as const

interface TourProps {
  readonly end: () => void
}

/**
 * Six steps over the real interface. A modal `<dialog>` traps focus, handles Escape and makes the page inert; it covers
 * the window, and the highlighted part shows through.
 */
export function Tour({ end }: TourProps) {
  const t = useTranslations('tour')
  const [steps] = useState(() => STEPS.filter(({ target }) => document.querySelector(target)))
  const [at, setAt] = useState(0)
  const [places, setPlaces] = useState<{ readonly ring: Frame; readonly card: Frame } | null>(null)
  const dialog = useRef<HTMLDialogElement>(null)
  const card = useRef<HTMLDivElement>(null)
  const next = useRef<HTMLButtonElement>(null)
  const step = steps[at]

  useEffect(function openAsModal() {
    if (!dialog.current?.open) dialog.current?.showModal()
    next.current?.focus()
  }, [])

  useLayoutEffect(
    function positionCard() {
      const target = step && document.querySelector(step.target)
      target?.scrollIntoView({ block: 'center', behavior: 'instant' })
      const place = () => {
        if (!target || !card.current) return
        const window = { width: document.documentElement.clientWidth, height: innerHeight }
        const ring = ringAround(target.getBoundingClientRect(), window)
        setPlaces({ ring, card: cardBeside(ring, card.current.getBoundingClientRect(), window) })
      }
      place()
      for (const change of ['resize', 'scroll'] as const) addEventListener(change, place, { passive: true })
      return () => {
        for (const change of ['resize', 'scroll'] as const) removeEventListener(change, place)
      }
    },
    [step],
  )

  const last = at === steps.length - 1
  const turn = (by: number) => setAt((now) => Math.min(Math.max(now + by, 0), steps.length - 1))
  const turnByKey = ({ key }: KeyboardEvent) => {
    if (key === 'ArrowRight') turn(1)
    if (key === 'ArrowLeft') turn(-1)
  }
  return (
    <dialog
      ref={dialog}
      className={styles.tour}
      aria-labelledby="tour-step"
      aria-describedby="tour-words"
      onClose={end}
      onKeyDown={turnByKey}
    >
      {places && <div className={styles.ring} style={places.ring} />}
      <div ref={card} className={styles.step} style={places ? { left: places.card.left, top: places.card.top } : {}}>
        <div aria-live="polite">
          <h2 id="tour-step">{step && t(`${step.name}.title`)}</h2>
          <p id="tour-words">{step && t(`${step.name}.text`)}</p>
        </div>
        <p className={styles.ways}>
          <span className={styles.count}>{t('step', { step: at + 1, count: steps.length })}</span>
          <button type="button" className="button strong" onClick={() => dialog.current?.close()}>
            {t('end')}
          </button>
          {at > 0 && (
            <button type="button" className="button strong" onClick={() => turn(-1)}>
              {t('back')}
            </button>
          )}
          <button
            type="button"
            ref={next}
            className="button primary"
            onClick={() => (last ? dialog.current?.close() : turn(1))}
          >
            {t(last ? 'done' : 'next')}
          </button>
        </p>
      </div>
    </dialog>
  )
}

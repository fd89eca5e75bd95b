'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'
import { type Messages, useTranslations } from 'use-intl'
import { MessagesProvider } from '../../language/MessagesProvider'
import { TOUR } from '../../parts/site/storageKeys'
import { useSetting } from '../../view/useExplorer'
import { Tour } from './Tour'
import styles from './Welcome.module.css'
import { placeClearOf, type WelcomePlace } from './welcomePlace'

export interface GreetingProps {
  readonly messages: Messages
  /** Closes the welcome, and the tour with it. */
  readonly leave: () => void
}

/** Two sentences about the atlas, and links into it. */
export function Greeting({ messages, leave }: GreetingProps) {
  const { language } = useSetting()
  const [touring, setTouring] = useState(() => location.hash === TOUR)
  const end = () => {
    leave()
    focusTheMap()
  }
  return (
    <MessagesProvider language={language} messages={messages}>
      {touring ? <Tour end={end} /> : <Card leave={end} tour={() => setTouring(true)} />}
    </MessagesProvider>
  )
}

function Card({ leave, tour }: { leave: () => void; tour: () => void }) {
  const t = useTranslations('welcome')
  const { atlas, language } = useSetting()
  const { firstStory } = atlas.config
  const left = useRef(leave)
  const card = useRef<HTMLElement>(null)
  const place = usePlaceClearOfFocus(card)

  useEffect(function keepLatest() {
    left.current = leave
  })

  useEffect(function leaveOnEscape() {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') left.current()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [])

  return (
    <section ref={card} className={styles.card} data-place={place} aria-labelledby="welcome-title" data-unprinted>
      <h2 id="welcome-title">{t('title')}</h2>
      <p>{t('crises')}</p>
      <p>{t('atlas', { events: atlas.events.length, sources: atlas.sources.length })}</p>
      <p className={styles.ways}>
        {firstStory && (
          <a className="button primary" href={`/${language}/stories/${firstStory}`} onClick={leave}>
            {t('read')}
          </a>
        )}
        <button type="button" className="button strong" onClick={leave}>
          {t('explore')}
        </button>
        {firstStory && (
          <a className="button strong" href={`/${language}/present/${firstStory}`} onClick={leave}>
            {t('present')}
          </a>
        )}
        <button type="button" className="button strong" onClick={tour}>
          {t('tour')}
        </button>
      </p>
      <button type="button" className={`close ${styles.close}`} onClick={leave} aria-label={t('close')}>
        ×
      </button>
    </section>
  )
}

/** Where the welcome is, so that it never covers what the keyboard has reached, such as a mark of the map. */
function usePlaceClearOfFocus(card: RefObject<HTMLElement | null>): WelcomePlace {
  const [place, setPlace] = useState<WelcomePlace>('usual')
  useEffect(
    function giveWay() {
      let frame = 0
      const look = (target: EventTarget | null) => {
        cancelAnimationFrame(frame)
        // The page may scroll to it first.
        frame = requestAnimationFrame(() => {
          const { current } = card
          if (!current?.parentElement || !(target instanceof Element) || current.contains(target)) return
          const isFixed = getComputedStyle(current).position === 'fixed'
          const around = isFixed
            ? new DOMRect(0, 0, innerWidth, innerHeight)
            : current.parentElement.getBoundingClientRect()
          const places = { card: current.getBoundingClientRect(), around }
          setPlace((now) => placeClearOf(target.getBoundingClientRect(), { now, ...places }))
        })
      }
      const onFocus = ({ target }: FocusEvent) => look(target)
      look(document.activeElement)
      document.addEventListener('focusin', onFocus)
      return () => {
        cancelAnimationFrame(frame)
        document.removeEventListener('focusin', onFocus)
      }
    },
    [card],
  )
  return place
}

/** Moves the focus to the map when the focused element is removed. */
function focusTheMap(): void {
  document.querySelector<HTMLElement>('.leaflet-container')?.focus({ preventScroll: true })
}

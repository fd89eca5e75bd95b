'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent, Place } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { CappedEventList } from '../list/CappedEventList'
import styles from './PlaceCard.module.css'
import { PlaceFacts } from './PlaceFacts'

interface PlaceCardProps {
  readonly atlas: Atlas
  readonly place: Place
  readonly events: readonly AtlasEvent[]
  readonly possible: (event: AtlasEvent) => boolean
  readonly language: Language
  readonly eventLink: (event: AtlasEvent) => ReactNode
  readonly close: () => void
}

/** The chronology of one place, over the map. Takes the focus when it opens and gives it back when it closes. */
export function PlaceCard({ atlas, place, events, possible, language, eventLink, close }: PlaceCardProps) {
  const t = useTranslations()
  const card = useRef<HTMLElement>(null)

  useEffect(function holdFocus() {
    const before = document.activeElement
    card.current?.focus({ preventScroll: true })
    return () => {
      if (document.activeElement === document.body && before instanceof HTMLElement) before.focus()
    }
  }, [])

  useEffect(
    function keepTheMarkInSight() {
      if (card.current) uncover(card.current, place.id)
    },
    [place.id],
  )

  useEffect(
    function closeOnEscape() {
      const onKey = ({ key }: KeyboardEvent) => {
        if (key === 'Escape') close()
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [close],
  )

  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-labelledby="place-card">
      <header className={styles.header}>
        <h2 id="place-card">
          <a href={`/${language}/places/${place.id}`}>{place.name[language]}</a>
        </h2>
        <button type="button" className={styles.close} onClick={close} aria-label={t('place.close')}>
          ×
        </button>
      </header>
      <div className={styles.facts}>
        <PlaceFacts atlas={atlas} place={place} language={language} t={t} />
      </div>
      <p className={styles.count}>{t('place.events', { count: events.length })}</p>
      <CappedEventList
        atlas={atlas}
        events={events}
        possible={(event) => possible(event) || event.inferred.includes('place')}
        language={language}
        t={t}
        eventLink={eventLink}
      />
    </section>
  )
}

/** Pixels between a mark and the card that would have covered it. */
const CLEAR = 16

/** On a phone the card is a sheet over the lower half of the screen: scrolls the page on until the mark stands above it. */
function uncover(card: HTMLElement, place: string): void {
  const mark = card.parentElement?.querySelector(`button[data-place="${place}"]`)
  if (!mark || getComputedStyle(card).position !== 'fixed') return
  const covered = mark.getBoundingClientRect().bottom + CLEAR - card.getBoundingClientRect().top
  if (covered > 0) window.scrollBy({ top: covered })
}

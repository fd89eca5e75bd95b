'use client'

import { type ReactNode, useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Chronology } from '@/geodata/domain/select/chronology'
import { type Count, counted } from '@/geodata/domain/select/match'
import { sketchOf } from '@/geodata/drawing/mark/sketch'
import { useOverlay } from '../../ui/overlays'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useHydrated } from '../../ui/useHydrated'
import { PlainLink } from '../../view/PlainLink'
import { recordAddress } from '../../view/recordAddress'
import { AllMessages } from '../../view/rest'
import { CappedEventList } from '../list/CappedEventList'
import { CITY_INSET } from './cityInsetPart'
import styles from './PlaceCard.module.css'
import { PlaceFacts } from './PlaceFacts'

export interface PlaceCardProps extends Omit<Chronology, 'positions'> {
  readonly atlas: Atlas
  readonly language: Language
  readonly eventLink: (event: AtlasEvent) => ReactNode
  /** Number of its events, if only some of them are listed. */
  readonly count?: Count
  /** Below these. */
  readonly more?: ReactNode
  readonly close: () => void
  /** The address without the chronology, if that is part of the address. */
  readonly closed?: string
}

/**
 * The chronology of a place, over the map. Takes focus when opened, unless it came with the page, and returns it when
 * closed.
 */
export default function PlaceCard(props: PlaceCardProps) {
  return (
    <AllMessages>
      <Card {...props} />
    </AllMessages>
  )
}

function Card({ atlas, place, events, match, language, eventLink, count, more, close, closed }: PlaceCardProps) {
  const t = useTranslations()
  const card = useRef<HTMLElement>(null)
  const served = useRef(!useHydrated())
  const sketch = sketchOf(atlas, place)

  useEffect(
    function manageFocus() {
      const before = document.activeElement
      const around = card.current?.parentElement
      if (!served.current) card.current?.focus({ preventScroll: true })
      return () => {
        // Not every browser focuses a clicked button, and a mark may have been re-created or replaced meanwhile, as
        // those of the static map.
        for (const opener of [before, around && markOn(around, place.id)])
          if (document.activeElement === document.body && opener instanceof HTMLElement) opener.focus()
      }
    },
    [place.id],
  )

  useEffect(function keepMapVisible() {
    if (card.current) uncover(card.current)
  }, [])
  // After scrolling the page: the map then moves its place out from under the card.
  useOverlay(card)

  useEffect(
    function closeOnEscape() {
      const onKey = ({ key }: KeyboardEvent) => {
        // A dialog in front handles Escape itself.
        if (key === 'Escape' && !document.querySelector('dialog[open]')) close()
      }
      document.addEventListener('keydown', onKey)
      return () => document.removeEventListener('keydown', onKey)
    },
    [close],
  )

  useEffect(
    function closeOnTabOut() {
      const element = card.current
      if (!element) return
      let byTab = false
      const onKey = ({ key }: KeyboardEvent) => {
        byTab = key === 'Tab'
      }
      const onLeave = ({ relatedTarget }: FocusEvent) => {
        // It would cover the next focused element. A click elsewhere, as in the list, leaves it open.
        if (byTab && relatedTarget instanceof Node && !element.contains(relatedTarget)) close()
        byTab = false
      }
      element.addEventListener('keydown', onKey)
      element.addEventListener('focusout', onLeave)
      return () => {
        element.removeEventListener('keydown', onKey)
        element.removeEventListener('focusout', onLeave)
      }
    },
    [close],
  )

  return (
    <section ref={card} className={styles.card} tabIndex={-1} aria-labelledby="place-card" data-chronology>
      <header className={styles.header}>
        <h2 id="place-card">
          {atlas.at === null ? (
            place.name[language]
          ) : (
            <a href={recordAddress(atlas, language, 'places', place.id)}>{place.name[language]}</a>
          )}
        </h2>
        {closed === undefined ? (
          <button type="button" className={`close ${styles.close}`} onClick={close} aria-label={t('place.close')}>
            ×
          </button>
        ) : (
          <PlainLink className={`close ${styles.close}`} href={closed} follow={close} aria-label={t('place.close')}>
            ×
          </PlainLink>
        )}
      </header>
      <div className={styles.facts}>
        <PlaceFacts atlas={atlas} place={place} language={language} t={t} />
      </div>
      <p className={styles.count}>{t('place.events', { ...(count ?? counted(events.map(match))) })}</p>
      <CappedEventList atlas={atlas} events={events} match={match} language={language} t={t} eventLink={eventLink} />
      {more}
      {sketch && (
        <RetryableLazy
          part={CITY_INSET}
          given={{
            atlas,
            city: place,
            sketch,
            events,
            match,
            language,
            eventLink,
          }}
          failed={<p>{t('place.inset.failed')}</p>}
          retry={t('map.retry')}
          loading={t('place.inset.scale')}
        />
      )}
    </section>
  )
}

function markOn(map: Element, place: string): Element | null {
  return map.querySelector(`button[data-place="${place}"]`)
}

/** On a phone the card is a bottom sheet: scrolls the page so that as much of the map as possible is above it. */
function uncover(card: HTMLElement): void {
  if (!card.parentElement || getComputedStyle(card).position !== 'fixed') return
  const map = card.parentElement.getBoundingClientRect()
  const covered = Math.max(map.bottom - card.getBoundingClientRect().top, 0)
  window.scrollBy({ top: Math.min(covered, map.top) })
}

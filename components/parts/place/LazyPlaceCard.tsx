'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useFirstAct } from '../../ui/useFirstAct'
import { PlainLink } from '../../view/PlainLink'
import { usePrefetchRest } from '../../view/rest'
import styles from './LazyPlaceCard.module.css'
import type { PlaceCardProps } from './PlaceCard'

export const PLACE_CARD = lazyPart(() => import('./PlaceCard'))

/**
 * The chronology of a place over the map, or what stands there when it cannot be loaded: the place's own page has
 * everything.
 */
export function LazyPlaceCard(props: PlaceCardProps) {
  const t = useTranslations()
  const { place, language, close, closed } = props
  return (
    <RetryableLazy
      part={PLACE_CARD}
      given={props}
      box={styles.box}
      failed={
        <>
          <p>{t('place.failed')}</p>
          <p>
            <a href={`/${language}/places/${place.id}`}>{t('place.page')}</a>{' '}
            {closed === undefined ? (
              <button type="button" onClick={close}>
                {t('place.close')}
              </button>
            ) : (
              <PlainLink href={closed} follow={close}>
                {t('place.close')}
              </PlainLink>
            )}
          </p>
        </>
      }
      retry={t('map.retry')}
      loading={t('place.loading')}
    />
  )
}

/**
 * Fetches the card and its words when the reader first touches something in an element, so that a click on a mark there
 * need not wait for them.
 */
export function useCardAtHand(around: RefObject<Element | null>): void {
  const fetchRest = usePrefetchRest()
  useFirstAct(() => {
    fetchRest()
    // A failure here is told when a place is opened.
    PLACE_CARD.load().catch(() => {})
  }, around)
}

'use client'

import type { RefObject } from 'react'
import { useTranslations } from 'use-intl'
import { lazyPart } from '../../ui/lazyPart'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { useFirstAct } from '../../ui/useFirstAct'
import { PlainLink } from '../../view/PlainLink'
import { recordAddress } from '../../view/recordAddress'
import { usePrefetchRest } from '../../view/rest'
import styles from './LazyPlaceCard.module.css'
import type { PlaceCardProps } from './PlaceCard'

export const PLACE_CARD = lazyPart(() => import('./PlaceCard'))

/** The lazy chronology of a place over the map; if it fails to load, a message with a link to the place's page. */
export function LazyPlaceCard(props: PlaceCardProps) {
  const t = useTranslations()
  const { atlas, place, language, close, closed } = props
  return (
    <RetryableLazy
      part={PLACE_CARD}
      given={props}
      box={styles.box}
      failed={
        <>
          <p>{t('place.failed')}</p>
          <p>
            <a href={recordAddress(atlas, language, 'places', place.id)}>{t('place.page')}</a>{' '}
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
 * Prefetches the card and its messages on the reader's first interaction within an element, so that a click on a mark
 * need not wait.
 */
export function usePrefetchCard(around: RefObject<Element | null>): void {
  const fetchRest = usePrefetchRest()
  useFirstAct(() => {
    fetchRest()
    // Errors are shown when a place is opened.
    PLACE_CARD.load().catch(() => {})
  }, around)
}

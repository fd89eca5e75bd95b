'use client'

import dynamic from 'next/dynamic'
import { useTranslations } from 'use-intl'
import { RetryableLazy } from '../../ui/RetryableLazy'
import { PlainLink } from '../../view/PlainLink'
import styles from './LazyPlaceCard.module.css'
import type { PlaceCardProps } from './PlaceCard'

const load = () => dynamic(() => import('./PlaceCard'))
const first = load()

/**
 * The chronology of a place over the map, or what stands there when it cannot be loaded: the place's own page has
 * everything.
 */
export function LazyPlaceCard(props: PlaceCardProps & { readonly closed: string }) {
  const t = useTranslations()
  const { place, language, close, closed } = props
  return (
    <RetryableLazy
      first={first}
      load={load}
      given={props}
      box={styles.box}
      failed={
        <>
          <p>{t('place.failed')}</p>
          <p>
            <a href={`/${language}/places/${place.id}`}>{t('place.page')}</a>{' '}
            <PlainLink href={closed} follow={close}>
              {t('place.close')}
            </PlainLink>
          </p>
        </>
      }
      retry={t('map.retry')}
      loading={t('place.loading')}
    />
  )
}

/** Fetches the card, so that a click on a mark need not wait for it. */
export function bringPlaceCard(): void {
  // A failure here is told when a place is opened.
  import('./PlaceCard').catch(() => {})
}

import { useState } from 'react'
import { TileLayer } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import styles from './MapView.module.css'

interface Tiles {
  /** Address with `{z}`, `{x}` and `{y}`. */
  readonly address: string
  /** Whom the tiles are owed to, as plain text. */
  readonly attribution: string
}

/** Street tiles as the operator set them up (see README); null where none are. Nothing is asked of their server before the reader turns them on. */
export const TILES: Tiles | null = process.env.NEXT_PUBLIC_JOLIBA_TILES
  ? {
      address: process.env.NEXT_PUBLIC_JOLIBA_TILES,
      attribution: process.env.NEXT_PUBLIC_JOLIBA_TILES_ATTRIBUTION ?? '',
    }
  : null

/** The street map in the place of the ground map, with its attribution; says so when it does not answer. */
export function StreetTiles({ address, attribution }: Tiles) {
  const t = useTranslations('map')
  const [attempt, setAttempt] = useState(1)
  const [failed, setFailed] = useState(false)
  return (
    <>
      <TileLayer
        key={attempt}
        url={address}
        eventHandlers={{ tileerror: () => setFailed(true), tileload: () => setFailed(false) }}
      />
      <p className={styles.attribution}>{attribution}</p>
      {failed && (
        <div className={styles.trouble} role="alert">
          {t('tilesFailed')}{' '}
          <button
            type="button"
            onClick={() => {
              setFailed(false)
              setAttempt(attempt + 1)
            }}
          >
            {t('retry')}
          </button>
        </div>
      )}
    </>
  )
}

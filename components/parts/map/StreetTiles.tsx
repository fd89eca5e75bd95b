import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import styles from './MapView.module.css'
import type { Tiles } from './tiles'

/**
 * Street tiles over the base map, which shows through where a tile fails; an error is shown until the reader retries.
 * Nothing is requested from the tile server before this is mounted.
 */
export default function StreetTiles({ address, attribution }: Tiles) {
  const t = useTranslations('map')
  const map = useMap()
  const [attempt, setAttempt] = useState(1)
  const [failed, setFailed] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt lays them anew.
  useEffect(
    function addTileLayer() {
      const tiles = new TileLayer(address).on('tileerror', () => setFailed(true)).addTo(map)
      return () => {
        tiles.remove()
      }
    },
    [map, address, attempt],
  )

  return (
    <>
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

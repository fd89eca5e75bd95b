import { TileLayer } from 'leaflet/src/layer/tile/TileLayer.js'
import { useEffect, useState } from 'react'
import { useMap } from 'react-leaflet'
import { useTranslations } from 'use-intl'
import styles from './MapView.module.css'
import type { Tiles } from './tiles'

/**
 * The street map over the ground map, which shows through where a tile does not come; then it says so until the reader
 * tries again. Nothing is asked of the tiles' server before this stands on the map.
 */
export default function StreetTiles({ address, attribution }: Tiles) {
  const t = useTranslations('map')
  const map = useMap()
  const [attempt, setAttempt] = useState(1)
  const [failed, setFailed] = useState(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt lays them anew.
  useEffect(
    function layTheTiles() {
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

'use client'

import { useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Imported } from '@/geodata/domain/import/imported'
import type { Mapping } from '@/geodata/domain/import/mapping'
import { type KnownPlace, matchesIn, swapsNamed } from '@/geodata/domain/import/offers'
import styles from './Own.module.css'

interface OffersProps {
  readonly imported: Imported
  /** Places that the site knows. */
  readonly known: readonly KnownPlace[]
  /** Reads the file again, with what the reader agreed to. */
  readonly reread: (mapping: Mapping) => void
}

/** Names to choose points for on the page. */
const SHOWN = 50

/** What could be mended, but not without being asked: swapped coordinates, points for names of places. */
export function Offers({ imported, known, reread }: OffersProps) {
  const t = useTranslations('own.offers')
  const { mapping, findings } = imported
  const swaps = swapsNamed(imported)
  const isOpen = (code: string) => (findings.counts.noted[code] ?? 0) > 0
  const matches = useMemo(() => [...matchesIn(imported, known)], [imported, known])
  const [chosen, setChosen] = useState<Readonly<Record<string, KnownPlace['point']>>>({})
  const { points, swapDoubtful, ...unagreed } = mapping
  const agreed = Object.keys(points ?? {}).length
  return (
    <>
      {(agreed > 0 || swapDoubtful) && (
        <p>
          {t('agreed', { points: agreed, swapped: swapDoubtful ? 'yes' : 'no' })}{' '}
          <button type="button" className="button" onClick={() => reread(unagreed)}>
            {t('takeBack')}
          </button>
        </p>
      )}
      {swaps > 0 && (
        <p>
          {t('swaps', { count: swaps })}{' '}
          <button type="button" className="button" onClick={() => reread({ ...mapping, swapDoubtful: true })}>
            {t('swap')}
          </button>
        </p>
      )}
      {isOpen('date-order-guessed') && (
        <p>
          {t('dateOrder')}{' '}
          <button
            type="button"
            className="button"
            onClick={() => reread({ ...mapping, dateOrder: otherOrder(mapping) })}
          >
            {t('turn')}
          </button>
        </p>
      )}
      {isOpen('coordinates-order-guessed') && (
        <p>
          {t('coordinateOrder')}{' '}
          <button
            type="button"
            className="button"
            onClick={() =>
              reread({ ...mapping, coordinateOrder: mapping.coordinateOrder === 'lat-lng' ? 'lng-lat' : 'lat-lng' })
            }
          >
            {t('turn')}
          </button>
        </p>
      )}
      {matches.length > 0 && (
        <form
          className={styles.choosing}
          onSubmit={(event) => {
            event.preventDefault()
            reread({ ...mapping, points: { ...mapping.points, ...chosen } })
          }}
        >
          <p>{t('matches', { count: matches.length })}</p>
          <ul>
            {matches.slice(0, SHOWN).map(([name, places]) => (
              <li key={name}>
                <label>
                  {name}{' '}
                  <select
                    onChange={({ target }) => {
                      const place = places[target.selectedIndex - 1]
                      const { [name]: _, ...others } = chosen
                      setChosen(place ? { ...others, [name]: place.point } : others)
                    }}
                  >
                    <option>{t('noPoint')}</option>
                    {places.map(({ names: [first = ''], point: [lng, lat], origin }) => (
                      <option key={`${lng} ${lat}`}>
                        {t(`origins.${origin}`, { name: first, lat: lat.toFixed(2), lng: lng.toFixed(2) })}
                      </option>
                    ))}
                  </select>
                </label>
              </li>
            ))}
          </ul>
          <p>
            <button type="submit" className="button" disabled={Object.keys(chosen).length === 0}>
              {t('match')}
            </button>
          </p>
        </form>
      )}
    </>
  )
}

function otherOrder({ dateOrder }: Mapping): Mapping['dateOrder'] {
  return dateOrder === 'day-month' ? 'month-day' : 'day-month'
}

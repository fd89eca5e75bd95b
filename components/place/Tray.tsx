'use client'

import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/language/language'
import { PlainLink } from '../navigation/PlainLink'
import type { Gathered } from './gather'
import styles from './Tray.module.css'

interface TrayProps {
  readonly gathered: readonly Gathered[]
  readonly language: Language
  readonly chosen: string | null
  readonly open: (place: string) => void
  /** What the tray is called where there are several. */
  readonly label?: string
}

/**
 * What the map cannot show as a point in its frame: events known only to an area, those of the whole country, and those abroad. A centroid never poses as
 * a place. Each opens its chronology; without JavaScript its page.
 */
export function Tray({ gathered, language, chosen, open, label }: TrayProps) {
  const t = useTranslations()
  const holding = gathered.filter(({ count }) => count.certain + count.possible > 0)
  const groups = [
    {
      name: t('tray.areas'),
      places: holding.filter(({ place }) => !place.abroad && !place.point && place.precision !== 'country'),
    },
    { name: t('tray.country'), places: holding.filter(({ place }) => !place.abroad && place.precision === 'country') },
    { name: t('tray.abroad'), places: holding.filter(({ place }) => place.abroad) },
  ].filter(({ places }) => places.length > 0)
  if (groups.length === 0) return null
  return (
    <section className={styles.tray} aria-label={label ?? t('tray.explain')}>
      {groups.map(({ name, places }) => (
        <div key={name} className={styles.group}>
          <h2 className="unseen">{name}</h2>
          <ul>
            {places.map(({ place, count: { certain, possible } }, at) => (
              <li key={place.id} data-group={at === 0 ? name : undefined}>
                <PlainLink
                  href={`/${language}/places/${place.id}`}
                  className={styles.place ?? ''}
                  data-possible={certain === 0 || undefined}
                  aria-expanded={place.id === chosen}
                  follow={() => open(place.id)}
                >
                  <span aria-hidden="true">{place.name[language]}</span>
                  <span aria-hidden="true" className={styles.count}>
                    {certain + possible}
                  </span>
                  <span className="unseen">{t('map.mark', { place: place.name[language], certain, possible })}</span>
                </PlainLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  )
}

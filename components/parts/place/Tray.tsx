'use client'

import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { PlaceCount } from '@/geodata/domain/select/placeCounts'
import { shownInTray, trayGroups } from '@/geodata/domain/select/tray'
import { markState, rowNumber } from '@/geodata/drawing/mark/markStyle'
import { PlainLink } from '../../view/PlainLink'
import { recordAddress } from '../../view/recordAddress'
import { markWords } from './markWords'
import styles from './Tray.module.css'

interface TrayProps {
  readonly atlas: Pick<Atlas, 'own'>
  readonly placeCounts: readonly PlaceCount[]
  readonly language: Language
  readonly chosen: string | null
  readonly open: (place: string) => void
  /** Accessible name, if there are several trays. */
  readonly label?: string
}

/** Places shown at first, and added on request: a file may have thousands, which no reader looks through. */
const FIRST = 100
const STEP = 200

/**
 * What the map cannot show as a point in its frame: events known only to an area, nationwide ones, and those abroad. A
 * centroid is never shown as a place. Each opens its chronology, or without JavaScript its page.
 */
export function Tray({ atlas, placeCounts, language, chosen, open, label }: TrayProps) {
  const t = useTranslations()
  const [most, showMost] = useState(FIRST)
  const { groups, rest } = shownInTray(trayGroups(placeCounts), most, chosen)
  if (groups.length === 0) return null
  return (
    <section className={styles.tray} aria-label={label ?? t('tray.explain')}>
      {groups.map(({ id, places }) => (
        <div key={id} className={styles.group}>
          <h2 className="unseen">{t(`tray.${id}`)}</h2>
          <ul>
            {places.map((one, at) => (
              <li key={one.place.id} data-group={at === 0 ? t(`tray.${id}`) : undefined}>
                <PlainLink
                  href={recordAddress(atlas, language, 'places', one.place.id)}
                  className={styles.place ?? ''}
                  data-possible={markState(one.count) === 'possible' || undefined}
                  data-status={one.status}
                  aria-expanded={one.place.id === chosen}
                  follow={() => open(one.place.id)}
                >
                  <span aria-hidden="true">{one.place.name[language]}</span>
                  <span aria-hidden="true" className={styles.count}>
                    {rowNumber(one)}
                  </span>
                  <span className="unseen">{markWords(one, language, t)}</span>
                </PlainLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rest > 0 && (
        <button type="button" className="button strong" onClick={() => showMost(most + STEP)}>
          {t('list.more', { next: Math.min(STEP, rest), rest })}
        </button>
      )}
    </section>
  )
}

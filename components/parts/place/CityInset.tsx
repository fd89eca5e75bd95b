'use client'

import { type ReactNode, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas, AtlasEvent, Place } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Match } from '@/geodata/domain/select/match'
import { placesOf, type Sketch } from '@/geodata/drawing/mark/sketch'
import { recordAddress } from '../../view/recordAddress'
import { EventList } from '../list/EventList'
import styles from './CityInset.module.css'

export interface CityInsetProps {
  readonly atlas: Atlas
  readonly city: Place
  readonly sketch: Sketch
  /** Events of the city and of the places on its mark. */
  readonly events: readonly AtlasEvent[]
  readonly match: (event: AtlasEvent) => Match | 'out'
  readonly language: Language
  readonly eventLink: (event: AtlasEvent) => ReactNode
}

/**
 * The places counted on a city's mark because their position is unknown: a sketch of their relative positions as far as
 * documents state them, and the events of the chosen one.
 */
export default function CityInset({ atlas, city, sketch, events, match, language, eventLink }: CityInsetProps) {
  const t = useTranslations()
  const [chosen, choose] = useState<string | null>(null)
  const eventsAt = (id: string) => events.filter((event) => event.place === id)
  const nameOf = (id: string) => atlas.places.find((place) => place.id === id)?.name[language] ?? id
  const sign = (id: string) => (
    <button
      type="button"
      className={`button ${styles.sign}`}
      aria-pressed={id === chosen}
      onClick={() => choose(id === chosen ? null : id)}
    >
      {nameOf(id)} <b>{eventsAt(id).length}</b>
    </button>
  )
  const signs = (ids: readonly string[], where: string) => (
    <ul className={styles.somewhere}>
      {ids.map((id) => (
        <li key={id}>
          {sign(id)} <i>{where}</i>
        </li>
      ))}
    </ul>
  )
  const [hill, foot] = sketch.slope
  return (
    <section className={styles.inset} aria-labelledby="inset">
      <h3 id="inset">{t('place.inset.title', { place: city.name[language] })}</h3>
      <div className={styles.sketch}>
        <div className={styles.city}>
          <span className={styles.name} aria-hidden="true">
            {city.name[language]}
          </span>
          <div className={styles.slope}>
            {sign(hill)}
            <span className={styles.way}>{t('place.inset.down')}</span>
            {sign(foot)}
          </div>
          {signs(sketch.inside, t('place.inset.inside'))}
          <p className={styles.river}>{t('place.inset.river')}</p>
        </div>
        {signs(sketch.outside, t('place.inset.outside'))}
      </div>
      <p className={styles.scale}>
        {t('place.inset.scale')} {t('place.inset.unsaid')}
      </p>
      {chosen !== null && placesOf(sketch).includes(chosen) && (
        <section aria-label={nameOf(chosen)}>
          <h4 className={styles.chosen}>
            {atlas.at === null ? (
              nameOf(chosen)
            ) : (
              <a href={recordAddress(atlas, language, 'places', chosen)}>{nameOf(chosen)}</a>
            )}
          </h4>
          {eventsAt(chosen).length === 0 && <p>{t('list.empty')}</p>}
          <EventList
            atlas={atlas}
            events={eventsAt(chosen)}
            match={match}
            language={language}
            t={t}
            eventLink={eventLink}
          />
        </section>
      )}
    </section>
  )
}

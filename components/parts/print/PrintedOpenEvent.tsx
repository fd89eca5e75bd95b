import { useTranslations } from 'use-intl'
import { passageWords } from '@/geodata/domain/cite/citedDocuments'
import type { Notes } from '@/geodata/domain/cite/note'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import { relatedTo } from '@/geodata/domain/join/related'
import type { Language } from '@/geodata/domain/language/language'
import { ROLES } from '@/geodata/domain/schema/term'
import { dateWords } from '../../language/words'
import { precisionWords } from '../event/precisionWords'
import { PrintedFigures } from './PrintedFigures'
import { PrintedSummary } from './PrintedSummary'
import styles from './PrintSheet.module.css'

interface PrintedOpenEventProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly notes: Notes
  readonly language: Language
}

/** All details of the event in the sheet's title; its date and place are given below the title. */
export function PrintedOpenEvent({ atlas, event, notes, language }: PrintedOpenEventProps) {
  const t = useTranslations()
  const place = atlas.places.find(({ id }) => id === event.place)
  const regions = place?.regions.length === atlas.regions.length ? [] : (place?.regions ?? [])
  const about = [
    atlas.kinds.find(({ id }) => id === event.kind)?.name[language],
    regions.flatMap((id) => atlas.regions.find((region) => region.id === id)?.name[language] ?? []).join(', '),
    place && precisionWords(event, place, t),
  ]
  return (
    <section className={styles.open} aria-label={event.title[language]}>
      <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      <PrintedSummary event={event} notes={notes} language={language} />
      {[event.dating, event.siting].map(
        (reasoning) =>
          reasoning && (
            <p key={reasoning[language]} className={styles.about}>
              {reasoning[language]}
            </p>
          ),
      )}
      <PrintedFigures atlas={atlas} event={event} language={language} />
      <dl>
        {event.inferred.includes('date') && (
          <>
            <dt>{t('event.when')}</dt>
            <dd>{t('event.inferred')}</dd>
          </>
        )}
        {event.dates.length > 0 && (
          <>
            <dt>{t('event.dates')}</dt>
            {event.dates.map((one) => (
              <dd key={`${one.date} ${one.source} ${one.part} ${one.locator}`}>
                {dateWords(one.date, language, t)} ({passageWords(atlas, one, language)})
              </dd>
            ))}
          </>
        )}
        {event.contested && (
          <>
            <dt>{t('event.contested')}</dt>
            <dd>{event.contested[language]}</dd>
          </>
        )}
        {ROLES.map((role) => {
          const actors = event.actors
            .filter((actor) => actor.role === role)
            .flatMap(({ id }) => atlas.actors.find((actor) => actor.id === id)?.name[language] ?? [])
          return (
            actors.length > 0 && (
              <div key={role}>
                <dt>{t(`event.role.${role}`)}</dt>
                <dd>{actors.join(' · ')}</dd>
              </div>
            )
          )
        })}
        {relatedTo(atlas, event).map(({ relation, related }) => (
          <div key={relation}>
            <dt>{t(`event.link.${relation}`)}</dt>
            {related.map(({ event: other, link }) => (
              <dd key={other.id}>
                {other.title[language]} ({dateWords(other.date, language, t)}),{' '}
                <em>
                  {t(`event.basis.${link.basis}`)} {passageWords(atlas, link, language)}
                </em>
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

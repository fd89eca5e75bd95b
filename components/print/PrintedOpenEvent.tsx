import { useTranslations } from 'use-intl'
import type { Notes } from '@/geodata/citation/note'
import type { Atlas, AtlasEvent } from '@/geodata/join/atlas'
import { summaryText } from '@/geodata/join/summary'
import type { Language } from '@/geodata/language/language'
import { relatedTo } from '@/geodata/tie/related'
import { dateWords } from '../language/words'
import { NoteNumbers } from './NoteNumbers'
import { PrintedFigures } from './PrintedFigures'
import styles from './PrintSheet.module.css'

interface PrintedOpenEventProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly notes: Notes
  readonly language: Language
}

/** All that the atlas knows of the event that the sheet is titled by; its date and the name of its place stand under the title. */
export function PrintedOpenEvent({ atlas, event, notes, language }: PrintedOpenEventProps) {
  const t = useTranslations()
  const place = atlas.places.find(({ id }) => id === event.place)
  const regions = place?.regions.length === atlas.regions.length ? [] : (place?.regions ?? [])
  const about = [
    atlas.kinds.find(({ id }) => id === event.kind)?.name[language],
    regions.flatMap((id) => atlas.regions.find((region) => region.id === id)?.name[language] ?? []).join(', '),
    place && t(`precision.${place.precision}`),
  ]
  const actors = event.actors.flatMap(({ id }) => atlas.actors.find((actor) => actor.id === id)?.name[language] ?? [])
  return (
    <section className={styles.open} aria-label={event.title[language]}>
      <p className={styles.about}>{about.filter(Boolean).join(' · ')}</p>
      <p>
        {summaryText(event, language)} <NoteNumbers notes={notes} event={event.id} />
      </p>
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
        {actors.length > 0 && (
          <>
            <dt>{t('event.actors')}</dt>
            <dd>{actors.join(' · ')}</dd>
          </>
        )}
        {relatedTo(atlas, event).map(({ relation, events }) => (
          <div key={relation}>
            <dt>{t(`event.link.${relation}`)}</dt>
            {events.map((other) => (
              <dd key={other.id}>
                {other.title[language]} ({dateWords(other.date, language, t)})
              </dd>
            ))}
          </div>
        ))}
      </dl>
    </section>
  )
}

import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import styles from './GroundNote.module.css'
import { useInFrame } from './useInFrame'

export interface GroundNoteProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly open: (place: string) => void
}

/**
 * Said where the map is looked at more closely than its ground is drawn: that there is no more, and which places are counted on the marks in sight
 * because nothing gives their position.
 */
export default function GroundNote({ atlas, language, open }: GroundNoteProps) {
  const t = useTranslations('map')
  const marks = atlas.places.filter((place) => atlas.places.some(({ within }) => within === place.id))
  const inFrame = useInFrame(marks)
  const here = marks.filter(({ id }) => inFrame.has(id))
  return (
    <div className={styles.note} role="note">
      <p>{t('groundEnds')}</p>
      {here.map(({ id, name }) => (
        <p key={id}>
          {t('groundPlaces', {
            place: name[language],
            places: atlas.places
              .filter(({ within }) => within === id)
              .map((place) => place.name[language])
              .join(SEMICOLON[language]),
          })}{' '}
          <button type="button" onClick={() => open(id)}>
            {t('groundOpen')}
          </button>
        </p>
      ))}
    </div>
  )
}

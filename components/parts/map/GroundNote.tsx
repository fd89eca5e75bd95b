import { useMemo } from 'react'
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
 * A one-line note over the map, when zoomed in beyond the detail of the base map: says so, and how many places are
 * counted on visible marks because their position is unknown; expands to a list of them.
 */
export default function GroundNote({ atlas, language, open }: GroundNoteProps) {
  const t = useTranslations('map')
  const marks = useMemo(() => {
    const hosts = new Set(atlas.places.map(({ within }) => within))
    return atlas.places.filter(({ id }) => hosts.has(id))
  }, [atlas])
  const inFrame = useInFrame(marks)
  const here = marks
    .filter(({ id }) => inFrame.has(id))
    .map((mark) => ({ mark, counted: atlas.places.filter(({ within }) => within === mark.id) }))
  return (
    <div className={styles.note} role="note">
      <details>
        <summary>{t('groundFold', { places: here.reduce((sum, { counted }) => sum + counted.length, 0) })}</summary>
        <p>{t('groundEnds')}</p>
        {here.map(({ mark: { id, name }, counted }) => (
          <p key={id}>
            {t('groundPlaces', {
              place: name[language],
              places: counted.map((place) => place.name[language]).join(SEMICOLON[language]),
            })}{' '}
            <button type="button" onClick={() => open(id)}>
              {t('groundOpen')}
            </button>
          </p>
        ))}
      </details>
    </div>
  )
}

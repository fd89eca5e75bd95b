import { memo } from 'react'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { KindMark } from '../kind/KindMark'
import type { Translate } from '../language/translate'
import styles from './Legend.module.css'

/** How to read the marks of the map and of the list; closed until it is asked for. */
export const Legend = memo(function Legend({ atlas, language, t }: { atlas: Atlas; language: Language; t: Translate }) {
  return (
    <details className={styles.legend}>
      <summary>{t('map.legend')}</summary>
      <ul>
        <li>
          <span className={styles.disc} /> {t('map.legendMark')}
        </li>
        <li>
          <span className={styles.disc} data-possible /> {t('map.legendPossible')}
        </li>
        <li>
          <span className={styles.patch} data-fill="region" /> {t('map.legendRegion')}
        </li>
        <li>
          <span className={styles.patch} data-fill="part" /> {t('map.legendPart')}
        </li>
      </ul>
      <ul className={styles.kinds}>
        {atlas.kinds.map(({ id, name, meaning }) => (
          <li key={id} title={meaning[language]}>
            <KindMark kind={id} /> {name[language]}
          </li>
        ))}
      </ul>
    </details>
  )
})

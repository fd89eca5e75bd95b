import type { ReactNode } from 'react'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { RelatedGroup } from '@/geodata/domain/join/related'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { PassageLink } from '../source/PassageLink'
import styles from './EventDetails.module.css'

interface RelatedProps {
  readonly atlas: Atlas
  readonly groups: readonly RelatedGroup[]
  readonly language: Language
  readonly t: Translate
  readonly eventLink: (event: AtlasEvent) => ReactNode
}

/** Related events by relation, each with the passage that states or implies it. */
export function Related({ atlas, groups, language, t, eventLink }: RelatedProps) {
  return (
    <dl className={styles.links}>
      {groups.map(({ relation, related }) => (
        <div key={relation}>
          <dt>{t(`event.link.${relation}`)}</dt>
          {related.map(({ event, link }) => (
            <dd key={event.id} data-basis={link.basis}>
              {eventLink(event)}{' '}
              <time dateTime={event.date} title={`EDTF ${event.date}`} className={styles.region}>
                {dateWords(event.date, language, t)}
              </time>
              <p className={styles.basis}>
                {t(`event.basis.${link.basis}`)} <PassageLink atlas={atlas} passage={link} language={language} />
              </p>
            </dd>
          ))}
        </div>
      ))}
    </dl>
  )
}

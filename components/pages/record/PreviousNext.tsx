import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { arrows } from '../../language/arrows'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import styles from './PreviousNext.module.css'

interface PreviousNextProps {
  readonly events: readonly AtlasEvent[]
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
}

/** Links to the previous and the next event in time. */
export function PreviousNext({ events, event, language, t }: PreviousNextProps) {
  const here = events.findIndex(({ id }) => id === event.id)
  const neighbours = { before: events[here - 1], after: events[here + 1] }
  return (
    <nav className={styles.links} aria-label={t('pages.neighbours')}>
      {(['before', 'after'] as const).map((side) => {
        const other = neighbours[side]
        return (
          other && (
            <a
              key={side}
              rel={side === 'before' ? 'prev' : 'next'}
              data-side={side}
              href={`/${language}/events/${other.id}`}
            >
              <span aria-hidden="true">{arrows(language)[side === 'before' ? 'back' : 'onward']} </span>
              <span>{t(`pages.${side}`, { title: other.title[language] })}</span>
              <span className={styles.date}> {dateWords(other.date, language, t)}</span>
            </a>
          )
        )
      })}
    </nav>
  )
}

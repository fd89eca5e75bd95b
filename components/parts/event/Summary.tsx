import { Fragment, type ReactNode } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { passageId } from './passageId'
import styles from './Summary.module.css'

/** A number in a summary that leads to the passage with that number. */
export interface Reference {
  /** Id of the passage's element. */
  readonly id: string
  readonly number: number
  /** What the number is called where it is not seen beside its sentence. */
  readonly name: string
}

interface SummaryProps {
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
  readonly reference: (reference: Reference) => ReactNode
}

/** What is told of an event, each sentence with the numbers of the passages that it rests on. */
export function Summary({ event, language, t, reference }: SummaryProps) {
  return (
    <p className={styles.summary}>
      {event.summary.map(({ text, cites }) => (
        <Fragment key={text[language]}>
          <span>{text[language]}</span>
          <sup className={styles.references}>
            {cites.map((cited) => (
              <Fragment key={cited}>
                {reference({
                  id: passageId(event.id, cited + 1),
                  number: cited + 1,
                  name: t('event.reference', { number: cited + 1 }),
                })}
              </Fragment>
            ))}
          </sup>{' '}
        </Fragment>
      ))}
    </p>
  )
}

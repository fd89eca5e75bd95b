import { Fragment, type ReactNode } from 'react'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { passageId } from './passageId'
import styles from './Summary.module.css'

/** A reference number in a summary, linked to its passage. */
export interface Reference {
  /** Id of the passage's element. */
  readonly id: string
  readonly number: number
  /** Accessible name of the link, for readers without the sentence as context. */
  readonly name: string
}

interface SummaryProps {
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
  readonly reference: (reference: Reference) => ReactNode
}

/** The summary of an event, each sentence with its reference numbers. */
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

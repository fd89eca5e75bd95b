import { Fragment } from 'react'
import { useTranslations } from 'use-intl'
import type { Notes } from '@/geodata/domain/cite/note'
import type { AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { statusWords } from '../event/statusWords'
import styles from './PrintSheet.module.css'

interface PrintedSummaryProps {
  readonly event: AtlasEvent
  readonly notes: Notes
  readonly language: Language
}

/**
 * The summary of an event, each sentence with its reference numbers: [3, 7]. An event that is not reported begins with
 * its status.
 */
export function PrintedSummary({ event, notes, language }: PrintedSummaryProps) {
  const t = useTranslations()
  const numbers = notes.of.get(event.id) ?? []
  return (
    <p>
      {event.status !== 'reported' && <em>{statusWords(event, t)} </em>}
      {event.summary.map(({ text, cites }) => (
        <Fragment key={text[language]}>
          {text[language]}{' '}
          {cites.length > 0 && (
            <span className={styles.notes}>
              [
              {cites
                .flatMap((cited) => numbers[cited]?.number ?? [])
                .toSorted((a, b) => a - b)
                .join(', ')}
              ]
            </span>
          )}{' '}
        </Fragment>
      ))}
    </p>
  )
}

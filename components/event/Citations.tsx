import type { Atlas, Citation } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import styles from './EventDetails.module.css'

interface CitationsProps {
  readonly atlas: Atlas
  readonly citations: readonly Citation[]
  readonly language: Language
  readonly t: Translate
}

/** The documents an event rests on, with the place inside each. */
export function Citations({ atlas, citations, language, t }: CitationsProps) {
  const cited = atlas.sources
    .map((source) => ({
      source,
      locators: citations.flatMap((citation) => (citation.source === source.id ? [citation.locator] : [])),
    }))
    .filter(({ locators }) => locators.length > 0)
  return (
    <ul className={styles.sources}>
      {cited.map(({ source, locators }) => (
        <li key={source.id}>
          <a className={styles.sourceName} href={`/${language}/sources/${source.id}`}>
            {source.label[language]}
          </a>
          {source.title && (
            <>
              {': '}
              <cite lang={source.language}>{source.title}</cite>
            </>
          )}
          {source.author && `, ${source.author}`}
          {source.date && `, ${dateWords(source.date, language, t)}`}
          {': '}
          <span lang={source.language}>{locators.join('; ')}</span>
          {source.address && (
            <>
              {' · '}
              <a href={source.address} rel="noreferrer">
                {new URL(source.address).host}
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Footnote } from '@/geodata/story/footnote'
import type { Translate } from '../language/translate'
import { dateWords } from '../language/words'
import styles from './Footnotes.module.css'

interface FootnotesProps {
  readonly atlas: Atlas
  readonly notes: readonly Footnote[]
  /** Begins the ids of the notes. */
  readonly id: string
  readonly language: Language
  readonly t: Translate
}

/** Below a text: the events that it cites, each with its documents and the place inside them. */
export function Footnotes({ atlas, notes, id, language, t }: FootnotesProps) {
  return (
    <ol className={styles.notes} aria-label={t('story.notes')}>
      {notes.map(({ number, event, citations }) => (
        <li key={number} id={`${id}-note-${number}`} tabIndex={-1}>
          <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>, {dateWords(event.date, language, t)}
          {'. '}
          {sourcesOf(atlas, citations).map(({ source, locators }, i) => (
            <span key={source.id}>
              {i > 0 && '; '}
              <a href={`/${language}/sources/${source.id}`}>{source.label[language]}</a>
              {', '}
              <span lang={source.language}>{locators.join(', ')}</span>
            </span>
          ))}
          .{' '}
          <a href={`#${id}-mark-${number}`} aria-label={`${t('story.back')} (${number})`}>
            ↩
          </a>
        </li>
      ))}
    </ol>
  )
}

/** The documents of some citations in the atlas's order, each once. */
export function sourcesOf(atlas: Atlas, citations: Footnote['citations']) {
  return atlas.sources
    .map((source) => ({
      source,
      locators: citations.filter((citation) => citation.source === source.id).map(({ locator }) => locator),
    }))
    .filter(({ locators }) => locators.length > 0)
}

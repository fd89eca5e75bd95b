import { type CitedDocument, citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { SEMICOLON } from '@/geodata/domain/language/punctuation'
import type { Footnote } from '@/geodata/domain/story/footnote'
import { arrows } from '../../language/arrows'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { pageOfRecord } from '../../view/recordAddress'
import { Details } from '../source/Details'
import { documentAddress } from '../source/documentAddress'
import styles from './Footnotes.module.css'
import { LinkIf } from './LinkIf'

interface FootnotesProps {
  readonly atlas: Atlas
  readonly notes: readonly Footnote[]
  /** Prefix of the notes' ids. */
  readonly id: string
  readonly language: Language
  readonly t: Translate
}

/** Footnotes of a text: the cited events, each with its documents and locators. */
export function Footnotes({ atlas, notes, id, language, t }: FootnotesProps) {
  return (
    <ol className={styles.notes} aria-label={t('story.notes')}>
      {notes.map(({ number, event, citations }) => (
        <li key={number} id={`${id}-note-${number}`} tabIndex={-1}>
          <LinkIf href={pageOfRecord(atlas, language, 'events', event.id)}>{event.title[language]}</LinkIf>,{' '}
          {dateWords(event.date, language, t)}
          {'. '}
          {citedDocuments(atlas, citations).map((document, i) => (
            <span key={`${document.source.id} ${document.part?.id}`}>
              {i > 0 && SEMICOLON[language]}
              <LinkIf href={pageOf(atlas, document, language)}>{documentLabel(document, language)}</LinkIf>
              {document.part && <Details document={document} language={language} t={t} before=", " />}
              {', '}
              <span lang={document.source.language}>{document.passages.map(({ locator }) => locator).join(', ')}</span>
            </span>
          ))}
          .{' '}
          <a href={`#${id}-mark-${number}`} aria-label={`${t('story.back')} (${number})`}>
            {arrows(language).return}
          </a>
        </li>
      ))}
    </ol>
  )
}

/** Where there is no page about a document, its address on the web. */
function pageOf(atlas: Atlas, document: CitedDocument, language: Language): string | null {
  return atlas.at === null ? document.source.address : documentAddress(atlas, document, language)
}

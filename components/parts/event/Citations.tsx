import { citedDocuments, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { COLON } from '@/geodata/domain/language/punctuation'
import type { Translate } from '../../language/translate'
import { Details } from '../source/Details'
import { documentAddress, passageAddress } from '../source/documentAddress'
import styles from './Citations.module.css'
import { passageId } from './passageId'

interface CitationsProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
}

/**
 * The documents that an event is based on, in the order of their first reference numbers, each with its cited
 * passages; a number that the summary does not refer to is left out.
 */
export function Citations({ atlas, event, language, t }: CitationsProps) {
  const referred = new Set(event.summary.flatMap(({ cites }) => cites.map((at) => at + 1)))
  return (
    <ul className={styles.sources}>
      {citedDocuments(atlas, event.citations).map((document) => (
        <li key={`${document.source.id} ${document.part?.id}`}>
          <a className={styles.name} href={documentAddress(atlas, document, language)}>
            {documentLabel(document, language)}
          </a>
          <Details document={document} language={language} t={t} before={COLON[language]} />
          {document.source.address && (
            <>
              {' · '}
              <a href={document.source.address} rel="noreferrer">
                {new URL(document.source.address).host}
              </a>
            </>
          )}
          <ol className={styles.passages}>
            {document.passages.map(({ number, locator }) => (
              <li key={number} id={passageId(event.id, number)} value={number} tabIndex={-1}>
                {referred.has(number) && (
                  <>
                    <span className={styles.number}>{number}</span>{' '}
                  </>
                )}
                <a href={passageAddress(atlas, document, locator, language)} lang={document.source.language}>
                  {locator}
                </a>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ul>
  )
}

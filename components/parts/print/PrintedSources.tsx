import { useTranslations } from 'use-intl'
import { documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Notes } from '@/geodata/domain/cite/note'
import type { Language } from '@/geodata/domain/language/language'
import { Details } from '../source/Details'
import styles from './PrintSheet.module.css'

/** The documents, each with its numbered passages. */
export function PrintedSources({ notes, language }: { readonly notes: Notes; readonly language: Language }) {
  const t = useTranslations()
  if (notes.documents.length === 0) return null
  return (
    <section>
      <h2>{t('print.sources')}</h2>
      {notes.documents.map(({ notes: passages, ...document }) => (
        <div key={`${document.source.id} ${document.part?.id}`} className={styles.source}>
          <h3>{documentLabel(document, language)}</h3>
          <p className={styles.about}>
            <Details document={document} language={language} t={t} />
            {document.source.address && ` · ${document.source.address}`}
          </p>
          <ol className={styles.passages} lang={document.source.language}>
            {passages.map(({ number, locator }) => (
              <li key={number} value={number}>
                {locator}
              </li>
            ))}
          </ol>
        </div>
      ))}
    </section>
  )
}

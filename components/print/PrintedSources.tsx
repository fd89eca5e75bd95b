import { useTranslations } from 'use-intl'
import type { Notes } from '@/geodata/citation/note'
import type { Language } from '@/geodata/language/language'
import { dateWords } from '../language/words'
import styles from './PrintSheet.module.css'

/** The documents, each with its passages by number. */
export function PrintedSources({ notes, language }: { readonly notes: Notes; readonly language: Language }) {
  const t = useTranslations()
  if (notes.documents.length === 0) return null
  return (
    <section>
      <h2>{t('print.sources')}</h2>
      {notes.documents.map(({ source, notes: passages }) => (
        <div key={source.id} className={styles.source}>
          <h3>{source.label[language]}</h3>
          <p className={styles.about}>
            {source.title && <cite lang={source.language}>{source.title}</cite>}
            {[
              source.title ? '' : null,
              source.author,
              source.publisher,
              source.date && dateWords(source.date, language, t),
              source.address,
            ]
              .filter((said) => said !== null)
              .join(', ')}
          </p>
          <ol className={styles.passages} lang={source.language}>
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

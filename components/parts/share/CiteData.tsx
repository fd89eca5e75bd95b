import { bibtex } from '@/geodata/domain/cite/bibtex'
import { cslItems } from '@/geodata/domain/cite/csl'
import type { Reference } from '@/geodata/domain/cite/reference'
import type { Translate } from '../../language/translate'
import styles from '../../ui/Data.module.css'
import { CopyButton } from '../event/CopyButton'
import { citationWords } from './reference'

interface CiteDataProps {
  readonly reference: Reference
  readonly t: Translate
  readonly heading?: 'h2' | 'h3'
}

/** How to cite the data or the selection: as a sentence, and as files for reference managers. */
export function CiteData({ reference, t, heading: Heading = 'h2' }: CiteDataProps) {
  return (
    <section className={styles.section} aria-labelledby="cite">
      <Heading id="cite">{t('data.citeTitle')}</Heading>
      <p id="citation" className={styles.citation}>
        {citationWords(reference, t)}
      </p>
      <p className="hint">{t('data.citeHint')}</p>
      <Copy of="citation" t={t} />
      <Listing id="bibtex" title={t('data.bibtex')} text={bibtex(reference)} t={t} />
      <Listing id="csl" title={t('data.csl')} text={JSON.stringify(cslItems(reference), null, 2)} t={t} />
    </section>
  )
}

function Listing({ id, title, text, t }: { id: string; title: string; text: string; t: Translate }) {
  return (
    <details className={`fold ${styles.listing}`}>
      <summary>{title}</summary>
      <pre id={id} className={styles.code}>
        <code>{text}</code>
      </pre>
      <Copy of={id} t={t} />
    </details>
  )
}

function Copy({ of, t }: { of: string; t: Translate }) {
  return <CopyButton of={of} label={t('cite.copy')} done={t('cite.copied')} failed={t('cite.failed')} />
}

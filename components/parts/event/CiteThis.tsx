import { Fragment } from 'react'
import { REFERENCE_FORMATS, type ReferenceFormat, referencesPath } from '@/geodata/domain/cite/referenceFormats'
import type { Atlas, AtlasEvent } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { ORIGIN } from '../../ui/origin'
import styles from './CiteThis.module.css'
import { CopyButton } from './CopyButton'
import { citation } from './citation'

interface CiteThisProps {
  readonly atlas: Atlas
  readonly event: AtlasEvent
  readonly language: Language
  readonly t: Translate
}

/** A suggested citation of an event, collapsed. Without JavaScript one click selects the text. */
export function CiteThis({ atlas, event, language, t }: CiteThisProps) {
  const id = `cite-${event.id}`
  return (
    <details className="fold">
      <summary>{t('cite.title')}</summary>
      <p id={id} className={styles.text}>
        {citation(atlas, event, language, t, ORIGIN)}
      </p>
      <p className="hint">{t('cite.hint')}</p>
      <CopyButton of={id} label={t('cite.copy')} done={t('cite.copied')} failed={t('cite.failed')} />
      <p className="hint" data-unprinted>
        {t('cite.references')}
        {(Object.keys(REFERENCE_FORMATS) as ReferenceFormat[]).map((format) => (
          <Fragment key={format}>
            {' '}
            <a href={referencesPath(language, event.id, format)} download>
              {t(`cite.${format}`)}
            </a>
          </Fragment>
        ))}
      </p>
    </details>
  )
}

import { documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Atlas, Source } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import styles from '../../parts/site/Record.module.css'
import { documentAddress } from '../../parts/source/documentAddress'
import { eventsIn, type Passage } from './passages'

interface SourcePartsProps {
  readonly atlas: Atlas
  readonly source: Source
  /** The passages of the source. */
  readonly passages: readonly Passage[]
  readonly language: Language
  readonly t: Translate
}

/** The parts of a source by other authors, each with its number of citing events. */
export function SourceParts({ atlas, source, passages, language, t }: SourcePartsProps) {
  return (
    <ul className={styles.parts}>
      {source.parts.map((part) => (
        <li key={part.id}>
          <a href={documentAddress(atlas, { source, part }, language)}>{documentLabel({ source, part }, language)}</a>
          {part.title && (
            <>
              {', '}
              <cite lang={source.language}>{part.title}</cite>
            </>
          )}
          {' · '}
          {t('pages.partCount', { count: eventsIn(part.id, passages) })}
        </li>
      ))}
    </ul>
  )
}

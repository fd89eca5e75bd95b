import { documentLabel } from '@/geodata/citation/document'
import type { Source } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import type { Translate } from '../language/translate'
import { documentAddress } from '../source/address'
import { eventsIn, type Passage } from './passages'
import styles from './Record.module.css'

interface PartsProps {
  readonly source: Source
  /** Those of the source. */
  readonly passages: readonly Passage[]
  readonly language: Language
  readonly t: Translate
}

/** The parts of a source by other authors, each with how many events cite it. */
export function Parts({ source, passages, language, t }: PartsProps) {
  return (
    <ul className={styles.parts}>
      {source.parts.map((part) => (
        <li key={part.id}>
          <a href={documentAddress({ source, part }, language)}>{documentLabel({ source, part }, language)}</a>
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

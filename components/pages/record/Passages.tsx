import { passageAnchor } from '@/geodata/domain/cite/anchor'
import { authorsIn, type CitedDocument, documentLabel } from '@/geodata/domain/cite/citedDocuments'
import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { Fact, Facts } from '../../parts/site/Facts'
import styles from '../../parts/site/Record.module.css'
import { eventsIn, type Passage, unusedIn } from './passages'

interface PassagesProps {
  readonly document: CitedDocument
  /** The passages of the whole source. */
  readonly passages: readonly Passage[]
  readonly language: Language
  readonly t: Translate
}

/** The events that cite a document or a part of it, by passage; passages and parts have anchors. */
export function Passages({ document, passages, language, t }: PassagesProps) {
  const { source, part } = document
  const own = passages.filter((passage) => passage.part === (part?.id ?? null))
  const unused = unusedIn(document, passages)
  return (
    <section className={styles.part} id={part?.id}>
      {source.parts.length > 0 && <h3>{part ? documentLabel(document, language) : t('pages.ownText')}</h3>}
      {part && (
        <Facts>
          <Fact term={t('pages.documentTitle')}>
            {part.title ? <cite lang={source.language}>{part.title}</cite> : t('pages.unsaid')}
          </Fact>
          <Fact term={t('pages.documentAuthor')}>
            {part.author ? authorsIn(part.author, language) : t('pages.unsaid')}
          </Fact>
          <Fact term={t('pages.documentDate')}>
            {part.date ? (
              <time dateTime={part.date} title={`EDTF ${part.date}`}>
                {dateWords(part.date, language, t)}
              </time>
            ) : (
              t('pages.unsaid')
            )}
          </Fact>
          <Fact term={t('pages.partHeading')}>
            <span lang={source.language}>{part.heading}</span>
          </Fact>
          <Fact term={t('pages.events')}>{t('pages.partCount', { count: eventsIn(part.id, passages) })}</Fact>
        </Facts>
      )}
      <dl className={styles.passages}>
        {own.map(({ locator, events }) => (
          <div key={locator} className={styles.passage} id={passageAnchor({ part: part?.id ?? null, locator })}>
            <dt lang={source.language}>{locator}</dt>
            <dd>
              <ul>
                {events.map((event) => (
                  <li key={event.id}>
                    <a href={`/${language}/events/${event.id}`}>{event.title[language]}</a>
                    <time dateTime={event.date} title={`EDTF ${event.date}`}>
                      {dateWords(event.date, language, t)}
                    </time>
                  </li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
      {unused.length > 0 && own.length > 0 && (
        <p className={styles.unused}>{t('pages.uncited', { passages: unused.join(', ') })}</p>
      )}
    </section>
  )
}

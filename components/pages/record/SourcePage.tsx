import type { ReactNode } from 'react'
import type { Atlas, Source } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { localeOf } from '../../language/locale'
import type { Translate } from '../../language/translate'
import { dateWords } from '../../language/words'
import { ReportLink } from '../../parts/event/ReportLink'
import { ShareRecord } from '../../parts/share/ShareRecord'
import { Breadcrumbs } from '../../parts/site/Breadcrumbs'
import { Fact, Facts } from '../../parts/site/Facts'
import { Page } from '../../parts/site/Page'
import styles from '../../parts/site/Record.module.css'
import { MapLinks } from './MapLinks'
import { Passages } from './Passages'
import { passagesOf } from './passages'
import { SourceParts } from './SourceParts'
import { sourceCounts } from './sourceCounts'

interface SourcePageProps {
  readonly atlas: Atlas
  readonly source: Source
  readonly language: Language
  readonly t: Translate
}

/** The page of a document: its details, and the events that cite it, by passage. */
export function SourcePage({ atlas, source, language, t }: SourcePageProps) {
  const said = (value: ReactNode) => value ?? <span className={styles.unsaid}>{t('pages.unsaid')}</span>
  const tongue = new Intl.DisplayNames(localeOf(language), { type: 'language' }).of(source.language)
  const path = `/sources/${source.id}`
  const passages = passagesOf(atlas, source)
  return (
    <Page
      language={language}
      t={t}
      path={path}
      view={{ source: [source.id] }}
      share={
        <ShareRecord
          language={language}
          path={path}
          title={source.label[language]}
          view={{ source: [source.id] }}
          files
        />
      }
    >
      <Breadcrumbs language={language} t={t} collection="sources" here={source.label[language]} />
      <h1>{source.label[language]}</h1>
      <p className={styles.intro}>{t('pages.sourceCounts', sourceCounts(atlas, source))}</p>
      <section className={styles.section}>
        <h2>{t('pages.document')}</h2>
        <Facts>
          <Fact term={t('pages.documentTitle')}>
            {said(source.title && <cite lang={source.language}>{source.title}</cite>)}
          </Fact>
          <Fact term={t('pages.documentAuthor')}>{said(source.author)}</Fact>
          <Fact term={t('pages.documentPublisher')}>{said(source.publisher)}</Fact>
          <Fact term={t('pages.documentDate')}>
            {said(
              source.date && (
                <time dateTime={source.date} title={`EDTF ${source.date}`}>
                  {dateWords(source.date, language, t)}
                </time>
              ),
            )}
          </Fact>
          <Fact term={t('pages.documentAddress')}>
            {said(
              source.address && (
                <a href={source.address} rel="noreferrer">
                  {source.address}
                </a>
              ),
            )}
          </Fact>
          <Fact term={t('pages.documentLanguage')}>{tongue ?? source.language}</Fact>
        </Facts>
      </section>
      <section className={styles.section}>
        <h2>{t('pages.note')}</h2>
        <Facts>
          <Fact term={t('pages.description')}>{source.note[language]}</Fact>
          <Fact term={t('pages.standpoint')}>{source.standpoint[language]}</Fact>
          <Fact term={t('pages.independence')}>{source.independence[language]}</Fact>
          <Fact term={t('pages.parts')}>
            {source.parts.length > 0 ? (
              <>
                {t('pages.partsIntro')}
                <SourceParts atlas={atlas} source={source} passages={passages} language={language} t={t} />
              </>
            ) : null}
          </Fact>
        </Facts>
      </section>
      <MapLinks language={language} t={t} views={[{ view: { source: [source.id] }, name: t('pages.onMap') }]} />
      <section className={styles.section}>
        <h2>{t('pages.passages')}</h2>
        <p>{t('pages.passagesIntro')}</p>
        {[null, ...source.parts].map((part) => (
          <Passages key={part?.id ?? 'own'} document={{ source, part }} passages={passages} language={language} t={t} />
        ))}
      </section>
      <p>
        <ReportLink language={language} t={t} record={{ source: source.id }} />
      </p>
    </Page>
  )
}

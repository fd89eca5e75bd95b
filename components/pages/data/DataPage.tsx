import type { Reference } from '@/geodata/domain/cite/reference'
import type { Chosen } from '@/geodata/domain/export/chosen'
import { licenceOf } from '@/geodata/domain/export/licence'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { calendarDate } from '@/geodata/domain/time/day'
import { reachOf } from '@/geodata/domain/time/reach'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import { numberWords } from '../../language/words'
import { CiteData } from '../../parts/share/CiteData'
import { Downloads } from '../../parts/share/Downloads'
import { referenceVersion } from '../../parts/share/reference'
import { Fact, Facts } from '../../parts/site/Facts'
import { Page } from '../../parts/site/Page'
import styles from '../../ui/Data.module.css'
import { Codebook } from './Codebook'
import { Recipes } from './Recipes'
import { licenceWords } from './workbook'

export interface DataPageProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
  readonly view: View
  /** The events that match the View. */
  readonly rows: readonly Chosen[]
  readonly reference: Reference
}

/** The data page: what the data set is, and downloads of all of it or of the events that match the View. */
export function DataPage({ atlas, language, t, view, rows, reference }: DataPageProps) {
  const { events, places, actors, sources } = atlas
  const figures = events.reduce((sum, event) => sum + event.figures.length, 0)
  // Years, since the first and the last event are not known to the day.
  const year = (day: number) => String(calendarDate(day).year)
  const reach = reachOf(events)
  const licence = licenceOf(atlas.config)
  return (
    <Page language={language} t={t} path="/data" query={formatView(view)} view={view}>
      <h1>{t('data.title')}</h1>
      <p>{t('data.intro')}</p>
      <section className={styles.section} aria-labelledby="holds">
        <h2 id="holds">{t('data.holds')}</h2>
        <Facts>
          {reach && (
            <Fact term={t('data.events')}>
              {t('data.span', { count: events.length, first: year(reach.earliest), last: year(reach.latest) })}
            </Fact>
          )}
          <Fact term={t('data.places')}>{numberWords(places.length, language)}</Fact>
          <Fact term={t('data.actors')}>{numberWords(actors.length, language)}</Fact>
          <Fact term={t('data.sources')}>{numberWords(sources.length, language)}</Fact>
          <Fact term={t('data.figures')}>{t('data.figuresCount', { count: figures })}</Fact>
          <Fact term={t('data.version')}>{t('data.versionExplain', { version: referenceVersion(reference, t) })}</Fact>
          <Fact term={t('data.licence')}>
            <LicenceLink address={licence.address}>{licenceWords(licence.name, t)}</LicenceLink>
          </Fact>
          <Fact term={t('data.credit')}>{atlas.config.attribution[language]}</Fact>
        </Facts>
      </section>
      <Downloads atlas={atlas} language={language} t={t} view={view} rows={rows} />
      <CiteData reference={reference} t={t} />
      <Recipes language={language} t={t} view={view} />
      <Codebook atlas={atlas} language={language} t={t} />
    </Page>
  )
}

function LicenceLink({ address, children }: { readonly address: string | null; readonly children: string }) {
  return address === null ? (
    children
  ) : (
    <a href={address} rel="license">
      {children}
    </a>
  )
}

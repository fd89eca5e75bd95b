import type { Chosen } from '@/geodata/domain/export/chosen'
import { FORMATS, type Format, filePath } from '@/geodata/domain/export/fileFormats'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { counted } from '@/geodata/domain/select/match'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { Translate } from '../../language/translate'
import styles from '../../ui/Data.module.css'
import { COLLECTIONS } from '../site/SiteFooter'
import { filterWords } from './reference'

const NAMES = Object.keys(FORMATS) as Format[]

interface DownloadsProps {
  readonly atlas: Atlas
  readonly language: Language
  readonly t: Translate
  readonly view: View
  readonly rows: readonly Chosen[]
}

/** The downloads: the selection, if the address has a filter, the whole data set, and the source files. */
export function Downloads({ atlas, language, t, view, rows }: DownloadsProps) {
  const query = formatView(view)
  const filters = filterWords(view, { atlas, language, t }) || t('data.noFilter')
  return (
    <section className={styles.section} aria-labelledby="downloads">
      <h2 id="downloads">{t('data.downloads')}</h2>
      {query === '' ? (
        <p>{t('data.select')}</p>
      ) : (
        <>
          <h3 id="selection">{t('data.selection')}</h3>
          <p>
            {t('data.selectionCount', { ...counted(rows.map(({ match }) => match)), filters })}{' '}
            <a href={`/${language}?${query}`}>{t('data.again')}</a>
          </p>
          <Files language={language} t={t} query={query} labelledBy="selection" />
        </>
      )}
      <h3 id="everything">{t('data.all')}</h3>
      <p>{t('data.allCount', { count: atlas.events.length })}</p>
      <Files language={language} t={t} query="" labelledBy="everything" />
      <p className="hint">{t('data.excel')}</p>
      <h3 id="raw">{t('data.raw')}</h3>
      <p>{t('data.rawUse')}</p>
      <ul className={styles.files} aria-labelledby="raw">
        {COLLECTIONS.map((name) => (
          <li key={name}>
            <a href={`/data/${name}.geojson`} download>
              {t(`site.formats.${name}`)}
            </a>
          </li>
        ))}
        <li>
          <a href="/data/terms.json" download>
            {t('data.terms')}
          </a>
        </li>
      </ul>
    </section>
  )
}

interface FilesProps {
  readonly language: Language
  readonly t: Translate
  readonly query: string
  readonly labelledBy: string
}

/** Links to the files of one View, each with its purpose. */
export function Files({ language, t, query, labelledBy }: FilesProps) {
  return (
    <ul className={styles.files} aria-labelledby={labelledBy}>
      {NAMES.map((format) => (
        <li key={format}>
          <a href={filePath(language, format, query)} download>
            {t(`data.formats.${format}.name`)}
          </a>{' '}
          <span className={styles.use}>{t(`data.formats.${format}.use`)}</span>
        </li>
      ))}
    </ul>
  )
}

import type { Language } from '@/geodata/domain/language/language'
import type { Translate } from '../../language/translate'
import { VERSION, versionWords } from '../../view/version'
import styles from './SiteFooter.module.css'
import { TOUR } from './storageKeys'

export const COLLECTIONS = ['events', 'places', 'regions'] as const

interface SiteFooterProps {
  readonly language: Language
  readonly t: Translate
}

/** Links about the atlas and its data, version, licence, and the attribution of the base map. */
export function SiteFooter({ language, t }: SiteFooterProps) {
  return (
    <footer className={styles.footer}>
      <nav className={styles.about} aria-label={t('site.about')} data-unprinted>
        <a href={`/${language}${TOUR}`}>{t('site.tour')}</a>
        <a href={`/${language}/about`}>{t('site.coverage')}</a>
        <a href={`/${language}/method`}>{t('site.method')}</a>
        <a href={`/${language}/offline`}>{t('site.offline')}</a>
        <a href={`/${language}/corrections`}>{t('site.corrections')}</a>
        <a href={`/${language}/report`}>{t('site.report')}</a>
      </nav>
      <p data-unprinted>
        {t('site.downloads')}{' '}
        {COLLECTIONS.map((name) => (
          <a key={name} href={`/data/${name}.geojson`} download>
            {t(`site.formats.${name}`)}
          </a>
        ))}
      </p>
      <p>
        {VERSION && t('site.versionIs', { version: versionWords(VERSION, language, t) })} {t('site.licence')}{' '}
        {t('site.attribution')}
      </p>
    </footer>
  )
}

import type { Translate } from '../language/translate'
import styles from './SiteFooter.module.css'

export const COLLECTIONS = ['events', 'places', 'regions'] as const

/** Data, licence and where the ground map comes from. */
export function SiteFooter({ t }: { t: Translate }) {
  return (
    <footer className={styles.footer}>
      <p data-unprinted>
        {t('site.downloads')}{' '}
        {COLLECTIONS.map((name) => (
          <a key={name} href={`/data/${name}.geojson`} download>
            {t(`site.formats.${name}`)}
          </a>
        ))}
      </p>
      <p>
        {t('site.licence')} {t('site.attribution')}
      </p>
    </footer>
  )
}

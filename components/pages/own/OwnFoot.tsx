'use client'

import { useTranslations } from 'use-intl'
import type { Language } from '@/geodata/domain/language/language'
import type { About } from '../../parts/takeaway/about'
import styles from './Own.module.css'

/** What the data are, and where. */
export function OwnFoot({ about, language }: { readonly about: About; readonly language: Language }) {
  const t = useTranslations('own')
  return (
    <footer className={styles.foot}>
      {about.source && <p>{t('statedSource', { source: about.source })}</p>}
      {about.licence && <p>{t('statedLicence', { licence: about.licence })}</p>}
      <p>
        {t('foot')} <a href={`/${language}/own`}>{t('yours')}</a>
      </p>
    </footer>
  )
}

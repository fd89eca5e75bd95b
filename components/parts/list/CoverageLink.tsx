'use client'

import { useTranslations } from 'use-intl'
import { useExplorer } from '../../view/useExplorer'
import styles from './StatusCount.module.css'

/** Above a list of events: a link to what the atlas covers and omits, for readers who do not scroll to the footer. */
export function CoverageLink() {
  const t = useTranslations('site')
  const { atlas, language } = useExplorer()
  if (atlas.own) return null
  return (
    <p className={styles.coverage} data-unprinted>
      <a href={`/${language}/about`}>{t('coverage')}</a>
    </p>
  )
}

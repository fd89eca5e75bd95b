'use client'

import { useTranslations } from 'use-intl'
import { useExplorer } from '../../view/useExplorer'
import styles from './StatusCount.module.css'

/**
 * Above a list of events: the way to what the atlas covers and what it leaves out, for who would not scroll to the foot
 * of the page.
 */
export function CoverageLink() {
  const t = useTranslations('site')
  const { language } = useExplorer()
  return (
    <p className={styles.coverage} data-unprinted>
      <a href={`/${language}/about`}>{t('coverage')}</a>
    </p>
  )
}

'use client'

import { useTranslations } from 'use-intl'
import { corrections } from '@/geodata/domain/search/search'
import { anyOfWords } from '../../language/words'
import { useDetails } from '../../view/details'
import { useExplorer } from '../../view/useExplorer'
import styles from './StatusCount.module.css'

/**
 * Above search results: which words the atlas does not contain, and what was searched instead. Empty until event
 * details have loaded.
 */
export function Corrections({ q }: { q: string }) {
  const t = useTranslations('list')
  const { atlas, language } = useExplorer()
  const { here } = useDetails()
  if (q === '' || !here) return null
  return corrections(atlas, q).map(({ typed, meant }) => (
    <p key={typed} className={styles.statuses}>
      {meant.length === 0
        ? t('unknownWord', { typed })
        : t('corrected', {
            typed,
            meant: anyOfWords(
              meant.map((word) => t('quoted', { word })),
              language,
            ),
          })}
    </p>
  ))
}

'use client'

import { useTranslations } from 'use-intl'
import type { Selection } from '@/geodata/domain/select/selection'
import { byStatus, statesStatus } from '@/geodata/domain/summary/status'
import type { View } from '@/geodata/domain/view/view'
import { useExplorer } from '../../view/useExplorer'
import { isAssumed } from '../filter/facetWords'
import styles from './StatusCount.module.css'

/**
 * Below the number of events: numbers by status. Empty without events, and for a reader's own data that states none.
 */
export function StatusCount({ view, selection }: { view: View; selection: Selection }) {
  const t = useTranslations('filter')
  const { atlas } = useExplorer()
  const statuses = byStatus(view, selection).map(({ status, count }) =>
    t(isAssumed(status, atlas) ? 'countReportedOrUnstated' : `ofStatus.${status}`, { count }),
  )
  if (statuses.length === 0 || (atlas.own && !statesStatus(atlas))) return null
  return <p className={styles.statuses}>{t('byStatus', { statuses: statuses.join(', ') })}</p>
}

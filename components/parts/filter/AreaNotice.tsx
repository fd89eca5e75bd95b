import { useTranslations } from 'use-intl'
import { areaFault } from '@/geodata/domain/view/parse'
import { useAddress } from '../../view/address'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './FilterForm.module.css'

/**
 * Explains why an area in the address was not applied, since all events would otherwise seem to be inside it.
 * Dismissing it removes the area from the address.
 */
export function AreaNotice() {
  const t = useTranslations('filter')
  const { view, href, go } = useExplorer()
  const reason = areaFault(useAddress().query)
  return (
    reason && (
      <p className={styles.fault} role="alert">
        {t('areaRefused', { reason })}{' '}
        <PlainLink href={href(view)} follow={() => go(view, 'replace')}>
          {t('dismiss')}
        </PlainLink>
      </p>
    )
  )
}

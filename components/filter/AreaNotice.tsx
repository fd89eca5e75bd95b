import { usePathname } from 'next/navigation'
import { useTranslations } from 'use-intl'
import { areaFault } from '@/geodata/view/parse'
import { useExplorer } from '../explorer/useExplorer'
import { useQuery } from '../navigation/address'
import { PlainLink } from '../navigation/PlainLink'
import styles from './FilterForm.module.css'

/** Says why an area in the address filters nothing: else the events of everywhere would pass for its own. When it is dismissed, the area leaves the address. */
export function AreaNotice() {
  const t = useTranslations('filter')
  const { view, href, go } = useExplorer()
  const reason = areaFault(useQuery(usePathname()))
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

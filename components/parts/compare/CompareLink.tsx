'use client'

import { useTranslations } from 'use-intl'
import { compared } from '@/geodata/domain/compare/period'
import { formatView } from '@/geodata/domain/view/format'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './CompareLink.module.css'

/** The link that compares two periods of the View; with `apart` it leads to another page. */
export function CompareLink({ apart = false }: { apart?: boolean }) {
  const t = useTranslations('compare')
  const { atlas, language, view, href, go } = useExplorer()
  const comparison = compared(view, atlas)
  const link = {
    className: `button strong ${styles.link}`,
    href: apart ? `/${language}?${formatView(comparison)}` : href(comparison),
    'aria-current': view.compare && !apart ? ('true' as const) : undefined,
    'data-unprinted': true,
  }
  return apart ? (
    <a {...link}>{t('link')}</a>
  ) : (
    <PlainLink {...link} follow={() => go((now) => compared(now, atlas))}>
      {t('link')}
    </PlainLink>
  )
}

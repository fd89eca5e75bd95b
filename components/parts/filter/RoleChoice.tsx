'use client'

import { useId } from 'react'
import { useTranslations } from 'use-intl'
import { ROLES } from '@/geodata/domain/schema/term'
import { withRoleToggled } from '@/geodata/domain/view/filter'
import { PlainLink } from '../../view/PlainLink'
import { useExplorer } from '../../view/useExplorer'
import styles from './FilterForm.module.css'
import { roleWords } from './filterNames'

/** The roles in which actors count: any, or the chosen ones. States what the counts below mean. */
export function RoleChoice() {
  const t = useTranslations()
  const { language, view, href, go } = useExplorer()
  const hint = useId()
  return (
    <>
      <p id={hint} className={styles.help}>
        {t('filter.actorCounts', { roles: roleWords(view, language, t) })}
      </p>
      <ul className={styles.presets} aria-label={t('filter.role')} aria-describedby={hint}>
        <li>
          <PlainLink
            aria-current={view.role.length === 0 ? 'true' : undefined}
            href={href({ ...view, role: [] })}
            follow={() => go((now) => ({ ...now, role: [] }))}
          >
            {t('filter.anyRole')}
          </PlainLink>
        </li>
        {ROLES.map((role) => (
          <li key={role}>
            <PlainLink
              aria-current={view.role.includes(role) ? 'true' : undefined}
              href={href(withRoleToggled(view, role))}
              follow={() => go((now) => withRoleToggled(now, role))}
            >
              {t(`filter.roles.${role}`)}
            </PlainLink>
          </li>
        ))}
      </ul>
    </>
  )
}

'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { STATUSES } from '@/geodata/domain/schema/term'
import type { FilterKey } from '@/geodata/domain/view/filter'
import { KindMark } from '../../ui/KindMark'
import { PlainLink } from '../../view/PlainLink'
import { Later, useExplorer } from '../../view/useExplorer'
import { FacetFilter } from './FacetFilter'
import styles from './Filters.module.css'
import { GroundFilter } from './GroundFilter'
import { roleWords } from './names'
import { RoleChoice } from './RoleChoice'
import { TimeFilter } from './TimeFilter'
import { WhereFilter } from './WhereFilter'

/** How many actors are shown at once. */
const FIRST_ACTORS = 12

/** What is folded of the filters. */
export default function Choices({ fixed }: { fixed: FilterKey | null }) {
  return (
    <>
      <WhereFilter />
      <Later>
        <Groups fixed={fixed} />
      </Later>
    </>
  )
}

/** What most readers unfold later than they click a region, or never: it follows the click a moment after the map. */
const Groups = memo(function Groups({ fixed }: { fixed: FilterKey | null }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  return (
    <div className={styles.groups}>
      <FacetFilter
        facet="kind"
        items={atlas.kinds.map(({ id, name }) => ({ id, name: name[language], mark: <KindMark kind={id} /> }))}
      />
      <FacetFilter
        facet="actor"
        items={atlas.actors.map(({ id, name }) => ({ id, name: name[language] }))}
        {...(view.role.length > 0 ? { title: t('filter.actorIn', { roles: roleWords(view, language, t) }) } : {})}
        head={<RoleChoice />}
        first={FIRST_ACTORS}
      />
      <FacetFilter facet="source" items={atlas.sources.map(({ id, label }) => ({ id, name: label[language] }))} />
      <FacetFilter
        facet="status"
        items={STATUSES.map((id) => ({ id, name: t(`filter.statuses.${id}`), mark: <KindMark kind="" status={id} /> }))}
      />
      {fixed !== 'time' && <TimeFilter />}
      <GroundFilter />
      <PlainLink
        className={styles.sure}
        aria-current={view.sure ? 'true' : undefined}
        href={href({ ...view, sure: !view.sure })}
        follow={() => go((now) => ({ ...now, sure: !view.sure }))}
      >
        {t('filter.hide')}
      </PlainLink>
    </div>
  )
})

'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import { STATUSES } from '@/geodata/schema/term'
import { activeKeys, type FilterKey } from '@/geodata/view/filter'
import { Later, useExplorer } from '../explorer/useExplorer'
import { KindMark } from '../kind/KindMark'
import { PlainLink } from '../navigation/PlainLink'
import { ActiveFilters } from './ActiveFilters'
import { AreaNotice } from './AreaNotice'
import { FacetFilter } from './FacetFilter'
import styles from './Filters.module.css'
import { GroundFilter } from './GroundFilter'
import { roleWords } from './names'
import { RoleChoice } from './RoleChoice'
import { SearchBox } from './SearchBox'
import { TimeFilter } from './TimeFilter'
import { WhereFilter } from './WhereFilter'

/** How many actors are shown at once. */
const FIRST_ACTORS = 12

/**
 * Everything that narrows the events down. On a phone all but the search folds into one line, so that map and list come first. `fixed` is a filter that something
 * else on the page sets, as a comparison does its periods.
 */
export function Filters({ fixed = null }: { fixed?: FilterKey | null }) {
  const t = useTranslations()
  const { view } = useExplorer()
  return (
    <div className={styles.filters} id="filters" tabIndex={-1} data-unprinted>
      <SearchBox />
      <ActiveFilters fixed={fixed} />
      <AreaNotice />
      <details className={styles.fold}>
        <summary>{t('filter.fold', { count: activeKeys(view).filter((key) => key !== fixed).length })}</summary>
        <div className={styles.body}>
          <WhereFilter />
          <Later>
            <Groups fixed={fixed} />
          </Later>
        </div>
      </details>
    </div>
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
        {t('filter.sure')}
      </PlainLink>
    </div>
  )
})

'use client'

import { type ComponentProps, memo, type ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { kindWith } from '@/geodata/domain/join/lookup'
import { STATUSES } from '@/geodata/domain/schema/term'
import { statesStatus } from '@/geodata/domain/summary/status'
import { FACETS, type ListFacetKey } from '@/geodata/domain/view/facets'
import type { FilterKey } from '@/geodata/domain/view/filter'
import { KindMark } from '../../ui/KindMark'
import { PlainLink } from '../../view/PlainLink'
import { Later, useExplorer } from '../../view/useExplorer'
import { FacetFilter } from './FacetFilter'
import styles from './Filters.module.css'
import { FACET_WORDS } from './facetWords'
import { roleWords } from './filterNames'
import { GroundFilter } from './GroundFilter'
import { RoleChoice } from './RoleChoice'
import { TimeFilter } from './TimeFilter'
import { WhereFilter } from './WhereFilter'

/** Number of values shown initially of long lists: of actors, and of what a reader's file brings. */
const FIRST = 12

/** The collapsed part of the filters. */
export default function CollapsedFilters({ fixed }: { fixed: FilterKey | null }) {
  return (
    <>
      <WhereFilter />
      <Later>
        <Groups fixed={fixed} />
      </Later>
    </>
  )
}

/** Symbols of values, where they have one. */
const MARKS: Partial<Record<ListFacetKey, (id: string, atlas: Atlas) => ReactNode>> = {
  kind: (id, atlas) => <KindMark kind={kindWith(atlas, id)} />,
  status: (id) => <KindMark status={STATUSES.find((status) => status === id) ?? 'reported'} />,
}

/** Memoised and deferred: rarely needed at once, so it renders a moment after the map. */
const Groups = memo(function Groups({ fixed }: { fixed: FilterKey | null }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const drawn: Partial<Record<ListFacetKey, Partial<ComponentProps<typeof FacetFilter>>>> = {
    actor: {
      ...(view.role.length > 0 ? { title: t('filter.actorIn', { roles: roleWords(view, language, t) }) } : {}),
      head: <RoleChoice />,
      first: FIRST,
    },
  }
  const group = (key: ListFacetKey) => {
    const { name, items } = FACET_WORDS[key]
    const values = items({ atlas, language, t }).map((item) => ({ ...item, mark: MARKS[key]?.(item.id, atlas) }))
    // A file may have fewer columns to filter by, and no actors.
    if (values.length === 0 || (key === 'status' && atlas.own && !statesStatus(atlas))) return null
    return (
      <FacetFilter
        key={key}
        facet={key}
        {...(name ? { title: name({ atlas, language, t }) } : {})}
        {...(atlas.own && values.length > FIRST ? { first: FIRST } : {})}
        {...drawn[key]}
        items={values}
      />
    )
  }
  return (
    <div className={styles.groups}>
      {FACETS.map(({ key }) => group(key))}
      {fixed !== 'time' && <TimeFilter />}
      <GroundFilter />
      <PlainLink
        className={`button box ${styles.sure}`}
        aria-current={view.sure ? 'true' : undefined}
        href={href({ ...view, sure: !view.sure })}
        follow={() => go((now) => ({ ...now, sure: !view.sure }))}
      >
        {t('filter.hide')}
      </PlainLink>
    </div>
  )
})

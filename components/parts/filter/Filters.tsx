'use client'

import { type ComponentProps, type KeyboardEvent, memo, type ReactNode, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/domain/join/atlas'
import { kindWith } from '@/geodata/domain/join/lookup'
import { STATUSES } from '@/geodata/domain/schema/term'
import { countOf } from '@/geodata/domain/select/match'
import { FACETS, type ListFacetKey } from '@/geodata/domain/view/facets'
import { activeKeys, type FilterKey } from '@/geodata/domain/view/filter'
import { KindMark } from '../../ui/KindMark'
import { useAwake } from '../../ui/useAwake'
import { PlainLink } from '../../view/PlainLink'
import { Later, useExplorer, useShown } from '../../view/useExplorer'
import { ActiveFilters } from './ActiveFilters'
import { AreaNotice } from './AreaNotice'
import { FacetFilter } from './FacetFilter'
import styles from './Filters.module.css'
import { FACET_WORDS } from './facetWords'
import { GroundFilter } from './GroundFilter'
import { roleWords } from './names'
import { RoleChoice } from './RoleChoice'
import { goToResults } from './results'
import { SearchBox } from './SearchBox'
import { TimeFilter } from './TimeFilter'
import { WhereFilter } from './WhereFilter'

/** How many actors are shown at once. */
const FIRST_ACTORS = 12

/**
 * Everything that narrows the events down. All but the search is folded into one line, so that map and list come first; on a phone it unfolds as a sheet below the map, with the number of
 * events that it leaves. `fixed` is a filter that something else on the page sets, as a comparison does its periods. `apart`: there is no map on the page to open events and places beside.
 */
export function Filters({ fixed = null, apart = false }: { fixed?: FilterKey | null; apart?: boolean }) {
  const t = useTranslations()
  const { view } = useExplorer()
  const fold = useRef<HTMLDetailsElement>(null)
  const awake = useAwake()
  const close = () => {
    if (fold.current) fold.current.open = false
  }
  const closeByKey = (key: KeyboardEvent) => {
    if (key.key !== 'Escape' || !fold.current?.open || !isSheet(fold.current)) return
    key.stopPropagation()
    close()
    fold.current.querySelector('summary')?.focus()
  }
  return (
    <div className={styles.filters} id="filters" tabIndex={-1} data-unprinted>
      <SearchBox apart={apart} />
      <ActiveFilters fixed={fixed} />
      <AreaNotice />
      <details
        ref={fold}
        className={styles.fold}
        data-sheet={awake || undefined}
        onKeyDown={closeByKey}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open && isSheet(currentTarget)) showTheMap()
        }}
      >
        <summary>{t('filter.fold', { count: activeKeys(view).filter((key) => key !== fixed).length })}</summary>
        <div className={styles.body}>
          <div className={styles.choices}>
            <WhereFilter />
            <Later>
              <Groups fixed={fixed} />
            </Later>
          </div>
          <Done
            close={() => {
              close()
              goToResults()
            }}
          />
        </div>
      </details>
    </div>
  )
}

/** Leads from the sheet to what it has left. */
function Done({ close }: { close: () => void }) {
  const t = useTranslations()
  const count = t('list.count', { ...countOf(useShown().selection.positions) })
  return (
    <p className={styles.done}>
      <button type="button" onClick={close}>
        {t('filter.show', { count })}
      </button>
    </p>
  )
}

/** Whether what is folded is a sheet over the page, as on a phone. */
function isSheet(fold: HTMLDetailsElement): boolean {
  const [, body] = fold.children
  return body !== undefined && getComputedStyle(body).position === 'fixed'
}

/** Brings the map into the part of the screen that the sheet leaves. */
function showTheMap(): void {
  document.querySelector('[data-full-screen]')?.scrollIntoView({ block: 'start' })
}

/** The signs of values that have one beside their name. */
const MARKS: Partial<Record<ListFacetKey, (id: string, atlas: Atlas) => ReactNode>> = {
  kind: (id, atlas) => <KindMark kind={kindWith(atlas, id)} />,
  status: (id) => <KindMark status={STATUSES.find((status) => status === id) ?? 'reported'} />,
}

/** What most readers unfold later than they click a region, or never: it follows the click a moment after the map. */
const Groups = memo(function Groups({ fixed }: { fixed: FilterKey | null }) {
  const t = useTranslations()
  const { atlas, language, view, href, go } = useExplorer()
  const drawn: Partial<Record<ListFacetKey, Partial<ComponentProps<typeof FacetFilter>>>> = {
    actor: {
      ...(view.role.length > 0 ? { title: t('filter.actorIn', { roles: roleWords(view, language, t) }) } : {}),
      head: <RoleChoice />,
      first: FIRST_ACTORS,
    },
  }
  const items = (key: ListFacetKey) =>
    FACET_WORDS[key].items({ atlas, language, t }).map((item) => ({ ...item, mark: MARKS[key]?.(item.id, atlas) }))
  return (
    <div className={styles.groups}>
      {FACETS.map(({ key }) => (
        <FacetFilter key={key} facet={key} {...drawn[key]} items={items(key)} />
      ))}
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

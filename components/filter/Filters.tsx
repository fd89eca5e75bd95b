'use client'

import { useTranslations } from 'use-intl'
import { activeKeys, type FilterKey } from '@/geodata/view/filter'
import { useExplorer, useShown } from '../explorer/useExplorer'
import { KindMark } from '../kind/KindMark'
import { PlainLink } from '../navigation/PlainLink'
import { ActiveFilters } from './ActiveFilters'
import { FacetFilter } from './FacetFilter'
import styles from './Filters.module.css'
import { GroundFilter } from './GroundFilter'
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
  const { atlas, language, view, href, go } = useExplorer()
  const { selection } = useShown()
  const sure = { ...view, sure: !view.sure }
  return (
    <div className={styles.filters} data-unprinted>
      <SearchBox />
      <ActiveFilters fixed={fixed} />
      <details className={styles.fold}>
        <summary>{t('filter.fold', { count: activeKeys(view).filter((key) => key !== fixed).length })}</summary>
        <div className={styles.body}>
          <WhereFilter
            atlas={atlas}
            view={view}
            counts={selection.counts.where}
            language={language}
            href={href}
            go={go}
          />
          <div className={styles.groups}>
            <FacetFilter
              facet="kind"
              items={atlas.kinds.map(({ id, name }) => ({ id, name: name[language], mark: <KindMark kind={id} /> }))}
            />
            <FacetFilter
              facet="actor"
              items={atlas.actors.map(({ id, name }) => ({ id, name: name[language] }))}
              first={FIRST_ACTORS}
            />
            <FacetFilter facet="source" items={atlas.sources.map(({ id, label }) => ({ id, name: label[language] }))} />
            {fixed !== 'time' && <TimeFilter />}
            <GroundFilter />
            <PlainLink
              className={styles.sure}
              aria-current={view.sure ? 'true' : undefined}
              href={href(sure)}
              follow={() => go(sure)}
            >
              {t('filter.sure')}
            </PlainLink>
          </div>
        </div>
      </details>
    </div>
  )
}

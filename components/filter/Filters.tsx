'use client'

import { useTranslations } from 'use-intl'
import { formatView } from '@/geodata/view/format'
import { parseSearch } from '@/geodata/view/parse'
import { EMPTY_VIEW } from '@/geodata/view/view'
import { useExplorer } from '../explorer/useExplorer'
import { ActiveFilters } from './ActiveFilters'
import { SearchForm } from './SearchForm'
import { WhereFilter } from './WhereFilter'

/** Everything that narrows the View, the same beside the map, over the list and in a comparison. */
export function Filters() {
  const t = useTranslations()
  const { atlas, language, view, selection, href, go } = useExplorer()
  return (
    <>
      <SearchForm
        t={t}
        action={href(EMPTY_VIEW)}
        q={view.q}
        keep={[...new URLSearchParams(formatView({ ...view, q: '' }))]}
        search={(q) => go({ ...view, q: parseSearch(q) })}
      />
      <WhereFilter atlas={atlas} view={view} counts={selection.counts.where} language={language} href={href} go={go} />
      <ActiveFilters atlas={atlas} view={view} language={language} href={href} go={go} />
    </>
  )
}

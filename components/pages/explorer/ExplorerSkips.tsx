import { useTranslations } from 'use-intl'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { useExplorer } from '../../view/useExplorer'

/** Skip links past the map: to the open event, or to filters and list. */
export function ExplorerSkips() {
  const t = useTranslations()
  const { view } = useExplorer()
  return (
    <SkipLinks
      to={
        view.event === null
          ? [
              ['filters', t('site.skipToFilters')],
              ['list', t('site.skip')],
            ]
          : [['event', t('site.skipToEvent')]]
      }
    />
  )
}

'use client'

import { useTranslations } from 'use-intl'
import { compared } from '@/geodata/compare/period'
import { formatView } from '@/geodata/view/format'
import type { View } from '@/geodata/view/view'
import { useExplorer } from '../explorer/useExplorer'
import styles from './PageNav.module.css'
import { PlainLink } from './PlainLink'

type Surface = 'map' | 'list' | 'compare'

/** The ways of looking at the same View: as a map, as a list, as two periods, as data to take along; and, apart from any View, the stories. Links, so that each keeps the filters and works without JavaScript. */
export function PageNav({ here }: { here: Surface }) {
  const t = useTranslations()
  const { language, view, go } = useExplorer()
  const surfaces = [
    { id: 'map', name: t('table.map'), path: `/${language}`, shows: alone },
    { id: 'list', name: t('table.list'), path: `/${language}/list`, shows: alone },
    { id: 'compare', name: t('compare.link'), path: `/${language}`, shows: compared },
    { id: 'data', name: t('pages.data'), path: `/${language}/data`, shows: (whole: View) => whole },
  ] as const
  return (
    <nav className={styles.nav} aria-label={t('table.views')}>
      {surfaces.map(({ id, name, path, shows }) => {
        const query = formatView(shows(view))
        const link = {
          href: query ? `${path}?${query}` : path,
          'aria-current': id === here ? ('page' as const) : undefined,
        }
        // Only the map and the comparison share a page; the way to and from any other loads one.
        return here === 'list' || id === 'list' || id === 'data' ? (
          <a key={id} {...link}>
            {name}
          </a>
        ) : (
          <PlainLink key={id} {...link} follow={() => go(shows)}>
            {name}
          </PlainLink>
        )
      })}
      <a href={`/${language}/stories`}>{t('pages.stories')}</a>
    </nav>
  )
}

function alone(view: View): View {
  return { ...view, compare: null }
}

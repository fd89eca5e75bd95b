'use client'

import { useMemo } from 'react'
import { IntlProvider, type Messages, useTranslations } from 'use-intl'
import type { Atlas } from '@/geodata/join/atlas'
import { fromWire, type WireAtlas } from '@/geodata/join/wire'
import type { Language } from '@/geodata/language/language'
import { formatView } from '@/geodata/view/format'
import { GROUND } from '../map/ground'
import { SiteHeader } from '../site/SiteHeader'
import styles from './Explorer.module.css'
import { MapArea } from './MapArea'
import { PointedProvider } from './pointed'
import { SideArea } from './SideArea'
import { ExplorerProvider, useExplorer } from './useExplorer'

interface ExplorerProps {
  readonly wire: WireAtlas
  readonly language: Language
  readonly messages: Messages
}

/** The regions' polygons by id, which travel with the ground map and not with the atlas. */
export const REGION_POLYGONS = new Map(
  GROUND.regions.features.map(({ properties, geometry }) => [properties.id, geometry]),
)

/** The explorer of the atlas that a page sends. */
export function Explorer({ wire, language, messages }: ExplorerProps) {
  const atlas = useMemo(() => fromWire(wire, REGION_POLYGONS), [wire])
  return <ExplorerOf atlas={atlas} language={language} messages={messages} />
}

/** The map, the list beside it and the event that is open, all showing the View that the address holds. */
export function ExplorerOf({ atlas, language, messages }: Omit<ExplorerProps, 'wire'> & { readonly atlas: Atlas }) {
  return (
    <IntlProvider locale={language} messages={messages} timeZone="UTC">
      <ExplorerProvider atlas={atlas} language={language}>
        <PointedProvider>
          <Frame />
        </PointedProvider>
      </ExplorerProvider>
    </IntlProvider>
  )
}

function Frame() {
  const t = useTranslations()
  const { view, language, href, go } = useExplorer()
  return (
    <div className={styles.explorer} data-theme={view.theme ?? undefined}>
      <a className="skip" href="#list">
        {t('site.skip')}
      </a>
      <SiteHeader language={language} t={t} query={formatView(view)} theme={{ view, href, go }} heading="h1" />
      <main className={styles.main}>
        <MapArea />
        <SideArea />
      </main>
    </div>
  )
}

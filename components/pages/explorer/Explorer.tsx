'use client'

import { Activity, memo, useDeferredValue } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlinePayload } from '@/geodata/domain/join/details'
import { formatView } from '@/geodata/domain/view/format'
import type { Sent } from '../../language/sent'
import { CompareLink } from '../../parts/compare/CompareLink'
import { LazyComparison } from '../../parts/compare/LazyComparison'
import { TilesProvider } from '../../parts/map/TilesProvider'
import type { Tiles } from '../../parts/map/tiles'
import { Print } from '../../parts/print/Print'
import { ShareView } from '../../parts/share/ShareView'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { SkipLinks } from '../../parts/site/SkipLinks'
import { AtlasProvider, type SurfaceProps, type UnpackedProps } from '../../view/AtlasProvider'
import { DetailsProvider, type GivenDetails, useSplitAtlas } from '../../view/details'
import { RouterAddress } from '../../view/RouterAddress'
import { type GivenRest, RestProvider } from '../../view/rest'
import type { GivenTitles } from '../../view/titles'
import { Later, useExplorer } from '../../view/useExplorer'
import styles from './Explorer.module.css'
import { MapArea } from './MapArea'
import { ServedParts } from './ServedParts'
import { SideArea } from './SideArea'

interface ExplorerProps extends Omit<SurfaceProps, 'wire'> {
  readonly outline: Sent<OutlinePayload>
  /** Included in the page if the initial View needs them. */
  readonly texts: GivenDetails
  /** Of a large atlas. */
  readonly titles?: GivenTitles | null
  readonly tiles: Tiles | null
  readonly rest: GivenRest
}

/** The explorer of the atlas in the page's payload, with optional street tiles. */
export function Explorer({ outline, texts: given, titles = null, tiles, rest, ...shared }: ExplorerProps) {
  const { atlas, texts } = useSplitAtlas(outline, given, titles)
  return (
    <TilesProvider tiles={tiles}>
      <RestProvider rest={rest}>
        <DetailsProvider texts={texts}>
          <ExplorerOf atlas={atlas} {...shared} />
        </DetailsProvider>
      </RestProvider>
    </TilesProvider>
  )
}

/** Map, list and open event, all showing the View in the address. */
export function ExplorerOf(props: UnpackedProps) {
  return (
    <RouterAddress>
      <AtlasProvider {...props}>
        <ServedParts>
          <Frame />
        </ServedParts>
      </AtlasProvider>
    </RouterAddress>
  )
}

function Frame() {
  const t = useTranslations()
  const { view } = useExplorer()
  // The comparison is loaded on demand: a deferred render suspends on it, while the map stays.
  const comparing = useDeferredValue(view.compare !== null)
  return (
    <div className={styles.explorer} data-theme={view.theme ?? undefined}>
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
      <Later>
        <Top />
      </Later>
      <main className={styles.main}>
        {comparing ? (
          <LazyComparison />
        ) : (
          <>
            <MapArea />
            {/* A separate boundary: React hydrates it after the map, or when the reader interacts with it. */}
            <Activity>
              <SideArea />
            </Activity>
          </>
        )}
      </main>
    </div>
  )
}

/** Header and print view; memoized, as they only link to other Views. */
const Top = memo(function Top() {
  const t = useTranslations()
  const { view, language, href, go } = useExplorer()
  return (
    <>
      <SiteHeader
        language={language}
        t={t}
        query={formatView(view)}
        theme={{ view, href, go }}
        heading="h1"
        tools={
          <>
            <CompareLink />
            <ShareView />
          </>
        }
      />
      <Print />
    </>
  )
})

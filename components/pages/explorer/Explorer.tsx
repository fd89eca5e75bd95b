'use client'

import { memo } from 'react'
import { useTranslations } from 'use-intl'
import type { OutlinePayload } from '@/geodata/domain/join/details'
import { formatView } from '@/geodata/domain/view/format'
import type { Sent } from '../../language/sent'
import { CompareLink } from '../../parts/compare/CompareLink'
import { NamedMap } from '../../parts/map/namedMap'
import { TilesProvider } from '../../parts/map/TilesProvider'
import type { Tiles } from '../../parts/map/tiles'
import { Print } from '../../parts/print/Print'
import { ShareView } from '../../parts/share/ShareView'
import { SiteHeader } from '../../parts/site/SiteHeader'
import { AtlasProvider, type SurfaceProps, type SurroundedProps, type Surroundings } from '../../view/AtlasProvider'
import { DetailsProvider, type GivenDetails, useSplitAtlas } from '../../view/details'
import { RouterAddress } from '../../view/RouterAddress'
import { type GivenRest, RestProvider } from '../../view/rest'
import { WakingOrder } from '../../view/sleeping'
import type { GivenTitles } from '../../view/titles'
import { useExplorer } from '../../view/useExplorer'
import { ExplorerFrame } from './ExplorerFrame'
import { ServedParts } from './ServedParts'

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
export function ExplorerOf({ surroundings, ...props }: SurroundedProps) {
  const frame = (
    <WakingOrder>
      <Frame {...surroundings} />
    </WakingOrder>
  )
  return (
    <RouterAddress>
      <AtlasProvider {...props}>
        <ServedParts>
          {/* No server renders other surroundings: the map that its pages name would be loaded beside the one that was
              loaded ahead. */}
          {surroundings ? <NamedMap value={null}>{frame}</NamedMap> : frame}
        </ServedParts>
      </AtlasProvider>
    </RouterAddress>
  )
}

function Frame({ path = '', tools, head, foot }: Partial<Surroundings>) {
  return <ExplorerFrame top={<Top path={path} tools={tools} />} head={head} foot={foot} />
}

/** Header and print view; memoized, as they only link to other Views. */
const Top = memo(function Top({ path, tools }: Pick<Surroundings, 'path' | 'tools'>) {
  const t = useTranslations()
  const { atlas, view, language, href, go } = useExplorer()
  return (
    <>
      <SiteHeader
        language={language}
        t={t}
        path={path}
        query={formatView(view)}
        theme={{ view, href, go }}
        heading="h1"
        tools={
          <>
            <CompareLink />
            {tools ?? <ShareView />}
          </>
        }
      />
      {!atlas.own && <Print />}
    </>
  )
})

'use client'

import { memo, useDeferredValue, useMemo } from 'react'
import { useTranslations } from 'use-intl'
import { formatView } from '@/geodata/domain/view/format'
import type { SentSet } from '@/geodata/drawing/served/sentSet'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { received, type Sent } from '../../../language/sent'
import { TilesProvider } from '../../../parts/map/TilesProvider'
import type { Tiles as StreetTiles } from '../../../parts/map/tiles'
import { SiteHeader } from '../../../parts/site/SiteHeader'
import { lazyPart } from '../../../ui/lazyPart'
import { RetryableLazy } from '../../../ui/RetryableLazy'
import type { SurfaceProps } from '../../../view/AtlasProvider'
import { followRecord } from '../../../view/followRecord'
import { RouterAddress } from '../../../view/RouterAddress'
import { type GivenRest, RestProvider } from '../../../view/rest'
import { WakingOrder } from '../../../view/sleeping'
import { useExplorer } from '../../../view/useExplorer'
import styles from '../Explorer.module.css'
import { ExplorerSkips } from '../ExplorerSkips'
import { ServedParts } from '../ServedParts'
import { AnsweredScope } from './AnsweredScope'
import { ServedMapArea } from './ServedMapArea'
import { ServedSide } from './ServedSide'
import { ServedTools } from './ServedTools'
import type { FirstAnswer } from './served'

const COMPARISON = lazyPart(() => import('./ServedComparison'))

interface ServedExplorerProps extends Omit<SurfaceProps, 'wire'> {
  readonly set: Sent<SentSet>
  readonly first: Sent<FirstAnswer>
  readonly tiles: StreetTiles | null
  readonly rest: GivenRest
}

/** The explorer of a data set that stays on the server, which counts what is shown of it. */
export function ServedExplorer({ tiles, rest, ...shared }: ServedExplorerProps) {
  return (
    <RouterAddress>
      <MessagesProvider language={shared.language} messages={shared.messages}>
        <TilesProvider tiles={tiles}>
          <RestProvider rest={rest}>
            <ServedParts>
              <WakingOrder>
                <Answered {...shared} />
              </WakingOrder>
            </ServedParts>
          </RestProvider>
        </TilesProvider>
      </MessagesProvider>
    </RouterAddress>
  )
}

/** The explorer's state, of what has been answered so far. */
function Answered({ set, first, language }: Pick<ServedExplorerProps, 'set' | 'first' | 'language'>) {
  const given = useMemo(() => ({ set: received(set), first: received(first), language }), [set, first, language])
  return (
    <AnsweredScope given={given} side="before">
      <Frame />
    </AnsweredScope>
  )
}

function Frame() {
  const t = useTranslations()
  const { atlas, view } = useExplorer()
  // Loaded on demand: a deferred render suspends on it, while the map stays.
  const comparing = useDeferredValue(view.compare !== null)
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div
      className={styles.explorer}
      data-theme={view.theme ?? undefined}
      onClick={atlas.own ? followRecord : undefined}
    >
      <ExplorerSkips />
      <Top />
      <main className={styles.main}>
        {comparing ? (
          <RetryableLazy
            part={COMPARISON}
            given={{}}
            failed={<p>{t('compare.failed')}</p>}
            retry={t('compare.retry')}
            loading={t('compare.loading')}
          />
        ) : (
          <>
            <ServedMapArea />
            <ServedSide />
          </>
        )}
      </main>
    </div>
  )
}

const Top = memo(function Top() {
  const t = useTranslations()
  const { view, language, href, go } = useExplorer()
  return (
    <SiteHeader
      language={language}
      t={t}
      path="/explore"
      query={formatView(view)}
      theme={{ view, href, go }}
      heading="h1"
      tools={<ServedTools />}
    />
  )
})

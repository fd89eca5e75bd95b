'use client'

import { memo, type ReactNode, useCallback, useMemo, useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Place } from '@/geodata/domain/join/atlas'
import type { EventAnswer } from '@/geodata/domain/service/views'
import { formatView } from '@/geodata/domain/view/format'
import type { Asked } from '@/geodata/drawing/served/asked'
import { answeredAtlas, vocabularyOf } from '@/geodata/drawing/served/partAtlas'
import type { SentSet } from '@/geodata/drawing/served/sentSet'
import { MessagesProvider } from '../../../language/MessagesProvider'
import { received, type Sent } from '../../../language/sent'
import { TilesProvider } from '../../../parts/map/TilesProvider'
import type { Tiles as StreetTiles } from '../../../parts/map/tiles'
import { SiteHeader } from '../../../parts/site/SiteHeader'
import { SkipLinks } from '../../../parts/site/SkipLinks'
import type { SurfaceProps } from '../../../view/AtlasProvider'
import { type FindPlaces, FindPlacesProvider } from '../../../view/findPlaces'
import { followRecord } from '../../../view/followRecord'
import { HoveredProvider } from '../../../view/hovered'
import { PlayedProvider } from '../../../view/playing'
import { RouterAddress } from '../../../view/RouterAddress'
import { type GivenRest, RestProvider } from '../../../view/rest'
import { WakingOrder } from '../../../view/sleeping'
import { ExplorerScope, type Preview, useExplorer, useExplorerState } from '../../../view/useExplorer'
import { useView } from '../../../view/useView'
import styles from '../Explorer.module.css'
import { ServedParts } from '../ServedParts'
import { fetchAnswer } from './fetchAnswer'
import { ServedMapArea } from './ServedMapArea'
import { ServedSide } from './ServedSide'
import { ServedTools } from './ServedTools'
import { type Served, ServedProvider } from './served'
import { type Answered, useAnswers } from './useAnswers'
import { useOpenEvent } from './useOpenEvent'

/** What the server knows of the View in the address. */
export interface FirstAnswer extends Answered {
  readonly seen: Asked
  readonly event: EventAnswer | null
}

/** Places whose names begin with a text. */
interface PlacesAnswer {
  readonly places: readonly Place[]
}

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
                <Answering {...shared}>
                  <Frame />
                </Answering>
              </WakingOrder>
            </ServedParts>
          </RestProvider>
        </TilesProvider>
      </MessagesProvider>
    </RouterAddress>
  )
}

/** Provides the state of the explorer, of an atlas of what has been answered so far. */
function Answering({
  set: sent,
  first: sentFirst,
  language,
  children,
}: Pick<ServedExplorerProps, 'set' | 'first' | 'language'> & { readonly children: ReactNode }) {
  const first = useMemo(() => received(sentFirst), [sentFirst])
  const given = useMemo(() => received(sent), [sent])
  const [seen, setSeen] = useState<Asked>(first.seen)
  const see = useCallback((part: Partial<Asked>) => setSeen((before) => ({ ...before, ...part })), [])
  const previewing = useState<Preview | null>(null)
  const vocabulary = useMemo(() => vocabularyOf(given as unknown as Parameters<typeof vocabularyOf>[0]), [given])
  const { view } = useView(vocabulary)
  const [previewed] = previewing
  const asked = useMemo(() => (previewed ? { ...view, ...previewed } : view), [view, previewed])
  const answers = useAnswers({ language, first, set: given, view: asked, seen })
  const { set, explored, lists, chronology, answered } = answers
  const open = useOpenEvent(language, set.version, view.event, first.event)
  const { event } = open
  const atlas = useMemo(
    () => answeredAtlas(set, { answer: explored.answer, tiles: answered.tiles, lists, chronology, event }),
    [set, explored, answered.tiles, lists, chronology, event],
  )
  const state = useExplorerState({ atlas, language, vocabulary, previewing })
  const served = useMemo<Served>(() => ({ ...answers, open, seen, see }), [answers, open, seen, see])
  const findPlaces = useCallback<FindPlaces>(
    async (text, signal) => {
      const query = new URLSearchParams({ text, v: set.version })
      const { places } = await fetchAnswer<PlacesAnswer>(`/${language}/explore/places.json?${query}`, signal)
      return places
    },
    [language, set.version],
  )
  return (
    <ExplorerScope state={state}>
      <HoveredProvider>
        <PlayedProvider>
          <FindPlacesProvider value={findPlaces}>
            <ServedProvider value={served}>{children}</ServedProvider>
          </FindPlacesProvider>
        </PlayedProvider>
      </HoveredProvider>
    </ExplorerScope>
  )
}

function Frame() {
  const t = useTranslations('site')
  const { atlas, view } = useExplorer()
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is operated
    // biome-ignore lint/a11y/useKeyWithClickEvents: a link's Enter is a click
    <div
      className={styles.explorer}
      data-theme={view.theme ?? undefined}
      onClick={atlas.own ? followRecord : undefined}
    >
      <SkipLinks
        to={
          view.event === null
            ? [
                ['filters', t('skipToFilters')],
                ['list', t('skip')],
              ]
            : [['event', t('skipToEvent')]]
        }
      />
      <Top />
      <main className={styles.main}>
        <ServedMapArea />
        <ServedSide />
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

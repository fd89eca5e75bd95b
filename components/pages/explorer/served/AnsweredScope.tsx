import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import { periods } from '@/geodata/domain/compare/period'
import type { Place } from '@/geodata/domain/join/atlas'
import type { ServedSet } from '@/geodata/domain/service/views'
import type { Asked } from '@/geodata/drawing/served/asked'
import { answeredAtlas, vocabularyOf } from '@/geodata/drawing/served/partAtlas'
import { type FindPlaces, FindPlacesProvider } from '../../../view/findPlaces'
import { HoveredProvider } from '../../../view/hovered'
import { PlayedProvider } from '../../../view/playing'
import { ExplorerScope, type Preview, useExplorerState } from '../../../view/useExplorer'
import { useView } from '../../../view/useView'
import { fetchAnswer } from './fetchAnswer'
import { type Given, GivenProvider, type Served, ServedProvider } from './served'
import { useAnswers } from './useAnswers'
import { useOpenEvent } from './useOpenEvent'

interface AnsweredScopeProps {
  readonly given: Given
  /** Which of two compared periods is asked for; without a comparison both are the View. */
  readonly side: 'before' | 'after'
  readonly children: ReactNode
}

/** Places whose names begin with a text. */
interface PlacesAnswer {
  readonly places: readonly Place[]
}

/** Provides the state of an explorer, of an atlas of what has been answered so far. */
export function AnsweredScope({ given, side, children }: AnsweredScopeProps) {
  const { first, language } = given
  const [seen, setSeen] = useState<Asked>(first.seen)
  const see = useCallback((part: Partial<Asked>) => setSeen((before) => ({ ...before, ...part })), [])
  const previewing = useState<Preview | null>(null)
  // A vocabulary needs no outlines of regions.
  const vocabulary = useMemo(() => vocabularyOf(given.set as unknown as ServedSet), [given.set])
  const { view } = useView(vocabulary)
  const [previewed] = previewing
  const asked = useMemo(() => {
    const shown = previewed ? { ...view, ...previewed } : view
    return periods(shown, given.set)?.[side] ?? shown
  }, [view, given.set, previewed, side])
  const own = (side === 'after' && first.second) || first
  const answers = useAnswers({ language, first: own, set: given.set, view: asked, seen })
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
    <GivenProvider value={given}>
      <HoveredProvider>
        <PlayedProvider>
          <FindPlacesProvider value={findPlaces}>
            <Within scope={{ state, served }}>{children}</Within>
          </FindPlacesProvider>
        </PlayedProvider>
      </HoveredProvider>
    </GivenProvider>
  )
}

/** The state of an explorer of a served set, to be used in another one. */
export interface Scope {
  readonly state: ReturnType<typeof useExplorerState>
  readonly served: Served
}

const ScopeContext = createContext<Scope | null>(null)

/** The state around; throws outside an explorer of a served set. */
export function useScope(): Scope {
  const scope = use(ScopeContext)
  if (!scope) throw new Error('useScope stands outside an explorer of a served set')
  return scope
}

/** Provides the state of another explorer than the one around. */
export function Within({ scope, children }: { readonly scope: Scope; readonly children: ReactNode }) {
  return (
    <ScopeContext value={scope}>
      <ExplorerScope state={scope.state}>
        <ServedProvider value={scope.served}>{children}</ServedProvider>
      </ExplorerScope>
    </ScopeContext>
  )
}

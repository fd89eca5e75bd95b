'use client'

import { createContext, type ReactNode, use, useCallback, useMemo, useState } from 'react'
import type { Atlas } from '@/geodata/join/atlas'
import type { Language } from '@/geodata/language/language'
import { type Gathered, gathered } from '@/geodata/place/gather'
import { select } from '@/geodata/select/select'
import type { Selection } from '@/geodata/select/selection'
import type { TimeWindow } from '@/geodata/time/window'
import type { View } from '@/geodata/view/view'
import type { Step } from '../navigation/address'
import { useView } from '../navigation/useView'

/** What every part of the explorer shares. */
export interface ExplorerState {
  readonly atlas: Atlas
  readonly language: Language
  /** The View of the address. */
  readonly view: View
  /** The View that is shown: the address's, with the window of a drag or of playback in the place of its own. */
  readonly shown: View
  readonly selection: Selection
  readonly certain: ReadonlySet<string>
  readonly possible: ReadonlySet<string>
  /** The places that have a mark or a row of their own, with their counts. */
  readonly places: readonly Gathered[]
  readonly href: (view: View) => string
  /** Changes the address: a filter is a step that "back" undoes ("push"), a camera move or playback is not ("replace"). Closes the open place. */
  readonly go: (view: View, step?: Step) => void
  /** Shows another time window without touching the address, as long as a drag or playback lasts; null ends it. */
  readonly preview: (time: TimeWindow | null) => void
  /** The place whose chronology is open. */
  readonly openPlace: string | null
  readonly setOpenPlace: (place: string | null) => void
  /** Whether what the open event is tied to is drawn on the map; goes out when another event is opened. */
  readonly tiesShown: boolean
  readonly showTies: (shown: boolean) => void
}

const Context = createContext<ExplorerState | null>(null)

/** The state of the explorer around; throws outside of one. */
export function useExplorer(): ExplorerState {
  const state = use(Context)
  if (!state) throw new Error('useExplorer stands outside an explorer: wrap it in <ExplorerProvider>')
  return state
}

/** Holds the state of an explorer: all of it the address's but for what is only passing, a drag or an open chronology. */
export function ExplorerProvider({
  atlas,
  language,
  children,
}: {
  atlas: Atlas
  language: Language
  children: ReactNode
}) {
  const { view, href, go } = useView(atlas)
  const [openPlace, setOpenPlace] = useState<string | null>(null)
  const [tiedEvent, setTiedEvent] = useState<string | null>(null)
  const [window, preview] = useState<TimeWindow | null>(null)
  const shown = useMemo(() => (window ? { ...view, time: window } : view), [view, window])
  const selection = useMemo(() => select(atlas, shown), [atlas, shown])
  const follow = useCallback(
    (next: View, step?: Step) => {
      if (step !== 'replace') setOpenPlace(null)
      go(next, step)
    },
    [go],
  )
  const state = useMemo<ExplorerState>(
    () => ({
      atlas,
      language,
      view,
      shown,
      selection,
      certain: new Set(selection.certain),
      possible: new Set(selection.possible),
      places: gathered(atlas, selection.counts.place),
      href,
      go: follow,
      preview,
      openPlace,
      setOpenPlace,
      tiesShown: view.event !== null && view.event === tiedEvent,
      showTies: (tied) => setTiedEvent(tied ? view.event : null),
    }),
    [atlas, language, view, shown, selection, href, follow, openPlace, tiedEvent],
  )
  return <Context value={state}>{children}</Context>
}

/** Puts another selection in the place of the View's own, for what stands inside: filters that serve two periods count in both. */
export function ShownSelection({ selection, children }: { selection: Selection; children: ReactNode }) {
  const around = useExplorer()
  const state = useMemo<ExplorerState>(
    () => ({
      ...around,
      selection,
      certain: new Set(selection.certain),
      possible: new Set(selection.possible),
      places: gathered(around.atlas, selection.counts.place),
    }),
    [around, selection],
  )
  return <Context value={state}>{children}</Context>
}

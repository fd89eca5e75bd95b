'use client'

import { createContext, type ReactNode, use, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { openPlaceOf } from '@/geodata/domain/select/chronology'
import { type PlaceCount, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import type { Selection } from '@/geodata/domain/select/selection'
import { formatView } from '@/geodata/domain/view/format'
import type { View } from '@/geodata/domain/view/view'
import type { Step } from './address'
import { type Change, useView } from './useView'

/** What stays the same whatever the reader filters by: the atlas, its language, and the ways to act. */
export interface Setting {
  readonly atlas: Atlas
  readonly language: Language
  readonly href: (view: View) => string
  /** Changes the address: a filter is a step that "back" undoes ("push"), a camera move is not ("replace"). */
  readonly go: (change: Change, step?: Step) => void
  /**
   * Shows another time window or band without touching the address, as long as a drag or playback lasts; null ends it.
   */
  readonly preview: (filters: Preview | null) => void
  /** Opens the chronology of a place in the place of what is open, or closes it: a step that "back" undoes. */
  readonly setOpenPlace: (place: string | null) => void
}

/** What every part of the explorer shares; it changes with the address, not with each frame of a drag. */
export interface ExplorerState extends Setting {
  /** The View of the address. */
  readonly view: View
  /** The place whose chronology is to be seen: that of the View, unless an event stands before it. */
  readonly openPlace: string | null
}

/** The filters that may be tried out before they enter the address. */
export type Preview = Partial<Pick<View, 'time' | 'band'>>

/** What is to be seen at this moment. */
export interface Shown {
  /** The View of the address, with the window and the band of a drag or of playback in the place of its own. */
  readonly shown: View
  readonly selection: Selection
  /** The places that have a mark or a row of their own, with their counts. */
  readonly places: readonly PlaceCount[]
}

const SettingContext = createContext<Setting | null>(null)
const ExplorerContext = createContext<ExplorerState | null>(null)
const ShownContext = createContext<Shown | null>(null)
/**
 * The same inside `<Later>`. Contexts of their own, and read alone there: React renders whatever reads a context anew
 * when its outermost provider changes, even where a nearer provider holds another value.
 */
const LaterExplorerContext = createContext<ExplorerState | null>(null)
const LaterShownContext = createContext<Shown | null>(null)

/**
 * What stays the same in the explorer around: who reads only this is not rendered anew when the View changes. Throws
 * outside of one.
 */
export function useSetting(): Setting {
  const setting = use(SettingContext)
  if (!setting) throw new Error('useSetting stands outside an explorer: wrap it in <ExplorerProvider>')
  return setting
}

/** The state of the explorer around; throws outside of one. */
export function useExplorer(): ExplorerState {
  const state = use(LaterExplorerContext) ?? use(ExplorerContext)
  if (!state) throw new Error('useExplorer stands outside an explorer: wrap it in <ExplorerProvider>')
  return state
}

/** What the explorer around shows at this moment; throws outside of one. */
export function useShown(): Shown {
  const shown = use(LaterShownContext) ?? use(ShownContext)
  if (!shown) throw new Error('useShown stands outside an explorer: wrap it in <ExplorerProvider>')
  return shown
}

interface ExplorerProviderProps {
  readonly atlas: Atlas
  readonly language: Language
  /**
   * Given where the explorer is a guest in another page: what becomes of a View that the reader chooses. The way "back"
   * then stays that page's own.
   */
  readonly govern?: (next: View, now: View) => View
  readonly children: ReactNode
}

/** Holds the state of an explorer: all of it the address's but for what is only passing, such as a drag. */
export function ExplorerProvider({ atlas, language, govern, children }: ExplorerProviderProps) {
  const { view, href, go } = useView(atlas)
  const [previewed, preview] = useState<Preview | null>(null)
  const shown = useMemo(() => (previewed ? { ...view, ...previewed } : view), [view, previewed])
  const selection = useMemo(() => select(atlas, shown), [atlas, shown])
  const follow = useCallback(
    (change: Change, step?: Step) => {
      if (govern) go((now) => govern(typeof change === 'function' ? change(now) : change, now), 'replace')
      else go(change, step)
    },
    [go, govern],
  )
  const setOpenPlace = useCallback(
    (place: string | null) => follow((now) => ({ ...now, place, event: place === null ? now.event : null })),
    [follow],
  )
  const setting = useMemo<Setting>(
    () => ({ atlas, language, href, go: follow, preview, setOpenPlace }),
    [atlas, language, href, follow, setOpenPlace],
  )
  const state = useMemo<ExplorerState>(() => ({ ...setting, view, openPlace: openPlaceOf(view) }), [setting, view])
  return (
    <SettingContext value={setting}>
      <ExplorerContext value={state}>
        <ShownIn atlas={atlas} shown={shown} selection={selection}>
          {children}
        </ShownIn>
      </ExplorerContext>
    </SettingContext>
  )
}

/**
 * An explorer without an address, for parts of it that show the View of a scene: whatever would change the View does
 * nothing.
 */
export function FixedExplorer({
  atlas,
  language,
  view,
  selection,
  children,
}: {
  atlas: Atlas
  language: Language
  view: View
  selection: Selection
  children: ReactNode
}) {
  const setting = useMemo<Setting>(
    () => ({
      atlas,
      language,
      href: (other) => `/${language}?${formatView(other)}`,
      go: nothing,
      preview: nothing,
      setOpenPlace: nothing,
    }),
    [atlas, language],
  )
  const state = useMemo<ExplorerState>(() => ({ ...setting, view, openPlace: null }), [setting, view])
  return (
    <SettingContext value={setting}>
      <ExplorerContext value={state}>
        <ShownIn atlas={atlas} shown={view} selection={selection}>
          {children}
        </ShownIn>
      </ExplorerContext>
    </SettingContext>
  )
}

function nothing() {}

/**
 * Puts another selection in the place of the View's own, for what stands inside: filters that serve two periods count
 * in both.
 */
export function ShownSelection({ selection, children }: { selection: Selection; children: ReactNode }) {
  const { atlas } = useExplorer()
  const { shown } = useShown()
  return (
    <ShownIn atlas={atlas} shown={shown} selection={selection}>
      {children}
    </ShownIn>
  )
}

function ShownIn({ atlas, shown, selection, children }: Omit<Shown, 'places'> & { atlas: Atlas; children: ReactNode }) {
  const value = useMemo(() => ({ shown, selection, places: placeCounts(atlas, selection) }), [atlas, shown, selection])
  return <ShownContext value={value}>{children}</ShownContext>
}

/**
 * Lets what stands inside follow a moment later: first the map, the counts and the chips answer the reader, then, in
 * time slices that give way to the next click, what is long. Saves something only where the children are elements that
 * stay the same (`memo`).
 */
export function Later({ children }: { children: ReactNode }) {
  const state = useDeferredValue(useExplorer())
  const shown = useDeferredValue(useShown())
  return (
    <LaterExplorerContext value={state}>
      <LaterShownContext value={shown}>{children}</LaterShownContext>
    </LaterExplorerContext>
  )
}

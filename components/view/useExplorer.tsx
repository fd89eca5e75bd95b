'use client'

import { createContext, type ReactNode, use, useCallback, useDeferredValue, useMemo, useState } from 'react'
import type { Atlas } from '@/geodata/domain/join/atlas'
import type { Language } from '@/geodata/domain/language/language'
import { openPlaceOf } from '@/geodata/domain/select/chronology'
import { type PlaceCount, placeCounts } from '@/geodata/domain/select/placeCounts'
import { select } from '@/geodata/domain/select/select'
import type { Selection } from '@/geodata/domain/select/selection'
import { formatView } from '@/geodata/domain/view/format'
import type { View, Vocabulary } from '@/geodata/domain/view/view'
import type { Step } from './address'
import { type Change, useView } from './useView'

/** What does not change with the View: the atlas, its language, and actions. */
export interface Setting {
  readonly atlas: Atlas
  readonly language: Language
  readonly href: (view: View) => string
  /** Changes the address: a filter adds a history entry ("push"), a camera move does not ("replace"). */
  readonly go: (change: Change, step?: Step) => void
  /** Shows another time window or band during a drag or playback, without changing the address; null ends it. */
  readonly preview: (filters: Preview | null) => void
  /** Opens the chronology of a place in place of what is open, or closes it; adds a history entry. */
  readonly setOpenPlace: (place: string | null) => void
}

/** State shared by all parts of the explorer; changes with the address, not with each frame of a drag. */
export interface ExplorerState extends Setting {
  /** The View of the address. */
  readonly view: View
  /** The place whose chronology is shown: the View's, unless an event is open. */
  readonly openPlace: string | null
}

/** Filters that can be previewed before they enter the address. */
export type Preview = Partial<Pick<View, 'time' | 'band'>>

/** What is currently shown. */
export interface Shown {
  /** The View of the address, with the window and band of a current drag or playback. */
  readonly shown: View
  readonly selection: Selection
  /** The places with a mark or a row of the tray, with their counts. */
  readonly places: readonly PlaceCount[]
}

const SettingContext = createContext<Setting | null>(null)
const ExplorerContext = createContext<ExplorerState | null>(null)
const ShownContext = createContext<Shown | null>(null)
/**
 * Deferred copies for `<Later>`. Separate contexts, read alone there: a consumer re-renders whenever its outermost
 * provider changes, even if a nearer provider has another value.
 */
const LaterExplorerContext = createContext<ExplorerState | null>(null)
const LaterShownContext = createContext<Shown | null>(null)

/**
 * The unchanging part of the explorer's state: consumers do not re-render with the View. Throws outside an explorer.
 */
export function useSetting(): Setting {
  const setting = use(SettingContext)
  if (!setting) throw new Error('useSetting stands outside an explorer: wrap it in <ExplorerProvider>')
  return setting
}

/** The explorer's state; throws outside an explorer. */
export function useExplorer(): ExplorerState {
  const state = use(LaterExplorerContext) ?? use(ExplorerContext)
  if (!state) throw new Error('useExplorer stands outside an explorer: wrap it in <ExplorerProvider>')
  return state
}

/** What the explorer currently shows; throws outside an explorer. */
export function useShown(): Shown {
  const shown = use(LaterShownContext) ?? use(ShownContext)
  if (!shown) throw new Error('useShown stands outside an explorer: wrap it in <ExplorerProvider>')
  return shown
}

interface ExplorerProviderProps {
  readonly atlas: Atlas
  readonly language: Language
  /**
   * For an explorer inside another page: decides about a View chosen by the reader. History entries are then left to
   * that page.
   */
  readonly govern?: (next: View, now: View) => View
  readonly children: ReactNode
}

/** Provides the state of an explorer, all from the address except for temporary state such as a drag. */
export function ExplorerProvider({ children, ...given }: ExplorerProviderProps) {
  return (
    <ExplorerScope state={useExplorerState({ ...given, previewing: useState<Preview | null>(null) })}>
      {children}
    </ExplorerScope>
  )
}

interface ExplorerStateGiven extends Omit<ExplorerProviderProps, 'children'> {
  /** The other atlas of two that share an address. */
  readonly beside?: Atlas
  /** What the address may name, if the atlas is only a part of that. */
  readonly vocabulary?: Vocabulary
  /** What is previewed, and how to change that. */
  readonly previewing: readonly [Preview | null, Setting['preview']]
}

/** The state of an explorer, for several on a page; `ExplorerScope` gives it to what is inside. */
export function useExplorerState({
  atlas,
  language,
  govern,
  beside,
  vocabulary = atlas,
  previewing,
}: ExplorerStateGiven): ExplorerScopeState {
  const { view, href, go } = useView(vocabulary, beside)
  const [previewed, preview] = previewing
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
    [atlas, language, href, follow, preview, setOpenPlace],
  )
  const state = useMemo<ExplorerState>(() => ({ ...setting, view, openPlace: openPlaceOf(view) }), [setting, view])
  return { setting, state, shown, selection }
}

interface ExplorerScopeState extends Omit<Shown, 'places'> {
  readonly setting: Setting
  readonly state: ExplorerState
}

/** An explorer's state for the parts inside. */
export function ExplorerScope({
  state: { setting, state, shown, selection },
  children,
}: {
  readonly state: ExplorerScopeState
  readonly children: ReactNode
}) {
  return (
    <SettingContext value={setting}>
      <ExplorerContext value={state}>
        <ShownIn atlas={setting.atlas} shown={shown} selection={selection}>
          {children}
        </ShownIn>
      </ExplorerContext>
    </SettingContext>
  )
}

/** An explorer without an address, for parts that show a scene's View: changes to the View do nothing. */
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

/** Provides a different selection than the View's: filters in a comparison count both periods. */
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
  // A camera move changes the View, but not what it selects.
  const places = useMemo(() => placeCounts(atlas, selection), [atlas, selection])
  const value = useMemo(() => ({ shown, selection, places }), [shown, selection, places])
  return <ShownContext value={value}>{children}</ShownContext>
}

/**
 * Renders children at deferred priority (useDeferredValue): map, counts and chips respond first, then long lists,
 * interruptible by the next click. Useful only if the children are stable elements (`memo`).
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

'use client'

import {
  createContext,
  type FocusEvent,
  type PointerEvent,
  type ReactNode,
  use,
  useEffect,
  useState,
  useSyncExternalStore,
} from 'react'
import { createStore, type Store } from './store'

/** The event under the pointer or with focus, on any part of the page: highlighted on map, timeline and list. */
type HoverStore = Store<string | null>

const Context = createContext<HoverStore | null>(null)

/** A store outside React's state, so that hovering re-renders only what is highlighted. */
export function HoveredProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore<string | null>(null))
  return <Context value={store}>{children}</Context>
}

/** A value derived from the hovered event; re-renders only when the value changes. */
export function useHovered<T extends string | number | boolean | null>(from: (event: string | null) => T): T {
  const store = useStore()
  return useSyncExternalStore(
    store.subscribe,
    () => from(store.get()),
    () => from(null),
  )
}

/**
 * Handlers that highlight an event while its element is hovered or focused. Not for touch, since nothing would end it,
 * nor for focus that is not visible, as after a press or "back".
 */
export function useHoverHandlers(): (event: string) => {
  onPointerEnter: (pointer: PointerEvent) => void
  onPointerLeave: () => void
  /** Without an event object, focus counts as visible. */
  onFocus: (focus?: FocusEvent) => void
  onBlur: () => void
} {
  const { set } = useStore()
  return (event) => ({
    onPointerEnter: ({ pointerType }) => {
      if (pointerType !== 'touch') set(event)
    },
    onPointerLeave: () => set(null),
    onFocus: (focus) => {
      if (!focus || focus.currentTarget.matches(':focus-visible')) set(event)
    },
    onBlur: () => set(null),
  })
}

/** Removes the highlight when the hovered element is unmounted, which fires neither pointerleave nor blur. */
export function useClearHover(event: string): void {
  const { get, set } = useStore()
  useEffect(
    function clearOnUnmount() {
      return () => {
        if (get() === event) set(null)
      }
    },
    [event, get, set],
  )
}

/** Sets the highlighted event, or none, programmatically. */
export function useSetHovered(): (event: string | null) => void {
  return useStore().set
}

function useStore(): HoverStore {
  const store = use(Context)
  if (!store) throw new Error('pointing stands outside an explorer: wrap it in <HoveredProvider>')
  return store
}

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

/** The event that the pointer or the focus rests on, wherever that is: map, timeline and list mark it together. */
type PointedStore = Store<string | null>

const Context = createContext<PointedStore | null>(null)

/** A store beside React's state: pointing must not render the whole explorer anew, only what is pointed at. */
export function HoveredProvider({ children }: { children: ReactNode }) {
  const [store] = useState(() => createStore<string | null>(null))
  return <Context value={store}>{children}</Context>
}

/** Something worked out from the event that is pointed at; renders again only when the result changes. */
export function useHovered<T extends string | number | boolean | null>(from: (event: string | null) => T): T {
  const store = useStore()
  return useSyncExternalStore(
    store.subscribe,
    () => from(store.get()),
    () => from(null),
  )
}

/**
 * Handlers that point at an event as long as the pointer or the focus is on an element. A finger does not point: when
 * it has gone nothing would take that back. Nor does a focus that the reader does not see, as where a press or the way
 * back has put it.
 */
export function usePointAt(): (event: string) => {
  onPointerEnter: (pointer: PointerEvent) => void
  onPointerLeave: () => void
  /** Without what tells of it, the focus is the reader's own doing. */
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

/**
 * Points no longer at an event when what pointed at it goes: neither pointer nor focus tells of leaving what is no
 * longer there.
 */
export function useForgetPointed(event: string): void {
  const { get, set } = useStore()
  useEffect(
    function forgetWhenGone() {
      return () => {
        if (get() === event) set(null)
      }
    },
    [event, get, set],
  )
}

/** Points at an event, or at none, for who is neither pointer nor focus. */
export function useSetPointed(): (event: string | null) => void {
  return useStore().set
}

function useStore(): PointedStore {
  const store = use(Context)
  if (!store) throw new Error('pointing stands outside an explorer: wrap it in <HoveredProvider>')
  return store
}

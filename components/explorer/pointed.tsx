'use client'

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react'

/** The event that the pointer or the focus rests on, wherever that is: map, timeline and list mark it together. */
interface PointedStore {
  get: () => string | null
  set: (event: string | null) => void
  subscribe: (changed: () => void) => () => void
}

const Context = createContext<PointedStore | null>(null)

/** A store beside React's state: pointing must not render the whole explorer anew, only what is pointed at. */
export function PointedProvider({ children }: { children: ReactNode }) {
  const [store] = useState(pointedStore)
  return <Context value={store}>{children}</Context>
}

function pointedStore(): PointedStore {
  const listeners = new Set<() => void>()
  let pointed: string | null = null
  return {
    get: () => pointed,
    set: (event) => {
      if (event === pointed) return
      pointed = event
      for (const changed of listeners) changed()
    },
    subscribe: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}

/** Something worked out from the event that is pointed at; renders again only when the result changes. */
export function usePointed<T extends string | number | boolean | null>(from: (event: string | null) => T): T {
  const store = useStore()
  return useSyncExternalStore(
    store.subscribe,
    () => from(store.get()),
    () => from(null),
  )
}

/** Handlers that point at an event as long as the pointer or the focus is on an element. */
export function usePointAt(): (event: string) => {
  onPointerEnter: () => void
  onPointerLeave: () => void
  onFocus: () => void
  onBlur: () => void
} {
  const { set } = useStore()
  return (event) => ({
    onPointerEnter: () => set(event),
    onPointerLeave: () => set(null),
    onFocus: () => set(event),
    onBlur: () => set(null),
  })
}

/** Points at an event, or at none, for who is neither pointer nor focus. */
export function useSetPointed(): (event: string | null) => void {
  return useStore().set
}

function useStore(): PointedStore {
  const store = use(Context)
  if (!store) throw new Error('pointing stands outside an explorer: wrap it in <PointedProvider>')
  return store
}

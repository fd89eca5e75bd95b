'use client'

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react'
import { createStore, type Store } from './store'

const NOTHING: readonly string[] = []

/** Ids of the events at the current stop of playback; the map shows their titles. */
type PlayedStore = Store<readonly string[]>

const Context = createContext<PlayedStore | null>(null)

/** A store outside React's state, as for the hovered event: only the titles re-render at each stop. */
export function PlayedProvider({ children }: { children: ReactNode }) {
  const [store] = useState(playedStore)
  return <Context value={store}>{children}</Context>
}

function playedStore(): PlayedStore {
  return createStore(NOTHING, (one, other) => one.length === 0 && other.length === 0)
}

const nobody: PlayedStore = { get: () => NOTHING, set: () => {}, subscribe: () => () => {} }

/** Ids of the events at the current stop of playback; none on a surface without playback. */
export function usePlayed(): readonly string[] {
  const { subscribe, get } = use(Context) ?? nobody
  return useSyncExternalStore(subscribe, get, () => NOTHING)
}

/** Sets the events at the current stop. */
export function useSetPlayed(): (events: readonly string[]) => void {
  return (use(Context) ?? nobody).set
}

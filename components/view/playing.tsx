'use client'

import { createContext, type ReactNode, use, useState, useSyncExternalStore } from 'react'
import { createStore, type Store } from './store'

const NOTHING: readonly string[] = []

/** What playback shows at this moment, by ids of events: the map writes their titles at their places. */
type PlayedStore = Store<readonly string[]>

const Context = createContext<PlayedStore | null>(null)

/**
 * A store beside React's state, as for what is pointed at: only what writes the titles is rendered anew at each stop.
 */
export function PlayedProvider({ children }: { children: ReactNode }) {
  const [store] = useState(playedStore)
  return <Context value={store}>{children}</Context>
}

function playedStore(): PlayedStore {
  return createStore(NOTHING, (one, other) => one.length === 0 && other.length === 0)
}

const nobody: PlayedStore = { get: () => NOTHING, set: () => {}, subscribe: () => () => {} }

/** The events that playback shows, by their ids; none on a surface where nothing is played. */
export function usePlayed(): readonly string[] {
  const { subscribe, get } = use(Context) ?? nobody
  return useSyncExternalStore(subscribe, get, () => NOTHING)
}

/** Says what playback shows. */
export function useSetPlayed(): (events: readonly string[]) => void {
  return (use(Context) ?? nobody).set
}
